namespace Ingest.Parsing;

/// <summary>What a feed's address answered with, as far as it can be told from the bytes.</summary>
public enum FeedVerdict
{
    /// <summary>A feed, read as it is or after repairs.</summary>
    Feed,

    /// <summary>Nothing, or white space.</summary>
    Empty,

    /// <summary>A page that asks whether a person is there: the feed itself may be well.</summary>
    Challenge,

    /// <summary>A web page that is no feed.</summary>
    WebPage,

    /// <summary>Something else that is no feed.</summary>
    Unknown,
}

/// <summary>A feed as read from bytes of any quality.</summary>
public sealed record ParsedFeed
{
    public required FeedVerdict Verdict { get; init; }

    /// <summary>Whether anything of a feed could be saved.</summary>
    public bool IsFeed => Verdict == FeedVerdict.Feed;

    /// <summary>"rss2.0", "rdf1.0", "atom1.0", "cdf", "json1.1", "sitemap-news", ...; null for what is no feed.</summary>
    public string? Format { get; init; }

    /// <summary>What was wrong and repaired, or why it is no feed, in words for ops; null where nothing was.</summary>
    public string? Problem { get; init; }

    public string? Title { get; init; }

    /// <summary>The site that the feed is of.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>As the feed writes it, "sk" or "en-GB".</summary>
    public string? Language { get; init; }

    public IReadOnlyList<ParsedItem> Items { get; init; } = [];

    /// <summary>How often the publisher asks to be polled; null where it does not say.</summary>
    public PollingHints Hints { get; init; } = PollingHints.None;
}

/// <param name="TimeToLive">From ttl or sy:updatePeriod.</param>
/// <param name="SkipHours">Hours of the day, UTC, in which the publisher asks not to be polled.</param>
/// <param name="SkipDays">Days, UTC, likewise.</param>
public sealed record PollingHints(TimeSpan? TimeToLive, IReadOnlyList<int> SkipHours, IReadOnlyList<DayOfWeek> SkipDays)
{
    public static PollingHints None { get; } = new(null, [], []);
}

/// <summary>One item of a feed; what the feed does not say is null.</summary>
public sealed record ParsedItem
{
    /// <summary>guid, atom:id, rdf:about, ...</summary>
    public string? Id { get; init; }

    /// <summary>Absolute, as the feed links it.</summary>
    public string? Url { get; init; }

    /// <summary>The article's own address, where <see cref="Url"/> goes through a counting service such as FeedBurner.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    public string? SummaryHtml { get; init; }

    /// <summary>The whole text, where the feed carries it.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>UTC; null where there is no date or none that can be read.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The date as the feed wrote it.</summary>
    public string? PublishedRaw { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>What a feed's owner knows about it that its bytes may not say.</summary>
/// <param name="Zone">For dates that name no zone; null means UTC.</param>
/// <param name="MaxItems">Items past this number are not read.</param>
public sealed record FeedParserSettings(TimeZoneInfo? Zone = null, int MaxItems = 2_000)
{
    public static FeedParserSettings Default { get; } = new();
}

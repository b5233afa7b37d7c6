namespace Ingest.Extracting;

/// <summary>What a page says as an article; what it does not say is null, and a page without an article has an empty text.</summary>
public sealed record ExtractedPage
{
    public string? Title { get; init; }

    /// <summary>Paragraphs split by a blank line.</summary>
    public required string Text { get; init; }

    public string? Author { get; init; }

    /// <summary>With the offset that the page writes, so that the day is the outlet's.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <inheritdoc cref="PublishedAt"/>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>ISO 639-1, as the page declares or as its text reads.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the page itself calls its own.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>Links within the text to other articles of the same site: what they lead to is older news.</summary>
    public IReadOnlyList<TextLink> OlderNews { get; init; } = [];

    /// <summary>The page says that the rest is for subscribers.</summary>
    public bool IsPaywalled { get; init; }
}

/// <param name="Start">Offset in the text, UTF-16 code units.</param>
/// <param name="End">Exclusive.</param>
public sealed record TextLink(int Start, int End, Uri Url);

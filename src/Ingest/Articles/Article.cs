using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Feeds;

namespace Ingest.Articles;

/// <summary>
/// An article's id: OUTLET.yyyyMM.HASH, where the month is that of the first sight and the hash (16 hex digits) is of its
/// strongest key. Outlet and month are the partition of the article's row.
/// </summary>
[JsonConverter(typeof(ArticleIdConverter))]
public readonly record struct ArticleId(string OutletId, string Month, string Hash)
{
    public override string ToString() => $"{OutletId}.{Month}.{Hash}";

    /// <exception cref="FormatException">The text is not OUTLET.yyyyMM.HASH.</exception>
    public static ArticleId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.');
        return parts is [{ Length: > 0 } outlet, { Length: 6 } month, { Length: > 0 } hash] && month.All(char.IsAsciiDigit)
            ? new ArticleId(outlet, month, hash)
            : throw new FormatException($"'{text}' is not an article id (OUTLET.yyyyMM.HASH).");
    }
}

/// <summary>How far an article has come.</summary>
public enum ArticleStage
{
    /// <summary>Its feed entry is stored; text and tags are to come.</summary>
    Found,

    /// <summary>Text and tags are stored; its statements may still have to be told to the next stage.</summary>
    Tagged,

    /// <summary>Everything was stored and told.</summary>
    Done,
}

/// <summary>One item of one outlet, after its keys were reconciled. Times are UTC.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    public required FeedId FeedId { get; init; }

    public required string Outlet { get; init; }

    /// <summary>The page as readers should be sent to it.</summary>
    public required Uri Url { get; init; }

    public required string Title { get; init; }

    /// <summary>The article's text, paragraphs split by a blank line; until it is extracted, what the feed said.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>What feed or page claims; feeds lie, so nothing may be ordered or filtered by it alone.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The date as the feed wrote it.</summary>
    public string? PublishedRaw { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? Author { get; init; }

    /// <summary>ISO 639-1; null until identified.</summary>
    public string? Language { get; init; }

    public ArticleStage Stage { get; init; }

    /// <summary>Part of a feed's first poll, of a held mass change or of a back-fill: tagged, never announced.</summary>
    public bool Silent { get; init; }

    public SourcePolicy Policy { get; init; }

    public bool StateControlled { get; init; }

    /// <summary>Where the text came from, and why not from the page if it did not: "page", "feed: robots.txt", ...</summary>
    public string? TextSource { get; init; }

    /// <summary>Hex SHA-256 of title and text; another hash is another version.</summary>
    public string? ContentHash { get; init; }

    /// <summary>1 for the first text seen, then up.</summary>
    public int ContentVersion { get; init; } = 1;

    /// <summary>Version of the engine that read its statements; null until one did.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The earlier article that this one copies, if any.</summary>
    public ArticleId? DuplicateOf { get; init; }

    /// <summary>The story both belong to.</summary>
    public string? StoryId { get; init; }

    /// <summary>The row's ETag, null for an article never stored. Set by the store.</summary>
    public string? Version { get; init; }
}

public sealed class ArticleIdConverter : JsonConverter<ArticleId>
{
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArticleId.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

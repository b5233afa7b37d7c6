using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>A feed's id: lower-case letters, digits and hyphens, 1 to 64 of them.</summary>
[JsonConverter(typeof(FeedIdConverter))]
public readonly record struct FeedId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What may be kept of an outlet's articles.</summary>
public enum SourcePolicy
{
    /// <summary>Text is read from the article's page and kept.</summary>
    Full,

    /// <summary>Only title, summary and what else the feed says about the article is kept; neither its text nor its page is read.</summary>
    MetadataOnly,

    /// <summary>The feed is not read.</summary>
    Off,
}

/// <summary>A feed that is watched.</summary>
public sealed record Feed
{
    public required FeedId Id { get; init; }

    public required Uri Url { get; init; }

    /// <summary>The outlet as people call it, "Kyiv Independent".</summary>
    public required string Outlet { get; init; }

    /// <summary>Articles of one outlet share identities over all its feeds; the same alphabet as <see cref="FeedId"/>.</summary>
    public required string OutletId { get; init; }

    /// <summary>ISO 639-1, or null where the feed mixes languages.</summary>
    public string? Language { get; init; }

    public SourcePolicy Policy { get; init; } = SourcePolicy.Full;

    /// <summary>Whether a state controls what the outlet says: its claims alone are labelled.</summary>
    public bool StateControlled { get; init; }

    /// <summary>IANA zone for dates that name none, such as "Europe/Bratislava"; null means UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A CSS selector of the article's body, for pages where the general way misses.</summary>
    public string? ContentSelector { get; init; }

    /// <summary>Ops asked for silence: no polls until resumed.</summary>
    public bool Paused { get; init; }
}

public sealed class FeedIdConverter : JsonConverter<FeedId>
{
    public override FeedId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A feed id is a string."));

    public override void Write(Utf8JsonWriter writer, FeedId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

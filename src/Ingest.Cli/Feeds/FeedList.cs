using System.Text.Json;
using System.Xml;
using Ingest.Feeds;

namespace Ingest.Cli.Feeds;

/// <summary>A list of feeds as people exchange them: OPML, or JSON [{"id","name","language","url"}].</summary>
/// <param name="Feeds">Each address once.</param>
/// <param name="Problems">Rows that were left out, and why.</param>
internal sealed record FeedList(IReadOnlyList<Feed> Feeds, IReadOnlyList<string> Problems)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const int MostFeeds = 20_000;

    private const int DeepestOutline = 64;
    private const string Shape = "Give OPML with xmlUrl attributes, or JSON [{\"id\",\"name\",\"language\",\"url\"}].";

    /// <exception cref="CliFailure">It is neither, or holds no feed.</exception>
    public static FeedList Parse(ReadOnlyMemory<byte> content)
    {
        var builder = new FeedListBuilder();
        try
        {
            if (IsJson(content.Span))
            {
                ReadJson(content, builder);
            }
            else
            {
                ReadOpml(content, builder);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or XmlException)
        {
            throw new CliFailure($"The feed list cannot be read: {unreadable.Message}", Shape, unreadable);
        }

        var list = builder.Build();
        return list.Feeds.Count > 0
            ? list
            : throw new CliFailure("The feed list holds no feed that can be read.", list.Problems is [var first, ..] ? first : Shape);
    }

    private static bool IsJson(ReadOnlySpan<byte> content) =>
        WithoutMark(content).TrimStart(" \t\r\n"u8) is [(byte)'[' or (byte)'{', ..];

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    private static void ReadJson(ReadOnlyMemory<byte> content, FeedListBuilder builder)
    {
        using var document = JsonDocument.Parse(content[^WithoutMark(content.Span).Length..]);
        var rows = document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("feeds", out var inner) ? inner : document.RootElement;
        if (rows.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("a list was expected.");
        }

        foreach (var row in rows.EnumerateArray())
        {
            builder.Add(Text(row, "id"), Text(row, "name"), Text(row, "language"), Text(row, "url"));
        }
    }

    private static string? Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void ReadOpml(ReadOnlyMemory<byte> content, FeedListBuilder builder)
    {
        using var stream = new MemoryStream(content.ToArray());
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            // A list may carry a DOCTYPE; what it declares is not looked at, so no entity grows or reaches out.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
        });
        var isOpml = false;
        while (xml.Read())
        {
            if (xml.Depth > DeepestOutline)
            {
                throw new XmlException("it is nested too deeply.");
            }

            isOpml |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "opml";
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "outline" && Attribute(xml, "xmlUrl") is { } url)
            {
                builder.Add(Attribute(xml, "id"), Attribute(xml, "title") ?? Attribute(xml, "text"), Attribute(xml, "language"), url);
            }
        }

        if (!isOpml)
        {
            throw new XmlException("it is XML, but no OPML.");
        }
    }

    // Writers do not agree on the case of xmlUrl.
    private static string? Attribute(XmlReader xml, string name)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(xml.Value))
            {
                found = xml.Value.Trim();
            }
        }

        xml.MoveToElement();
        return found;
    }
}

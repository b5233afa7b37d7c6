using System.CommandLine;
using System.Text.Json;
using Ingest.Parsing;

namespace Ingest.Cli.Filters;

/// <summary>`ingest feed`: what a feed's bytes say, one answer a line.</summary>
internal static class FeedCommand
{
    public static Command Create() =>
        FilterCommand.Create("feed", "Read feeds given as JSON Lines with their bytes in base64, and answer with their items.", () => new JsonLinesFilter(Answer));

    private static void Answer(JsonElement request, Utf8JsonWriter answer)
    {
        var bytes = request.TryGetProperty("bytesBase64", out var encoded) && encoded.ValueKind == JsonValueKind.String ? encoded.GetBytesFromBase64() : [];
        Uri.TryCreate(request.String("url"), UriKind.Absolute, out var url);
        var feed = FeedParser.Parse(bytes, request.String("contentType"), url);

        answer.WriteStartObject();
        answer.WriteId(request);
        answer.WriteBoolean("ok", feed.IsFeed);
        answer.WriteString("format", feed.Format);
        answer.WriteString("title", feed.Title);
        answer.WriteStartArray("items");
        foreach (var item in feed.Items)
        {
            WriteItem(answer, item);
        }

        answer.WriteEndArray();
        answer.WriteString("error", feed.Problem);
        answer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter answer, ParsedItem item)
    {
        answer.WriteStartObject();
        answer.WriteString("id", item.Id);
        answer.WriteString("url", item.Url);
        answer.WriteString("title", item.Title);
        answer.WriteString("summaryHtml", item.SummaryHtml);
        answer.WriteString("contentHtml", item.ContentHtml);
        answer.WriteString("published", item.Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"));
        WriteList(answer, "authors", item.Authors);
        WriteList(answer, "categories", item.Categories);
        answer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter answer, string name, IReadOnlyList<string> values)
    {
        answer.WriteStartArray(name);
        foreach (var value in values)
        {
            answer.WriteStringValue(value);
        }

        answer.WriteEndArray();
    }
}

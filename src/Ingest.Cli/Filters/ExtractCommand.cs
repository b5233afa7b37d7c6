using System.CommandLine;
using System.Text.Json;
using Ingest.Extracting;
using Ingest.Languages;

namespace Ingest.Cli.Filters;

/// <summary>`ingest extract`: the article in a page's HTML, one answer a line.</summary>
internal static class ExtractCommand
{
    public static Command Create() =>
        FilterCommand.Create("extract", "Read pages given as JSON Lines with their HTML, and answer with the article's title, text, date and language.", () => new JsonLinesFilter(Answer));

    private static void Answer(JsonElement request, Utf8JsonWriter answer)
    {
        var page = PageExtractor.Extract(request.String("html") ?? "", UrlOf(request.String("url")));
        answer.WriteStartObject();
        answer.WriteId(request);
        answer.WriteString("title", page.Title);
        answer.WriteString("text", page.Text);
        // Better the day of a change than none: readers of this answer have no feed to ask.
        answer.WriteString("published", (page.PublishedAt ?? page.ModifiedAt)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
        answer.WriteString("lang", LanguageIdentifier.Identify(page.Text) ?? page.Language);
        answer.WriteEndObject();
    }

    // People paste addresses without a scheme.
    private static Uri? UrlOf(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : Uri.TryCreate("https://" + written, UriKind.Absolute, out var completed) ? completed
        : null;
}

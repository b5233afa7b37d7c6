using System.Text.Json;

namespace Ingest.Parsing;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <returns>Null for JSON that is no feed.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static ParsedFeed? Read(string text, Uri? documentUrl, FeedParserSettings settings)
    {
        using var document = JsonDocument.Parse(text, Options);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var version = Text(root, "version");
        var authors = Authors(root);
        var site = Text(root, "home_page_url");
        return new ParsedFeed
        {
            Verdict = FeedVerdict.Feed,
            Format = version is { } v && v.LastIndexOf('/') is >= 0 and var slash && v.Length - slash is > 1 and < 8 ? "json" + v[(slash + 1)..] : "json",
            Problem = version is null ? "JSON with items, but it does not say that it is a feed" : null,
            Title = PlainText.OfLine(Text(root, "title")),
            SiteUrl = site is null ? null : FeedLinks.Resolve(site, documentUrl),
            Language = Text(root, "language"),
            Items = [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(settings.MaxItems).Select(item => Item(item, documentUrl, authors, settings))],
        };
    }

    private static ParsedItem Item(JsonElement item, Uri? baseUrl, IReadOnlyList<string> feedAuthors, FeedParserSettings settings)
    {
        var builder = new ItemBuilder { Id = Text(item, "id") };
        builder.SetTitle(Text(item, "title") is { } title ? System.Net.WebUtility.HtmlEncode(title) : null, 0);
        builder.SetLink(Text(item, "url"), 0);
        builder.SetLink(Text(item, "external_url"), 1);
        builder.SetContent(FeedLinks.AbsoluteIn(Text(item, "content_html"), baseUrl), 0);
        builder.SetContent(Text(item, "content_text") is { } plain ? System.Net.WebUtility.HtmlEncode(plain) : null, 1);
        builder.SetSummary(Text(item, "summary") is { } summary ? System.Net.WebUtility.HtmlEncode(summary) : null, 0);
        builder.SetDate(Text(item, "date_published"), 0);
        builder.SetUpdated(Text(item, "date_modified"));
        var own = Authors(item);
        foreach (var author in own.Count > 0 ? own : feedAuthors)
        {
            builder.AddAuthor(author, 0);
        }

        if (item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array)
        {
            foreach (var tag in tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String))
            {
                builder.AddCategory(tag.GetString());
            }
        }

        return builder.Build(baseUrl, settings);
    }

    private static List<string> Authors(JsonElement owner)
    {
        var names = new List<string>();
        if (owner.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(authors.EnumerateArray().Select(author => Text(author, "name")).OfType<string>().Take(100));
        }

        // Version 1.0 had one author.
        if (names.Count == 0 && owner.TryGetProperty("author", out var only) && Text(only, "name") is { } name)
        {
            names.Add(name);
        }

        return names;
    }

    private static string? Text(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}

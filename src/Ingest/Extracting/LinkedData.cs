using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>What a page's JSON-LD says of its article (schema.org Article and its kinds).</summary>
internal sealed partial record LinkedData
{
    private const int LongestScript = 1_000_000;
    private const int MostScripts = 20;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string? Headline { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>What is said of the page, or of anything on it that is no article.</summary>
    public string? PagePublished { get; init; }

    public string? Language { get; init; }

    public string? Body { get; init; }

    public bool IsPaywalled { get; init; }

    public static LinkedData Read(IReadOnlyList<IElement> scripts)
    {
        var found = new LinkedData();
        foreach (var script in scripts.Take(MostScripts))
        {
            var text = script.TextContent;
            if (text.Length > LongestScript)
            {
                continue;
            }

            foreach (var article in Articles(text) ?? [])
            {
                found = Fill(found, article);
            }

            found = found with { PagePublished = found.PagePublished ?? (DatePublished().Match(text) is { Success: true } match ? match.Groups["date"].Value : null) };
        }

        return found;
    }

    private static List<JsonElement>? Articles(string text)
    {
        try
        {
            // Line breaks within strings are the commonest fault of hand-made JSON-LD.
            using var document = JsonDocument.Parse(text.Trim().Trim(';').Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), Options);
            var found = new List<JsonElement>();
            Collect(document.RootElement.Clone(), found, 0);
            return found;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, List<JsonElement> found, int depth)
    {
        if (depth > 6 || found.Count > 20)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Take(200))
            {
                Collect(item, found, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                found.Add(element);
            }

            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage", "itemListElement" })
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Collect(inner, found, depth + 1);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
        return names.Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));
    }

    private static LinkedData Fill(LinkedData found, JsonElement article) => found with
    {
        Headline = found.Headline ?? Line(article, "headline") ?? Line(article, "name"),
        Author = found.Author ?? Names(article, "author"),
        Published = found.Published ?? Line(article, "datePublished") ?? Line(article, "dateCreated"),
        Modified = found.Modified ?? Line(article, "dateModified"),
        Language = found.Language ?? Line(article, "inLanguage"),
        Body = found.Body ?? (article.TryGetProperty("articleBody", out var body) && Text(body) is { Length: > 0 } text ? HtmlText.Of(text) : null),
        IsPaywalled = found.IsPaywalled || (article.TryGetProperty("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || string.Equals(Text(free), "false", StringComparison.OrdinalIgnoreCase))),
    };

    private static string? Line(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) ? PlainText.OfLine(Text(value)) : null;

    private static string? Names(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var value))
        {
            return null;
        }

        var people = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : [value];
        var names = people.Select(person => person.ValueKind == JsonValueKind.Object ? Line(person, "name") : PlainText.OfLine(Text(person))).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => Text(inner),
        _ => null,
    };

    // Also in scripts that are broken as JSON.
    [GeneratedRegex("\"(datePublished|uploadDate|dateCreated)\"\\s*:\\s*\"(?<date>[^\"]{8,40})\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePublished();
}

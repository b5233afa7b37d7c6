using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ingest.Extracting;

/// <summary>Reads an article's text and facts from its page. Never throws on what strangers' markup holds.</summary>
public static class PageExtractor
{
    // A page that tells machines so much more than its markup shows has the text where no tag leads to it.
    private const double MuchMore = 1.5;
    private const int LeastTold = 200;

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        ["class", "id", "href", "content", "property", "name", "itemprop", "type", "rel", "role", "hidden", "aria-hidden", "style", "datetime", "pubdate", "title", "lang", "xml:lang", "http-equiv"], StringComparer.Ordinal);

    // What is never looked at need not be kept.
    private static readonly HtmlParserOptions Lean = new()
    {
        SkipComments = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
    };

    // An outlet's selector may ask for any attribute.
    private static readonly HtmlParserOptions Whole = new() { SkipComments = true, SkipRawText = true, DisableElementPositionTracking = true };

    /// <param name="url">The page's address, for relative links; null where it is not known.</param>
    /// <param name="contentSelector">A CSS selector of the article's text for what the general way misses; ignored when nothing matches.</param>
    public static ExtractedPage Extract(string html, Uri? url, string? contentSelector = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var document = new HtmlParser(contentSelector is null ? Lean : Whole).ParseDocument(PageBounds.Cut(html));
        var scan = new PageScanner(PageRules.Default).Scan(document.DocumentElement);
        var facts = PageFacts.Read(document.DocumentElement, scan, url);
        var blocks = Find(document.DocumentElement, scan.Outline, contentSelector);
        var text = new PageText(blocks, facts.Title, url);
        var isTold = facts.Body is { } told && told.Length > Math.Max(LeastTold, text.Text.Length * MuchMore);
        return new ExtractedPage
        {
            Title = facts.Title,
            Text = isTold ? facts.Body! : text.Text,
            Author = facts.Author,
            PublishedAt = facts.PublishedAt,
            ModifiedAt = facts.ModifiedAt,
            Language = facts.Language,
            CanonicalUrl = facts.CanonicalUrl,
            OlderNews = isTold ? [] : text.OlderNews,
            IsPaywalled = facts.IsPaywalled,
        };
    }

    private static IReadOnlyList<PageBlock> Find(IElement body, PageOutline outline, string? contentSelector)
    {
        var finder = new ContentFinder(outline, PageRules.Default);
        if (contentSelector is not null && Select(body, contentSelector) is { Count: > 0 } chosen && finder.Within(chosen) is { Count: > 0 } blocks)
        {
            return blocks;
        }

        return finder.Find();
    }

    private static HashSet<IElement> Select(IElement body, string selector)
    {
        try
        {
            return [.. body.QuerySelectorAll(selector)];
        }
        catch (DomException)
        {
            // Outlets' settings are checked when they are loaded; a wrong selector must not cost the article.
            return [];
        }
    }
}

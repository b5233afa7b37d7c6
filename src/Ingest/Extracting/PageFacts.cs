using AngleSharp.Dom;
using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>What a page says about its article outside the text: JSON-LD first, then meta tags, microdata, and what is seen.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public string? Language { get; init; }

    public Uri? CanonicalUrl { get; init; }

    /// <summary>The text as the page tells it to machines.</summary>
    public string? Body { get; init; }

    public bool IsPaywalled { get; init; }

    public static PageFacts Read(IElement root, PageScan scan, Uri? url)
    {
        var metas = PageMetas.Read(scan.Metas);
        var linked = LinkedData.Read(scan.LinkedData);
        var title = PageTitle.Of(scan, metas, linked);
        return new PageFacts
        {
            Title = title,
            Author = linked.Author ?? metas.First("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author"),
            PublishedAt = PageDates.Published(scan, metas, linked, url, title, IsMonthFirst(root, url)),
            ModifiedAt = PageDates.Modified(metas, linked),
            Language = PageLanguage.Of(root, metas, linked),
            CanonicalUrl = Canonical(scan, metas, url),
            Body = linked.Body,
            IsPaywalled = linked.IsPaywalled,
        };
    }

    // Only the United States write so; other countries' sites in English say where they are.
    private static bool IsMonthFirst(IElement root, Uri? url)
    {
        var language = root.GetAttribute("lang") ?? "en";
        var domain = url is { IsAbsoluteUri: true } ? url.Host[(url.Host.LastIndexOf('.') + 1)..] : "";
        return language.Length == 2 ? language is "en" && domain.Length != 2 : language.Equals("en-US", StringComparison.OrdinalIgnoreCase) || language.Equals("en_US", StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? Canonical(PageScan scan, PageMetas metas, Uri? url)
    {
        var written = scan.Canonical?.GetAttribute("href") ?? metas.First("og:url");
        return string.IsNullOrWhiteSpace(written) ? null : FeedLinks.Resolve(written.Trim(), url);
    }
}

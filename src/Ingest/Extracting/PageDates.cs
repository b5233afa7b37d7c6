using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>When a page says that its article was published and changed.</summary>
internal static class PageDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "og:article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
        "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate",
        "displaydate", "rnews:datepublished", "datecreated", "article:date", "citation_publication_date", "ptime", "timestamp",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "datemodified", "article:modified", "og:modified_time", "dcterms.modified", "lastmod", "last-modified", "revised", "modified", "updated",
    ];

    public static DateTimeOffset? Published(PageScan scan, PageMetas metas, LinkedData linked, Uri? url)
    {
        if (Parse(linked.Published) is { } told)
        {
            return told;
        }

        foreach (var name in PublishedNames)
        {
            if (Parse(metas.First(name)) is { } date)
            {
                return date;
            }
        }

        return Seen(scan) ?? PageDateGuess.InAddress(url) ?? PageDateGuess.InText(scan.Outline);
    }

    public static DateTimeOffset? Modified(PageMetas metas, LinkedData linked)
    {
        if (Parse(linked.Modified) is { } told)
        {
            return told;
        }

        foreach (var name in ModifiedNames)
        {
            if (Parse(metas.First(name)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? Seen(PageScan scan)
    {
        foreach (var element in scan.Times.Take(50))
        {
            if ((Parse(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title")) ?? Parse(element.TextContent.Trim())) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? Parse(string? written) =>
        FeedDates.TryParseAsWritten(written, null, out var date) && date.Year is >= 1995 and <= 2100 ? date : null;
}

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

    public static DateTimeOffset? Published(PageScan scan, PageMetas metas, LinkedData linked, Uri? url, string? title, bool monthFirst)
    {
        if (Told(metas, linked) is { } told)
        {
            return IsOfAnyZone(told) && (PageDateGuess.InAddress(url) ?? PageDateGuess.InText(scan.Outline, title, monthFirst)) is { } shown ? OnDayOf(told, shown) : told;
        }

        // An address is more to be trusted than a time that does not say what happened then.
        return PageTimes.Published(scan.Times, monthFirst) ?? PageDateGuess.InAddress(url) ?? PageTimes.Any(scan.Times, monthFirst)
            ?? Parse(linked.PagePublished) ?? PageDateGuess.InText(scan.Outline, title, monthFirst);
    }

    private static DateTimeOffset? Told(PageMetas metas, LinkedData linked)
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

        return null;
    }

    // Engines tell machines the time in UTC, and readers the day of where they are.
    private static bool IsOfAnyZone(DateTimeOffset told) => told.Offset == TimeSpan.Zero && told.TimeOfDay > TimeSpan.Zero;

    // The same moment by a clock that shows the outlet's day, where there is one; zones reach from -12 to +14 hours.
    private static DateTimeOffset OnDayOf(DateTimeOffset told, DateTimeOffset shown)
    {
        var back = TimeSpan.FromHours(-Math.Floor(told.TimeOfDay.TotalHours) - 1);
        var ahead = TimeSpan.FromHours(24 - Math.Floor(told.TimeOfDay.TotalHours));
        return (shown.Date - told.Date).Days switch
        {
            -1 when back.TotalHours >= -12 => told.ToOffset(back),
            1 when ahead.TotalHours <= 14 => told.ToOffset(ahead),
            _ => told,
        };
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

    public static DateTimeOffset? Parse(string? written) =>
        FeedDates.TryParseAsWritten(written, null, out var date) && date.Year is >= 1995 and <= 2100 ? date : null;
}

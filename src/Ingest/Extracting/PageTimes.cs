using AngleSharp.Dom;

namespace Ingest.Extracting;

/// <summary>Dates in elements that are made for them: time, and whatever says that it holds datePublished.</summary>
internal static class PageTimes
{
    private const int MostLooked = 50;

    // So far up it is looked whether an element stands beside the article.
    private const int MostLevels = 12;

    /// <summary>The first that says to be the time of publication.</summary>
    public static DateTimeOffset? Published(IReadOnlyList<IElement> times, bool monthFirst) =>
        First(times.Where(time => SaysPublished(time) && !SaysUpdated(time)), monthFirst);

    /// <summary>The first of the article itself, better one that is not the time of a change.</summary>
    public static DateTimeOffset? Any(IReadOnlyList<IElement> times, bool monthFirst) =>
        First(times.Where(time => !SaysUpdated(time) && !IsBeside(time)), monthFirst) ?? First(times.Where(time => !IsBeside(time)), monthFirst) ?? First(times, monthFirst);

    private static DateTimeOffset? First(IEnumerable<IElement> times, bool monthFirst)
    {
        foreach (var time in times.Take(MostLooked))
        {
            if ((PageDates.Parse(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.GetAttribute("title")) ?? Seen(time, monthFirst)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? Seen(IElement time, bool monthFirst)
    {
        const int Longest = 200;
        var text = time.TextContent.Trim();
        return text.Length > Longest ? null
            : DateFinder.Find(text, monthFirst) is [var found, ..] ? found.Date
            : PageDates.Parse(text);
    }

    private static bool SaysPublished(IElement time) => time.HasAttribute("pubdate") || Says(time, "publi") || Says(time, "posted") || Says(time, "created") || Says(time, "entry-date");

    private static bool SaysUpdated(IElement time) => Says(time, "update") || Says(time, "modif") || Says(time, "change") || Says(time, "edited");

    private static bool Says(IElement time, string word) =>
        time.GetAttribute("itemprop")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || time.GetAttribute("class")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsBeside(IElement time)
    {
        var outer = time.ParentElement;
        for (var level = 0; outer is not null && level < MostLevels; level++, outer = outer.ParentElement)
        {
            if (outer.LocalName is "aside" or "nav" or "footer" or "li" or "a" || outer.GetAttribute("class") is { } names && (names.Contains("comment", StringComparison.OrdinalIgnoreCase) || names.Contains("related", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}

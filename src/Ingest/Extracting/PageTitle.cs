using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>The article's headline, without the outlet's name.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " / "];

    public static string? Of(PageScan scan, PageMetas metas, LinkedData linked)
    {
        var headings = scan.Headings.Take(20).Select(heading => PlainText.OfLine(heading.TextContent)).OfType<string>().ToList();
        var told = metas.First("og:title", "twitter:title", "title", "dc.title") ?? linked.Headline ?? PlainText.OfLine(scan.Title?.TextContent);
        if (told is null)
        {
            return headings.FirstOrDefault();
        }

        // The heading that the told title begins with is the title without the outlet's name.
        return headings.Find(heading => heading.Length > 10 && told.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) ?? WithoutOutlet(told, metas.First("og:site_name"), linked.Headline);
    }

    private static string WithoutOutlet(string told, string? site, string? headline)
    {
        if (headline is not null && headline.Length > 10 && told.StartsWith(headline, StringComparison.OrdinalIgnoreCase))
        {
            return headline;
        }

        foreach (var separator in Separators)
        {
            var at = told.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 15 && (site is not null ? told.AsSpan(at + separator.Length).Trim().Equals(site, StringComparison.OrdinalIgnoreCase) : separator is " | " or " :: "))
            {
                return told[..at].TrimEnd();
            }
        }

        return told;
    }
}

using Ingest.Extracting;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>What a feed entry says, as an article's text.</summary>
internal static class EntryText
{
    /// <summary>The full text where the feed has it, else the summary; paragraphs split by a blank line.</summary>
    public static string Of(ParsedItem item)
    {
        var content = HtmlText.Of(item.ContentHtml);
        var summary = HtmlText.Of(item.SummaryHtml);
        return content.Length >= summary.Length ? content : summary;
    }

    /// <summary>The summary alone, for outlets whose texts may not be kept.</summary>
    public static string Teaser(ParsedItem item) => HtmlText.Of(item.SummaryHtml);

    /// <summary>A title for an entry without one.</summary>
    public static string FirstWords(string text)
    {
        const int Longest = 100;
        var line = PlainText.Spaces(text.Length <= 2 * Longest ? text : text[..(2 * Longest)]);
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Longest);
        return line[..(end > Longest / 2 ? end : Longest)] + "…";
    }
}

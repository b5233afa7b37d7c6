using System.Buffers;
using System.Net;

namespace Ingest.Extracting;

/// <summary>Makes text of a piece of HTML such as a feed carries: paragraphs split by a blank line.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<&");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "table", "tr", "pre", "hr", "header", "footer", "aside", "dl", "dt", "dd",
    };

    // What stands between their tags is not said by anyone, or not part of the text.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "iframe", "noscript", "figcaption", "svg", "video", "audio", "object" };

    /// <summary>Empty for null or for HTML without text. HTML that was escaped once too often is read as HTML.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        var source = html.IndexOf('<', StringComparison.Ordinal) < 0 && html.Contains("&lt;", StringComparison.Ordinal) && html.Contains("&gt;", StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(html)
            : html;
        var writer = new ParagraphWriter();
        Write(source, writer);
        return writer.ToString();
    }

    private static void Write(string html, ParagraphWriter writer)
    {
        var at = 0;
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOf('<');
            var end = next < 0 ? html.Length : at + next;
            if (end > at)
            {
                writer.Append(Decode(html.AsSpan(at, end - at)));
            }

            at = end < html.Length ? Tag(html, end, writer) : end;
        }
    }

    private static int Tag(string html, int at, ParagraphWriter writer)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var nameStart = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        var nameEnd = nameStart;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart)
        {
            writer.Append("<");
            return at + 1;
        }

        var name = html[nameStart..Math.Min(nameEnd, nameStart + 20)];
        var end = html.IndexOf('>', nameEnd);
        end = end < 0 ? html.Length : end + 1;
        if (Blocks.Contains(name))
        {
            writer.EndParagraph();
        }
        else if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            writer.Break();
        }
        else if (nameStart == at + 1 && Silent.Contains(name))
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? end : close;
        }

        return end;
    }

    // Twice: entities of entities ("&amp;nbsp;") are common where an engine escapes what was escaped.
    private static string Decode(ReadOnlySpan<char> text)
    {
        var plain = text.ToString();
        for (var pass = 0; pass < 2 && plain.AsSpan().IndexOfAny(Markup) >= 0; pass++)
        {
            plain = WebUtility.HtmlDecode(plain);
        }

        return plain;
    }
}

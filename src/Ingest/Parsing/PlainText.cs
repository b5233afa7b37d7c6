using System.Net;
using System.Text;

namespace Ingest.Parsing;

/// <summary>One line of plain text out of what may be text, HTML, or HTML escaped once too often.</summary>
public static class PlainText
{
    /// <summary>Titles and names: tags dropped, entities resolved, white space evened out; null for nothing.</summary>
    public static string? OfLine(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return null;
        }

        var text = html;
        for (var pass = 0; pass < 2 && text.AsSpan().IndexOfAny('&', '<') >= 0; pass++)
        {
            var stripped = StripTags(text);
            if (pass > 0 && string.IsNullOrWhiteSpace(stripped))
            {
                // Nothing but a tag's name, escaped twice: the line speaks of the tag.
                break;
            }

            text = WebUtility.HtmlDecode(stripped);
        }

        text = Spaces(XmlEntities.WithoutC1(text));
        return text.Length == 0 ? null : text;
    }

    /// <summary>Drops what looks like a tag; a "&lt;" before anything else stays.</summary>
    public static string StripTags(string html)
    {
        if (html.IndexOf('<', StringComparison.Ordinal) < 0)
        {
            return html;
        }

        var result = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<' && i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!'))
            {
                var end = html.IndexOf('>', i);
                if (end < 0)
                {
                    return result.Append(html, i, html.Length - i).ToString();
                }

                if (SplitsWords(html.AsSpan(i, end - i)))
                {
                    result.Append(' ');
                }

                i = end;
                continue;
            }

            result.Append(html[i]);
        }

        return result.ToString();
    }

    // Blocks and raised numbers stand apart; the rest of inline markup may stand inside a word.
    private static bool SplitsWords(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = name.IndexOfAny(' ', '/', '\n');
        name = end < 0 ? name : name[..end];
        return name.Equals("br", StringComparison.OrdinalIgnoreCase) || name.Equals("p", StringComparison.OrdinalIgnoreCase)
            || name.Equals("div", StringComparison.OrdinalIgnoreCase) || name.Equals("li", StringComparison.OrdinalIgnoreCase)
            || name.Equals("sup", StringComparison.OrdinalIgnoreCase) || name.Equals("sub", StringComparison.OrdinalIgnoreCase)
            || name.Equals("hr", StringComparison.OrdinalIgnoreCase) || name.Equals("img", StringComparison.OrdinalIgnoreCase) || name.Equals("td", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Runs of white space, no-break spaces included, as one space each.</summary>
    public static string Spaces(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            result.Append(c);
        }

        return result.ToString();
    }
}

using System.Text;

namespace Ingest.Parsing;

/// <summary>HTML of a feed without what acts instead of saying something: scripts, styles, applets, comments.</summary>
internal static class SafeHtml
{
    private static readonly string[] Acting = ["script", "style", "applet"];

    public static string? Of(string? html)
    {
        if (html is null)
        {
            return null;
        }

        html = XmlEntities.WithoutC1(html);
        StringBuilder? result = null;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            var end = EndOfActing(html, at);
            if (end > at)
            {
                (result ??= new StringBuilder(html.Length)).Append(html, copied, at - copied);
                copied = end;
            }

            var from = Math.Max(end, at + 1);
            at = from >= html.Length ? -1 : html.IndexOf('<', from);
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    // Where the acting element or comment that begins here ends; what is never closed goes to the end. 0 for anything else.
    private static int EndOfActing(string html, int at)
    {
        if (at + 3 >= html.Length)
        {
            return 0;
        }

        switch (html[at + 1])
        {
            case '!' when html[at + 2] == '-':
                var comment = html.IndexOf("-->", at + 3, StringComparison.Ordinal);
                return comment < 0 ? html.Length : comment + 3;
            case 's' or 'S' or 'a' or 'A':
                return Array.Find(Acting, name => IsNamed(html, at + 1, name)) is { } acting ? EndOf(html, at, acting) : 0;
            default:
                return 0;
        }
    }

    private static int EndOf(string html, int at, string name)
    {
        var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }

    private static bool IsNamed(string html, int at, string name) =>
        string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length >= html.Length || !char.IsAsciiLetterOrDigit(html[at + name.Length]));
}

using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Makes links absolute, by xml:base and the feed's own address.</summary>
internal static class FeedLinks
{
    private static readonly XName XmlBase = XNamespace.Xml + "base";

    /// <summary>The base address in force at <paramref name="element"/>, given that in force around it.</summary>
    public static Uri? BaseOf(XElement element, Uri? around) =>
        element.FirstAttribute is not null && element.Attribute(XmlBase)?.Value is { Length: > 0 } written && Resolve(written, around) is { Scheme: "http" or "https" or "ftp" } own ? own : around;

    /// <summary>An absolute web address, or the text as it stands where none can be made.</summary>
    public static string? Absolute(string? written, Uri? baseUrl)
    {
        written = written?.Trim();
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        return IsAbsolute(written) ? WithLowerScheme(written) : Resolve(written, baseUrl)?.AbsoluteUri ?? written;
    }

    public static Uri? Resolve(string written, Uri? baseUrl)
    {
        if (IsAbsolute(written) || baseUrl is null)
        {
            return Uri.TryCreate(written, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute : null;
        }

        return Uri.TryCreate(baseUrl, written, out var resolved) ? resolved : null;
    }

    /// <summary>HTML whose href and src are absolute.</summary>
    public static string? AbsoluteIn(string? html, Uri? baseUrl)
    {
        if (html is null || baseUrl is null)
        {
            return html;
        }

        StringBuilder? result = null;
        var copied = 0;
        for (var at = html.IndexOf('=', StringComparison.Ordinal); at > 0; at = html.IndexOf('=', at + 1))
        {
            if (!IsLinkAttribute(html, at) || ValueAt(html, at + 1) is not var (start, length) || length == 0)
            {
                continue;
            }

            var written = html.AsSpan(start, length).Trim();
            if (!written.IsEmpty && written[0] != '#' && !IsAbsolute(written) && Resolve(WebUtility.HtmlDecode(written.ToString()), baseUrl) is { } resolved)
            {
                (result ??= new StringBuilder(html.Length + 64)).Append(html, copied, start - copied).Append(WebUtility.HtmlEncode(resolved.AbsoluteUri));
                copied = start + length;
                at = copied - 1;
            }
        }

        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }

    private static string WithLowerScheme(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return written.AsSpan(0, colon).IndexOfAnyInRange('A', 'Z') < 0 ? written : written[..colon].ToLowerInvariant() + written[colon..];
    }

    // A scheme and a colon: "http:", "mailto:", "tag:". One letter alone may be a drive, not a scheme.
    private static bool IsAbsolute(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(written[0]))
        {
            return false;
        }

        foreach (var c in written[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLinkAttribute(string html, int equals)
    {
        var end = equals;
        while (end > 0 && char.IsWhiteSpace(html[end - 1]))
        {
            end--;
        }

        if (end < 4 || (html[end - 1] | 0x20) is not ('f' or 'c'))
        {
            return false;
        }

        var name = html.AsSpan(Math.Max(0, end - 5), end - Math.Max(0, end - 5));
        return name.EndsWith("href", StringComparison.OrdinalIgnoreCase) && (name.Length < 5 || char.IsWhiteSpace(name[0]) || name[0] is '"' or '\'')
            || (name.EndsWith("src", StringComparison.OrdinalIgnoreCase) && (name.Length < 4 || char.IsWhiteSpace(name[^4]) || name[^4] is '"' or '\''));
    }

    private static (int Start, int Length)? ValueAt(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at >= html.Length)
        {
            return null;
        }

        var quote = html[at];
        if (quote is '"' or '\'')
        {
            var end = html.IndexOf(quote, at + 1);
            return end < 0 || end - at > 4000 ? null : (at + 1, end - at - 1);
        }

        var stop = at;
        while (stop < html.Length && !char.IsWhiteSpace(html[stop]) && html[stop] != '>')
        {
            stop++;
        }

        return (at, stop - at);
    }
}

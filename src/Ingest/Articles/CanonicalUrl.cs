using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Articles;

/// <summary>The one address of a page, whatever tracking, AMP, mobile or fragment was hung on the link to it.</summary>
public static partial class CanonicalUrl
{
    /// <summary>The address to send readers to: tracking parameters and fragments dropped, the rest as it was.</summary>
    public static Uri Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            return url;
        }

        var query = Query(url, sorted: false);
        var clean = new UriBuilder(url) { Fragment = IsRoute(url.Fragment) ? url.Fragment : "", Query = query, UserName = "", Password = "" };
        return clean.Uri;
    }

    /// <summary>A text that is equal for all addresses of a page: no scheme, no mobile or AMP form, parameters sorted.</summary>
    public static string KeyOf(Uri url)
    {
        var clean = Of(url);
        if (!clean.IsAbsoluteUri || clean.Scheme is not ("http" or "https"))
        {
            return clean.OriginalString;
        }

        var key = new StringBuilder(Host(clean));
        key.Append(clean.IsDefaultPort ? "" : $":{clean.Port}").Append(Path(clean.AbsolutePath));
        var query = Query(clean, sorted: true);
        return (query.Length > 0 ? key.Append('?').Append(query) : key).Append(clean.Fragment).ToString();
    }

    /// <summary>The host without "www.", "m." and the like, in lower case.</summary>
    public static string Host(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        foreach (var prefix in UrlRules.Default.HostPrefixes)
        {
            // "m.com" is a host of its own.
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0)
            {
                return host[prefix.Length..];
            }
        }

        return host;
    }

    private static string Path(string path)
    {
        var end = path.TrimEnd('/');
        foreach (var amp in UrlRules.Default.AmpSegments)
        {
            if (end.EndsWith("/" + amp, StringComparison.OrdinalIgnoreCase))
            {
                end = end[..^(amp.Length + 1)].TrimEnd('/');
            }

            if (end.StartsWith($"/{amp}/", StringComparison.OrdinalIgnoreCase))
            {
                end = end[(amp.Length + 1)..];
            }
        }

        return IndexPage().Replace(end, "");
    }

    private static string Query(Uri url, bool sorted)
    {
        if (url.Query.Length <= 1)
        {
            return "";
        }

        var kept = url.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !UrlRules.Default.IsTracking(NameOf(pair)));
        return string.Join('&', sorted ? kept.Order(StringComparer.Ordinal) : kept);
    }

    private static string NameOf(string pair)
    {
        var end = pair.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(end < 0 ? pair : pair[..end]);
        // Escaped once too often: "&amp;utm_source" reads "amp;utm_source".
        return name.StartsWith("amp;", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }

    // "#!/news/1" and "#/news/1" are pages, "#comments" is a place in one.
    private static bool IsRoute(string fragment) => fragment.StartsWith("#!", StringComparison.Ordinal) || fragment.StartsWith("#/", StringComparison.Ordinal);

    [GeneratedRegex("/index\\.(html?|php)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexPage();
}

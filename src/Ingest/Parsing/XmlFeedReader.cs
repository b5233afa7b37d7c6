using System.Globalization;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads the elements of a feed in any XML format.</summary>
internal static class XmlFeedReader
{
    /// <returns>Null for a root that begins no feed.</returns>
    public static ParsedFeed? Read(XElement root, Uri? documentUrl, FeedParserSettings settings)
    {
        var baseUrl = FeedLinks.BaseOf(root, documentUrl);
        return root.Name.LocalName.ToLowerInvariant() switch
        {
            "rss" or "rdf" or "xml" => Rss(root, baseUrl, settings),
            "channel" when root.Elements().Any(child => IsNamed(child, "item")) => CdfReader.IsCdf(root) ? CdfReader.Read(root, baseUrl, settings) : Rss(root, baseUrl, settings),
            "channel" => CdfReader.Read(root, baseUrl, settings),
            "feed" => Atom(root, baseUrl, settings),
            "entry" => new ParsedFeed { Verdict = FeedVerdict.Feed, Format = "atom1.0", Items = [AtomEntryReader.Read(root, baseUrl, [], settings)] },
            "urlset" or "sitemapindex" => SitemapReader.Read(root, baseUrl, settings),
            _ => null,
        };
    }

    private static ParsedFeed? Rss(XElement root, Uri? baseUrl, FeedParserSettings settings)
    {
        var channel = IsNamed(root, "channel") ? root : root.Elements().FirstOrDefault(child => IsNamed(child, "channel"));
        if (channel is null && IsNamed(root, "xml"))
        {
            return null;
        }

        var channelBase = channel is null ? baseUrl : FeedLinks.BaseOf(channel, baseUrl);
        var items = new List<ParsedItem>();
        foreach (var item in ItemsOf(root, channel))
        {
            if (items.Count >= settings.MaxItems)
            {
                break;
            }

            items.Add(IsNamed(item, "entry") ? AtomEntryReader.Read(item, channelBase, [], settings) : RssItemReader.Read(item, channelBase, settings));
        }

        var head = channel ?? root;
        return new ParsedFeed
        {
            Verdict = FeedVerdict.Feed,
            Format = RssFormat(root),
            Title = FeedHeadReader.Title(head),
            SiteUrl = FeedHeadReader.Site(head, channelBase),
            Language = FeedHeadReader.Language(head),
            Hints = FeedHeadReader.Hints(head),
            Items = items,
        };
    }

    // Items stand in the channel, beside it (RSS 0.90 and 1.0), or in a list of their own.
    private static IEnumerable<XElement> ItemsOf(XElement root, XElement? channel)
    {
        foreach (var parent in channel is null || channel == root ? [root] : new[] { channel, root })
        {
            foreach (var child in parent.Elements())
            {
                if (IsNamed(child, "item") || IsNamed(child, "entry"))
                {
                    yield return child;
                }
                else if (IsNamed(child, "items") && child.Elements().Any(item => IsNamed(item, "item")))
                {
                    foreach (var item in child.Elements())
                    {
                        yield return item;
                    }
                }
                else if (IsNamed(child, "channel") && child != channel)
                {
                    foreach (var item in child.Elements().Where(item => IsNamed(item, "item")))
                    {
                        yield return item;
                    }
                }
            }
        }
    }

    private static string RssFormat(XElement root)
    {
        if (IsNamed(root, "rdf"))
        {
            var old = root.Elements().Any(child => child.Name.NamespaceName.Contains("netscape.com", StringComparison.OrdinalIgnoreCase));
            return old ? "rdf0.90" : "rdf1.0";
        }

        var version = root.Attribute("version")?.Value.Trim();
        return version is { Length: > 0 and <= 8 } ? "rss" + version : "rss";
    }

    private static ParsedFeed Atom(XElement root, Uri? baseUrl, FeedParserSettings settings)
    {
        var authors = root.Elements().Where(child => IsNamed(child, "author")).Select(AtomEntryReader.PersonOf).OfType<string>().ToList();
        var items = new List<ParsedItem>();
        foreach (var entry in root.Elements())
        {
            if (items.Count < settings.MaxItems && (IsNamed(entry, "entry") || IsNamed(entry, "item")))
            {
                items.Add(AtomEntryReader.Read(entry, baseUrl, authors, settings));
            }
        }

        var old = root.Attribute("version")?.Value.StartsWith("0.", StringComparison.Ordinal) == true
            || root.Name.NamespaceName.Contains("purl.org/atom", StringComparison.OrdinalIgnoreCase);
        return new ParsedFeed
        {
            Verdict = FeedVerdict.Feed,
            Format = string.Create(CultureInfo.InvariantCulture, $"atom{(old ? "0.3" : "1.0")}"),
            Title = FeedHeadReader.Title(root),
            SiteUrl = FeedHeadReader.Site(root, baseUrl),
            Language = FeedHeadReader.Language(root),
            Hints = FeedHeadReader.Hints(root),
            Items = items,
        };
    }

    private static bool IsNamed(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
}

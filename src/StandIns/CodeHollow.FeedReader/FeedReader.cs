using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader;

/// <summary>Tells a feed's type, hands out its elements, and finds the feeds that a page announces.</summary>
public static partial class FeedReader
{
    // Characters that the official package drops before it parses.
    private static readonly char[] WrongChars = ['\0', '\u001C', '\u001F'];

    /// <exception cref="System.Xml.XmlException">The text is no well-formed XML.</exception>
    /// <exception cref="FeedTypeNotSupportedException">The root is none of rss, rdf and feed.</exception>
    public static Feed ReadFromString(string feedContent)
    {
        ArgumentNullException.ThrowIfNull(feedContent);
        var text = RemoveWrongChars(feedContent);
        var root = XDocument.Parse(text).Root ?? throw new FeedTypeNotSupportedException("no root element");
        var type = TypeOf(root);
        var channel = type == FeedType.Atom ? root : root.Child("channel") ?? throw new FeedTypeNotSupportedException("no channel element");
        var items = type switch
        {
            FeedType.Atom => root.Children("entry"),
            FeedType.Rss_1_0 => root.Children("item"),
            _ => channel.Children("item"),
        };
        return new XmlFeed(type, text, channel, items).ToFeed();
    }

    /// <summary>The feeds that a page announces in its head, as its markup writes them.</summary>
    public static IEnumerable<HtmlFeedLink> ParseFeedUrlsFromHtml(string htmlContent)
    {
        ArgumentNullException.ThrowIfNull(htmlContent);
        foreach (Match link in LinkTag().Matches(htmlContent))
        {
            var tag = link.Value;
            FeedType? type = tag.Contains("application/rss", StringComparison.OrdinalIgnoreCase) ? FeedType.Rss
                : tag.Contains("application/atom", StringComparison.OrdinalIgnoreCase) ? FeedType.Atom
                : null;
            if (type is { } known && AttributeOf(tag, "href") is { } href)
            {
                yield return new HtmlFeedLink(AttributeOf(tag, "title") ?? "", href, known);
            }
        }
    }

    /// <summary>The link with its address made absolute by that of the page.</summary>
    public static HtmlFeedLink GetAbsoluteFeedUrl(string pageUrl, HtmlFeedLink feedLink)
    {
        ArgumentNullException.ThrowIfNull(feedLink);
        var absolute = Uri.TryCreate(new Uri(pageUrl, UriKind.Absolute), feedLink.Url, out var url) ? url.AbsoluteUri : feedLink.Url;
        return new HtmlFeedLink(feedLink.Title ?? "", absolute ?? "", feedLink.FeedType);
    }

    private static FeedType TypeOf(XElement root) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "feed" => FeedType.Atom,
        "rdf" => FeedType.Rss_1_0,
        "rss" => RssVersion(root),
        var other => throw new FeedTypeNotSupportedException($"unknown feed type {other}"),
    };

    private static FeedType RssVersion(XElement root) => root.Attribute("version")?.Value switch
    {
        null => throw new FeedTypeNotSupportedException("no version attribute"),
        "2.0" => root.Attribute(XNamespace.Xmlns + "media") is null ? FeedType.Rss_2_0 : FeedType.MediaRss,
        "0.91" => FeedType.Rss_0_91,
        "0.92" => FeedType.Rss_0_92,
        _ => FeedType.Rss,
    };

    private static string RemoveWrongChars(string text)
    {
        if (text.AsSpan().IndexOfAny(WrongChars) >= 0)
        {
            text = string.Concat(text.Split(WrongChars));
        }

        return text.Trim();
    }

    private static string? AttributeOf(string tag, string name)
    {
        foreach (Match attribute in AttributePair().Matches(tag))
        {
            if (attribute.Groups["name"].ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(attribute.Groups["value"].Value);
            }
        }

        return null;
    }

    [GeneratedRegex("<link[^>]{0,2000}rel=[\"']alternate[\"'][^>]{0,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkTag();

    [GeneratedRegex("(?<name>[a-zA-Z]+)\\s*=\\s*[\"'](?<value>[^\"']*)[\"']", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AttributePair();
}

using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads Microsoft's Channel Definition Format: items are elements with an HREF, names are in upper case.</summary>
internal static class CdfReader
{
    public static bool IsCdf(XElement root) => root.Name.LocalName == "CHANNEL" || root.Elements().Any(child => Attribute(child, "href") is not null && Named(child, "item"));

    public static ParsedFeed Read(XElement root, Uri? baseUrl, FeedParserSettings settings)
    {
        var channelBase = FeedLinks.Resolve(Attribute(root, "base") ?? "", baseUrl) ?? baseUrl;
        return new ParsedFeed
        {
            Verdict = FeedVerdict.Feed,
            Format = "cdf",
            Title = PlainText.OfLine(Child(root, "title")?.Text()),
            SiteUrl = FeedLinks.Resolve(Attribute(root, "href") ?? "", channelBase),
            Items = [.. root.Descendants().Where(child => Named(child, "item")).Take(settings.MaxItems).Select(item => Item(item, channelBase, settings))],
        };
    }

    private static ParsedItem Item(XElement item, Uri? baseUrl, FeedParserSettings settings)
    {
        var builder = new ItemBuilder();
        builder.SetTitle(Child(item, "title")?.Html(), 0);
        builder.SetSummary(FeedLinks.AbsoluteIn(Child(item, "abstract")?.Html(), baseUrl), 0);
        var inner = Child(item, "a");
        builder.SetLink(Attribute(item, "href") ?? (inner is null ? null : Attribute(inner, "href")), 0);
        builder.SetDate(Attribute(item, "lastmod"), 0);
        return builder.Build(baseUrl, settings);
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => Named(child, name));

    private static bool Named(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;
}

using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads a news sitemap: the addresses of new articles with titles and dates. A plain sitemap has addresses alone.</summary>
internal static class SitemapReader
{
    public static ParsedFeed Read(XElement root, Uri? baseUrl, FeedParserSettings settings)
    {
        var isIndex = root.Name.LocalName.Equals("sitemapindex", StringComparison.OrdinalIgnoreCase);
        return new ParsedFeed
        {
            Verdict = FeedVerdict.Feed,
            Format = isIndex ? "sitemap-index" : "sitemap-news",
            Problem = isIndex ? "a list of sitemaps, not a sitemap: one of those it names is wanted" : null,
            Items = isIndex ? [] : [.. root.Elements().Where(child => Named(child, "url")).Take(settings.MaxItems).Select(url => Item(url, baseUrl, settings))],
        };
    }

    private static ParsedItem Item(XElement url, Uri? baseUrl, FeedParserSettings settings)
    {
        var builder = new ItemBuilder();
        foreach (var child in url.Elements())
        {
            switch (child.Name.LocalName.ToLowerInvariant())
            {
                case "loc" when FeedVocabulary.Of(child.Name.Namespace) == Vocabulary.Core:
                    builder.SetLink(child.Text(), 0);
                    builder.Id = child.Text();
                    break;
                case "lastmod":
                    builder.SetUpdated(child.Text());
                    break;
                case "news":
                    News(builder, child);
                    break;
                default:
                    break;
            }
        }

        return builder.Build(baseUrl, settings);
    }

    private static void News(ItemBuilder builder, XElement news)
    {
        foreach (var child in news.Elements())
        {
            switch (child.Name.LocalName.ToLowerInvariant())
            {
                case "title":
                    builder.SetTitle(child.Html(), 0);
                    break;
                case "publication_date":
                    builder.SetDate(child.Text(), 0);
                    break;
                case "keywords":
                    builder.AddCategories(child.Text());
                    break;
                default:
                    break;
            }
        }
    }

    private static bool Named(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
}

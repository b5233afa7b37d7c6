using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads an item of RSS 0.9x, 1.0 or 2.0, and what other vocabularies say in it.</summary>
internal static class RssItemReader
{
    public static ParsedItem Read(XElement item, Uri? around, FeedParserSettings settings)
    {
        var baseUrl = FeedLinks.BaseOf(item, around);
        var builder = new ItemBuilder();
        foreach (var child in item.Elements())
        {
            ReadChild(builder, child, baseUrl);
        }

        builder.Id ??= AboutOf(item);
        return builder.Build(baseUrl, settings);
    }

    private static void ReadChild(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (FeedVocabulary.Of(child.Name.Namespace))
        {
            case Vocabulary.Core:
                ReadCore(builder, child, child.Name.LocalName, baseUrl);
                break;
            case Vocabulary.Atom:
                ReadAtom(builder, child, baseUrl);
                break;
            case Vocabulary.DublinCore or Vocabulary.DublinTerms:
                RssModuleReader.ReadDublin(builder, child, baseUrl);
                break;
            case Vocabulary.Content when Is(child, "encoded"):
                builder.SetContent(HtmlOf(child, baseUrl), 0);
                break;
            case Vocabulary.Xhtml when Is(child, "body") || Is(child, "div"):
                builder.SetContent(HtmlOf(child, baseUrl), 1);
                break;
            case Vocabulary.Itunes:
                RssModuleReader.ReadItunes(builder, child, baseUrl);
                break;
            case Vocabulary.Media:
                RssModuleReader.ReadMedia(builder, child);
                break;
            case Vocabulary.Yandex when Is(child, "full-text"):
                builder.SetContent(HtmlOf(child, baseUrl), 3);
                break;
            case Vocabulary.Turbo when Is(child, "content"):
                builder.SetContent(HtmlOf(child, baseUrl), 4);
                break;
            case Vocabulary.FeedBurner when Is(child, "origLink"):
                builder.OriginalLink ??= child.Text();
                break;
            case Vocabulary.Other:
                ReadOther(builder, child, baseUrl);
                break;
            default:
                break;
        }
    }

    private static void ReadCore(ItemBuilder builder, XElement child, string name, Uri? baseUrl)
    {
        switch (name.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(child.Html(), 0);
                break;
            case "link" or "url":
                ReadLink(builder, child, baseUrl);
                break;
            case "guid" or "id":
                ReadGuid(builder, child);
                break;
            case "description" or "summary":
                builder.SetTeaser(HtmlOf(child, baseUrl), 0);
                break;
            case "abstract":
                builder.SetTeaser(HtmlOf(child, baseUrl), 2);
                break;
            case "encoded":
                builder.SetContent(HtmlOf(child, baseUrl), 1);
                break;
            case "full-text" or "fulltext" or "fullitem" or "full_text" or "body":
                builder.SetContent(HtmlOf(child, baseUrl), 2);
                break;
            case "content" or "text":
                builder.SetContent(HtmlOf(child, baseUrl), 5);
                break;
            case "pubdate":
                builder.SetDate(child.Text(), 0);
                break;
            case "published" or "issued" or "date" or "created" or "publicationdate" or "pub_date":
                builder.SetDate(child.Text(), 4);
                break;
            case "updated" or "modified" or "lastbuilddate" or "lastmod":
                builder.SetUpdated(child.Text());
                break;
            case "author":
                builder.AddAuthor(PersonOf(child), 0);
                break;
            case "creator":
                builder.AddAuthor(PersonOf(child), 1);
                break;
            case "category" or "keywords" or "tag":
                builder.AddCategory(PlainText.OfLine(child.Text() ?? child.Attribute("term")?.Value));
                break;
            default:
                break;
        }
    }

    // Some engines write Atom's links, with their many meanings, without Atom's namespace.
    private static void ReadLink(ItemBuilder builder, XElement link, Uri? baseUrl)
    {
        var rank = link.Text() is not null ? 1 : AtomEntryReader.LinkRank(link) + 2;
        if (rank is { } known)
        {
            builder.SetLink(FeedLinks.Absolute(link.Text() ?? link.Attribute("href")?.Value, FeedLinks.BaseOf(link, baseUrl)), known);
        }
    }

    private static void ReadGuid(ItemBuilder builder, XElement guid)
    {
        // Of two, the first is the item's own: seen in a feed that added its story's number as a second one.
        if (builder.Id is not null || guid.Text() is not { } id)
        {
            return;
        }

        builder.Id = id;
        var permanent = guid.Attribute("isPermaLink")?.Value.Trim();
        builder.IdIsLink = !string.Equals(permanent, "false", StringComparison.OrdinalIgnoreCase)
            && (id.StartsWith("http", StringComparison.OrdinalIgnoreCase) || string.Equals(permanent, "true", StringComparison.OrdinalIgnoreCase));
    }

    private static void ReadAtom(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(AtomEntryReader.Construct(child, baseUrl), 1);
                break;
            case "link" when child.Attribute("href") is { } href:
                if (AtomEntryReader.LinkRank(child) is { } rank)
                {
                    builder.SetLink(FeedLinks.Absolute(href.Value, FeedLinks.BaseOf(child, baseUrl)), rank + 2);
                }

                break;
            case "id":
                builder.Id ??= child.Text();
                break;
            case "summary":
                builder.SetTeaser(AtomEntryReader.Construct(child, baseUrl), 3);
                break;
            case "content":
                builder.SetContent(AtomEntryReader.Construct(child, baseUrl), 1);
                break;
            case "published" or "issued":
                builder.SetDate(child.Text(), 2);
                break;
            case "updated" or "modified":
                builder.SetUpdated(child.Text());
                break;
            case "author":
                builder.AddAuthor(PersonOf(child), 2);
                break;
            case "category":
                builder.AddCategory(AtomEntryReader.CategoryOf(child));
                break;
            default:
                // A feed of RSS whose default namespace is Atom's: its words are RSS's.
                ReadCore(builder, child, child.Name.LocalName, baseUrl);
                break;
        }
    }

    // Namespaces nobody knows, such as a default namespace of the outlet's own: the names still mean what they say.
    private static void ReadOther(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        if (child.GetPrefixOfNamespace(child.Name.Namespace) is null && !child.Name.NamespaceName.StartsWith(FeedVocabulary.UndeclaredScheme, StringComparison.Ordinal))
        {
            ReadCore(builder, child, child.Name.LocalName, baseUrl);
        }
        else if (child.Name.LocalName is "full-text" or "fulltext" or "encoded")
        {
            builder.SetContent(HtmlOf(child, baseUrl), 6);
        }
    }

    public static string? PersonOf(XElement person)
    {
        var name = person.HasElements
            ? person.Elements().FirstOrDefault(child => Is(child, "name"))?.Text() ?? person.Html()
            : person.Text();
        return PersonNames.Read(name);
    }

    public static string? HtmlOf(XElement child, Uri? baseUrl) => FeedLinks.AbsoluteIn(child.Html(), FeedLinks.BaseOf(child, baseUrl));

    private static string? AboutOf(XElement item)
    {
        foreach (var attribute in item.Attributes())
        {
            if (attribute.Name.LocalName == "about" && attribute.Name.Namespace != XNamespace.None)
            {
                return attribute.Value.Trim();
            }
        }

        return null;
    }

    public static bool Is(XElement element, string localName) => string.Equals(element.Name.LocalName, localName, StringComparison.OrdinalIgnoreCase);
}

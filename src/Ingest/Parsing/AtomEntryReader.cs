using System.Text;
using System.Text.Unicode;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Reads an entry of Atom 0.3 or 1.0, and what other vocabularies say in it.</summary>
internal static class AtomEntryReader
{
    public static ParsedItem Read(XElement entry, Uri? around, IReadOnlyList<string> feedAuthors, FeedParserSettings settings)
    {
        var baseUrl = FeedLinks.BaseOf(entry, around);
        var builder = new ItemBuilder();
        foreach (var child in entry.Elements())
        {
            ReadChild(builder, child, baseUrl);
        }

        builder.AddAuthorsOfFeed(feedAuthors);
        return builder.Build(baseUrl, settings);
    }

    /// <summary>A text construct as HTML (RFC 4287 3.1, and the mode attribute of Atom 0.3).</summary>
    public static string? Construct(XElement element, Uri? around)
    {
        var baseUrl = FeedLinks.BaseOf(element, around);
        var type = (element.Attribute("type")?.Value ?? "text").Trim().ToLowerInvariant();
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        if (mode == "base64" || (mode is null && IsBinary(type)))
        {
            return FeedLinks.AbsoluteIn(Base64(element.Text()), baseUrl);
        }

        if (element.HasElements)
        {
            // Of xhtml, the one div is a wrapper and not content.
            var wrapper = element.Elements().Count() == 1 && element.Elements().First() is { Name.LocalName: "div" } div && string.IsNullOrWhiteSpace(TextBeside(element)) ? div : element;
            return FeedLinks.AbsoluteIn(wrapper.Html(textIsPlain: type.Contains("xhtml", StringComparison.Ordinal)), FeedLinks.BaseOf(wrapper, baseUrl));
        }

        return FeedLinks.AbsoluteIn(element.Html(textIsPlain: type == "xhtml"), baseUrl);
    }

    /// <returns>How good a link to the entry this is, 0 the best; null for what links to something else.</returns>
    public static int? LinkRank(XElement link)
    {
        var rel = link.Attribute("rel")?.Value.Trim().ToLowerInvariant();
        var type = link.Attribute("type")?.Value.Trim().ToLowerInvariant();
        var isPage = type is null or "" || type.Contains("html", StringComparison.Ordinal);
        return rel switch
        {
            null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate" => isPage ? 0 : 1,
            "canonical" => 2,
            "via" or "related" or "self" => null,
            _ => null,
        };
    }

    public static string? CategoryOf(XElement category) =>
        PlainText.OfLine(category.Attribute("term")?.Value ?? category.Attribute("label")?.Value ?? category.Text());

    public static string? PersonOf(XElement person)
    {
        XElement? name = null;
        XElement? mail = null;
        foreach (var child in person.Elements())
        {
            name ??= child.Name.LocalName.Equals("name", StringComparison.OrdinalIgnoreCase) ? child : null;
            mail ??= child.Name.LocalName.Equals("email", StringComparison.OrdinalIgnoreCase) ? child : null;
        }

        return PersonNames.Read(name?.Text()) ?? mail?.Text() ?? (person.HasElements ? null : PersonNames.Read(person.Text()));
    }

    private static void ReadChild(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (FeedVocabulary.Of(child.Name.Namespace))
        {
            case Vocabulary.Core or Vocabulary.Atom:
                ReadAtom(builder, child, baseUrl);
                break;
            case Vocabulary.DublinCore or Vocabulary.DublinTerms:
                ReadDublin(builder, child);
                break;
            case Vocabulary.FeedBurner when child.Name.LocalName == "origLink":
                builder.OriginalLink ??= child.Text();
                break;
            case Vocabulary.Content when child.Name.LocalName == "encoded":
                builder.SetContent(FeedLinks.AbsoluteIn(child.Html(), baseUrl), 1);
                break;
            case Vocabulary.Media when child.Name.LocalName == "group":
                foreach (var media in child.Elements())
                {
                    ReadMedia(builder, media);
                }

                break;
            case Vocabulary.Media:
                ReadMedia(builder, child);
                break;
            case Vocabulary.Other when child.GetPrefixOfNamespace(child.Name.Namespace) is null:
                ReadAtom(builder, child, baseUrl);
                break;
            default:
                break;
        }
    }

    private static void ReadAtom(ItemBuilder builder, XElement child, Uri? baseUrl)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(Construct(child, baseUrl), 0);
                break;
            case "link" when LinkRank(child) is { } rank:
                builder.SetLink(FeedLinks.Absolute(child.Attribute("href")?.Value ?? child.Text(), FeedLinks.BaseOf(child, baseUrl)), rank + 1);
                break;
            case "id" or "guid":
                ReadId(builder, child, baseUrl);
                break;
            case "summary" or "description" or "tagline":
                builder.SetSummary(Construct(child, baseUrl), 0);
                break;
            case "content":
                builder.SetContent(Construct(child, baseUrl), 0);
                break;
            case "published" or "issued" or "pubdate":
                builder.SetDate(child.Text(), 0);
                break;
            case "created":
                builder.SetDate(child.Text(), 1);
                break;
            case "updated" or "modified":
                builder.SetUpdated(child.Text());
                break;
            case "author":
                builder.AddAuthor(PersonOf(child), 0);
                break;
            case "category":
                builder.AddCategory(CategoryOf(child));
                break;
            default:
                break;
        }
    }

    private static void ReadDublin(ItemBuilder builder, XElement child)
    {
        switch (child.Name.LocalName.ToLowerInvariant())
        {
            case "title":
                builder.SetTitle(child.Html(), 2);
                break;
            case "creator" or "author":
                builder.AddAuthor(PersonNames.Read(child.Text()), 1);
                break;
            case "subject":
                builder.AddCategory(PlainText.OfLine(child.Text()));
                break;
            case "issued":
                builder.SetDate(child.Text(), 1);
                break;
            case "date":
                builder.SetDate(child.Text(), 2);
                break;
            case "modified":
                builder.SetUpdated(child.Text());
                break;
            default:
                break;
        }
    }

    private static void ReadMedia(ItemBuilder builder, XElement child)
    {
        if (child.Name.LocalName == "title")
        {
            builder.SetTitle(child.Html(), 3);
        }
        else if (child.Name.LocalName == "description")
        {
            builder.SetSummary(child.Html(), 5);
        }
    }

    private static void ReadId(ItemBuilder builder, XElement id, Uri? baseUrl)
    {
        if (builder.Id is not null || id.Text() is not { } text)
        {
            return;
        }

        // A relative id (RFC 4287 wants none) is one only together with the xml:base it stands under.
        var isBased = id.AncestorsAndSelf().Any(element => element.Attribute(XNamespace.Xml + "base") is not null);
        builder.Id = isBased ? FeedLinks.Absolute(text, FeedLinks.BaseOf(id, baseUrl)) : text;
        // The only way to an entry without a link.
        builder.IdIsLink = text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal);

    private static string? Base64(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Short words pass for base64: what it gives must be text.
        var buffer = new byte[((text.Length * 3) / 4) + 3];
        return Convert.TryFromBase64String(text, buffer, out var length) && Utf8.IsValid(buffer.AsSpan(0, length)) ? Encoding.UTF8.GetString(buffer, 0, length) : text;
    }

    private static string TextBeside(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));
}

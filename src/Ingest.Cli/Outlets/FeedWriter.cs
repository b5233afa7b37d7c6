using System.Globalization;
using System.Text;
using System.Xml;

namespace Ingest.Cli.Outlets;

/// <summary>An entry of a sample feed.</summary>
internal sealed record FeedEntry(SampleArticle Article, Uri Url, DateTimeOffset Published, DateTimeOffset Updated);

/// <summary>Writes a feed as outlets of its kind write theirs.</summary>
internal static class FeedWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rss10 = "http://purl.org/rss/1.0/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";

    public static byte[] Write(SampleOutlet outlet, Uri home, Uri self, IReadOnlyList<FeedEntry> entries)
    {
        using var bytes = new MemoryStream();
        var encoding = outlet.Charset == "utf-8" ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : CodePagesEncodingProvider.Instance.GetEncoding(outlet.Charset)!;
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = encoding, Indent = true }))
        {
            switch (outlet.Format)
            {
                case "atom":
                    WriteAtom(xml, outlet, home, self, entries);
                    break;
                case "rdf":
                    WriteRdf(xml, outlet, home, self, entries);
                    break;
                default:
                    WriteRss(xml, outlet, home, entries);
                    break;
            }
        }

        return bytes.ToArray();
    }

    public static string ContentType(SampleOutlet outlet) => outlet.Format switch
    {
        "atom" => "application/atom+xml",
        "rdf" => "application/rdf+xml",
        _ => "application/rss+xml",
    };

    private static void WriteRss(XmlWriter xml, SampleOutlet outlet, Uri home, IReadOnlyList<FeedEntry> entries)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", outlet.Name);
        xml.WriteElementString("link", home.AbsoluteUri);
        xml.WriteElementString("description", outlet.Words.Note);
        xml.WriteElementString("language", outlet.Language);
        xml.WriteElementString("ttl", "1");
        foreach (var entry in entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", entry.Article.Title);
            xml.WriteElementString("link", entry.Url.AbsoluteUri + "?utm_source=rss");
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString($"{outlet.Id}:{entry.Article.Slug}");
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", entry.Published.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteStartElement("description");
            xml.WriteCData($"<p>{System.Net.WebUtility.HtmlEncode(entry.Article.Lead)}</p>");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAtom(XmlWriter xml, SampleOutlet outlet, Uri home, Uri self, IReadOnlyList<FeedEntry> entries)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, outlet.Language);
        xml.WriteElementString("title", Atom, outlet.Name);
        xml.WriteElementString("id", Atom, $"urn:ingest-sample:{outlet.Id}");
        WriteAtomLink(xml, "self", self);
        WriteAtomLink(xml, "alternate", home);
        xml.WriteElementString("updated", Atom, Iso(entries.Max(entry => entry.Updated)));
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("title", Atom, entry.Article.Title);
            WriteAtomLink(xml, "alternate", entry.Url);
            xml.WriteElementString("id", Atom, $"urn:ingest-sample:{outlet.Id}:{entry.Article.Slug}");
            xml.WriteElementString("published", Atom, Iso(entry.Published));
            xml.WriteElementString("updated", Atom, Iso(entry.Updated));
            xml.WriteElementString("summary", Atom, entry.Article.Lead);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAtomLink(XmlWriter xml, string relation, Uri url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void WriteRdf(XmlWriter xml, SampleOutlet outlet, Uri home, Uri self, IReadOnlyList<FeedEntry> entries)
    {
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "content", null, ContentModule);
        xml.WriteStartElement("channel", Rss10);
        xml.WriteAttributeString("about", Rdf, self.AbsoluteUri);
        xml.WriteElementString("title", Rss10, outlet.Name);
        xml.WriteElementString("link", Rss10, home.AbsoluteUri);
        xml.WriteElementString("description", Rss10, outlet.Words.Note);
        xml.WriteElementString("language", DublinCore, outlet.Language);
        xml.WriteStartElement("items", Rss10);
        xml.WriteStartElement("Seq", Rdf);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("li", Rdf);
            xml.WriteAttributeString("resource", Rdf, entry.Url.AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            xml.WriteStartElement("item", Rss10);
            xml.WriteAttributeString("about", Rdf, entry.Url.AbsoluteUri);
            xml.WriteElementString("title", Rss10, entry.Article.Title);
            xml.WriteElementString("link", Rss10, entry.Url.AbsoluteUri);
            xml.WriteElementString("description", Rss10, entry.Article.Lead);
            xml.WriteElementString("date", DublinCore, Iso(entry.Published));
            xml.WriteElementString("encoded", ContentModule, string.Concat(entry.Article.Paragraphs.Select(paragraph => $"<p>{System.Net.WebUtility.HtmlEncode(paragraph)}</p>")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.Text;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

/// <summary>One construct a row: what a field says, in each way that a vocabulary has of saying it.</summary>
public sealed class FeedConstructsTests
{
    private const string Spaces =
        """xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml" """;

    private static readonly Uri Base = new("https://news.example/feeds/all.xml");

    [Theory]
    [InlineData("<title>One &amp;amp; two</title>", "One & two")]
    [InlineData("<title><![CDATA[A <b>bold</b> one]]></title>", "A bold one")]
    [InlineData("<title>A <b>naked</b> one</title>", "A naked one")]
    [InlineData("<title>it&#146;s</title>", "it’s")] // windows-1252 taken for Unicode
    [InlineData("<title>it&amp;#146;s</title>", "it’s")]
    [InlineData("<title>x &lt;script&gt;run()&lt;/script&gt; y</title>", "x y")]
    [InlineData("<title>T</title><dc:title>D</dc:title>", "T")]
    [InlineData("<dc:title>D</dc:title><title>T</title>", "T")]
    [InlineData("<media:title>M</media:title><title>T</title>", "T")]
    [InlineData("<media:content url='a.jpg'><media:title>M</media:title></media:content>", "M")]
    [InlineData("<source url='https://a.example'><title>S</title></source><title>T</title>", "T")]
    [InlineData("<o:title xmlns:o='urn:others'>O</o:title><title>T</title>", "T")] // a name of another vocabulary
    public void An_rss_title_is_told(string inner, string title) => Assert.Equal(title, Rss(inner).Title);

    [Theory]
    [InlineData("<link>/a</link>", "https://news.example/a")]
    [InlineData("<link xml:base='https://b.example/d/'>a</link>", "https://b.example/d/a")]
    [InlineData("<link xml:base='javascript:x'>a</link>", "https://news.example/feeds/a")]
    [InlineData("<link>HTTPS://b.example/A</link>", "https://b.example/A")]
    [InlineData("<link/><guid>https://b.example/1</guid>", "https://b.example/1")]
    [InlineData("<guid isPermaLink='false'>https://b.example/1</guid>", null)]
    [InlineData("<link rel='self' href='https://b.example/self'/><link href='https://b.example/1'/>", "https://b.example/1")] // Atom's without its namespace
    [InlineData("<link rel='enclosure' href='https://b.example/a.mp3'/>", null)]
    [InlineData("<a:link rel='self' href='https://b.example/self'/><a:link href='https://b.example/1'/>", "https://b.example/1")]
    public void An_rss_link_is_told(string inner, string? url) => Assert.Equal(url, Rss(inner).Url);

    [Theory]
    [InlineData("<description>D</description><summary>S</summary>", "D", "S")]
    [InlineData("<summary>S</summary><description>D</description>", "S", "D")]
    [InlineData("<description>D</description><itunes:summary>I</itunes:summary>", "D", "I")]
    [InlineData("<description>D</description><media:description>caption</media:description>", "D", null)]
    [InlineData("<description>D</description><dc:description>D</dc:description>", "D", null)]
    [InlineData("<dc:description>DC</dc:description>", "DC", null)]
    [InlineData("<description>D</description><summary>S</summary><content:encoded>C</content:encoded>", "D", "C")]
    [InlineData("<x:body><x:p>B</x:p></x:body>", null, "<p>B</p>")]
    [InlineData("<description>safe&lt;script&gt;run()&lt;/script&gt; text&lt;style&gt;a{}&lt;/style&gt;</description>", "safe text", null)]
    [InlineData("<description>&lt;!-- hidden --&gt;text</description>", "text", null)]
    public void An_rss_items_words_are_told(string inner, string? summary, string? content)
    {
        var item = Rss(inner);

        Assert.Equal((summary, content), (item.SummaryHtml, item.ContentHtml));
    }

    [Theory]
    [InlineData("<author>ana@news.example (Ana Nová)</author>", "Ana Nová")]
    [InlineData("<author>Ana Nová &lt;ana@news.example&gt;</author>", "Ana Nová")]
    [InlineData("<author>ana@news.example (Ana Nová (the elder))</author>", "Ana Nová (the elder)")]
    [InlineData("<author>ana@news.example</author>", "ana@news.example")]
    [InlineData("<dc:creator>Bo</dc:creator><author>Ana</author>", "Ana|Bo")] // the format's own word first
    [InlineData("<dc:creator>Ana</dc:creator><dc:creator>Bo</dc:creator>", "Ana|Bo")]
    [InlineData("<itunes:author>Ana</itunes:author>", "Ana")]
    [InlineData("<a:author><a:name>Ana</a:name><a:email>a@b.example</a:email></a:author>", "Ana")]
    public void Rss_authors_are_told(string inner, string authors) => Assert.Equal(authors.Split('|'), Rss(inner).Authors);

    [Theory]
    [InlineData("<category domain='x'>World</category><category>World</category><dc:subject>NATO</dc:subject>", "World|NATO")]
    [InlineData("<itunes:keywords>a, b c</itunes:keywords>", "a|b c")]
    [InlineData("<itunes:category text='News'><itunes:category text='Politics'/></itunes:category>", "News|Politics")]
    [InlineData("<media:keywords>a,b</media:keywords><media:category>c</media:category>", "a|b|c")]
    [InlineData("<a:category term='t' label='l'/>", "t")]
    public void Rss_categories_are_told(string inner, string categories) => Assert.Equal(categories.Split('|'), Rss(inner).Categories);

    [Theory]
    [InlineData("<pubDate>Tue, 07 Jul 2026 10:15:00 GMT</pubDate><a:updated>2026-07-09T00:00:00Z</a:updated>", 7)]
    [InlineData("<dc:date>2026-07-07</dc:date>", 7)]
    [InlineData("<dcterms:issued>2026-07-07</dcterms:issued><dcterms:modified>2026-07-09</dcterms:modified>", 7)]
    [InlineData("<dcterms:modified>2026-07-09</dcterms:modified>", 9)] // better than none
    [InlineData("<a:published>2026-07-07T00:00:00Z</a:published><a:updated>2026-07-09T00:00:00Z</a:updated>", 7)]
    public void An_rss_date_is_told(string inner, int day) => Assert.Equal(day, Rss(inner).Published?.Day);

    [Theory]
    [InlineData("<title>A &lt;b&gt;x&lt;/b&gt;</title>", "A x")]
    [InlineData("<title type='html'>A &lt;b&gt;x&lt;/b&gt;</title>", "A x")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>x</b></div></title>", "A x")]
    [InlineData("<title type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>A <h:b>x</h:b></h:div></title>", "A x")]
    [InlineData("<title mode='base64' type='text/html'>QSA8Yj54PC9iPg==</title>", "A x")]
    [InlineData("<title mode='escaped' type='text/html'>A &lt;b&gt;x&lt;/b&gt;</title>", "A x")]
    [InlineData("<title mode='xml'>A <b>x</b></title>", "A x")]
    public void An_atom_title_is_told(string inner, string title) => Assert.Equal(title, Atom(inner).Title);

    [Theory]
    [InlineData("<link href='a'/>", "https://news.example/feeds/a")]
    [InlineData("<link rel='self' href='https://b.example/s'/><link rel='alternate' href='https://b.example/1'/>", "https://b.example/1")]
    [InlineData("<link type='text/plain' href='https://b.example/t'/><link type='text/html' href='https://b.example/h'/>", "https://b.example/h")]
    [InlineData("<link rel='enclosure' href='https://b.example/a.mp3'/><id>https://b.example/1</id>", "https://b.example/1")] // the id is all there is
    [InlineData("<id>tag:b.example,2026:1</id>", null)]
    public void An_atom_link_is_told(string inner, string? url) => Assert.Equal(url, Atom(inner).Url);

    [Fact]
    public void An_atom_id_stays_as_written_but_for_its_base()
    {
        Assert.Equal("HTTPS://B.example/~a", Atom("<id>HTTPS://B.example/~a</id>").Id);
        Assert.Equal("https://news.example/feeds/sub/1", Atom("<id xml:base='sub/'>1</id>").Id);
    }

    [Fact]
    public void An_entrys_source_is_another_feeds_head()
    {
        var item = Atom("<source><title>S</title><id>s</id><author><name>N</name></author></source><title>T</title><id>t</id>");

        Assert.Equal(("T", "t", 0), (item.Title, item.Id, item.Authors.Count));
    }

    [Fact]
    public void Rss_in_atoms_namespace_is_rss()
    {
        var feed = Parse("<rss version='2.0' xmlns='http://www.w3.org/2005/Atom'><channel><title>T</title><item><title>t</title><link>https://a.example/1</link><description>d</description><pubDate>Tue, 07 Jul 2026 10:15:00 GMT</pubDate></item></channel></rss>");

        var item = Assert.Single(feed.Items);
        Assert.Equal(("t", "https://a.example/1", "d", 7), (item.Title, item.Url, item.SummaryHtml, item.Published?.Day));
    }

    [Theory]
    [InlineData("<title>T</title><image><title>I</title></image>")]
    [InlineData("<textInput><title>X</title></textInput><title>T</title>")]
    public void A_feeds_title_is_its_own(string head) => Assert.Equal("T", Parse($"<rss version='2.0'><channel>{head}</channel></rss>").Title);

    private static ParsedItem Rss(string inner) => Assert.Single(Parse($"<rss version='2.0' {Spaces}><channel><item>{inner}</item></channel></rss>").Items);

    private static ParsedItem Atom(string inner) => Assert.Single(Parse($"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{inner}</entry></feed>").Items);

    private static ParsedFeed Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), "application/xml", Base);
}

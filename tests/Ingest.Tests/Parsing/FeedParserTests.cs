using System.Text;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class FeedParserTests
{
    private static readonly Uri Base = new("https://news.example/rss/all.xml");

    static FeedParserTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void An_rss_item_says_all_it_has()
    {
        var feed = Parse("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel><title>News &amp; more</title><link>https://news.example/</link><language>sk-SK</language><ttl>30</ttl>
                <item><title>A &lt;b&gt;title&lt;/b&gt;</title><link>/a/1?x=1</link><guid isPermaLink="false">id-1</guid>
                  <pubDate>Tue, 07 Jul 2026 10:15:00 +0200</pubDate><dc:creator>Ana</dc:creator><category>World</category><category>NATO</category>
                  <description><![CDATA[<p>Short <a href="/b">link</a></p>]]></description><content:encoded><![CDATA[<p>Long</p><script>x()</script>]]></content:encoded></item>
              </channel>
            </rss>
            """);

        var item = Assert.Single(feed.Items);
        Assert.Equal(("rss2.0", "News & more", "sk-SK", TimeSpan.FromMinutes(30)), (feed.Format, feed.Title, feed.Language, feed.Hints.TimeToLive));
        Assert.Equal(("id-1", "https://news.example/a/1?x=1", "A title"), (item.Id, item.Url, item.Title));
        Assert.Equal("<p>Short <a href=\"https://news.example/b\">link</a></p>", item.SummaryHtml);
        Assert.Equal("<p>Long</p>", item.ContentHtml);
        Assert.Equal(new DateTimeOffset(2026, 7, 7, 8, 15, 0, TimeSpan.Zero), item.Published);
        Assert.Equal("Tue, 07 Jul 2026 10:15:00 +0200", item.PublishedRaw);
        Assert.Equal(["Ana"], item.Authors);
        Assert.Equal(["World", "NATO"], item.Categories);
        Assert.Null(feed.Problem);
    }

    [Theory]
    [InlineData("<rss version='0.91'><channel><item><title>t</title></item></channel></rss>", "rss0.91")]
    [InlineData("<rss><channel><item><title>t</title></item></channel></rss>", "rss")] // no version
    [InlineData("<rss version='2.0' xmlns='https://cyber.harvard.edu/rss/rss.html'><channel><item><title>t</title></item></channel></rss>", "rss2.0")]
    [InlineData("<rss version='2.0' xmlns='urn:our-own'><channel><item><title>t</title></item></channel></rss>", "rss2.0")] // any default namespace
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/><item rdf:about='https://a.example'><title>t</title></item></rdf:RDF>", "rdf1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item><title>t</title></item></rdf:RDF>", "rdf0.90")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title></entry></feed>", "atom1.0")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>t</a:title></a:entry></a:feed>", "atom1.0")] // prefixed
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>t</title></entry></feed>", "atom0.3")]
    [InlineData("<CHANNEL HREF='https://a.example'><ITEM HREF='https://a.example/1'><TITLE>t</TITLE></ITEM></CHANNEL>", "cdf")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","title":"t"}]}""", "json1.1")]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://a.example/1</loc><n:news><n:title>t</n:title></n:news></url></urlset>", "sitemap-news")]
    public void Every_format_is_read(string text, string format)
    {
        var feed = Parse(text);

        Assert.Equal((format, "t"), (feed.Format, Assert.Single(feed.Items).Title));
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><item><title>R&D at AT&T &nbsp;&mdash; caf&eacute;</title></item></channel></rss>", "R&D at AT&T — café")] // bare ampersands, HTML's entities
    [InlineData("<rss version='2.0'><channel><item><title>one\u0001two</title></item></channel></rss>", "onetwo")] // a control character
    [InlineData("<rss version='2.0'><channel><item><title>t<link>https://a.example</link></item></channel></rss>", "t")] // a tag never closed
    [InlineData("<rss version='2.0'><channel><item><title>t</title></item><item><title>u</channel></rss>", "t")]
    [InlineData("<rss version='2.0'><channel><item><title>t</title></item></channel></rss>\n<script>x</script>", "t")] // text after the end
    [InlineData("<html><body>Welcome<rss version='2.0'><channel><item><title>t</title></item></channel></rss></body></html>", "t")] // HTML around
    [InlineData("PHP Warning: x in /srv/a.php\n<rss version='2.0'><channel><item><title>t</title></item></channel></rss>", "t")]
    [InlineData("<rss version=2.0><channel><item><title>t</title></item></channel></rss>", "t")] // no quotes
    [InlineData("<rss version='2.0'><channel><item><dc:creator>x</dc:creator><title>t</title></item></channel></rss>", "t")] // an undeclared prefix
    [InlineData("<rss version='2.0'><channel><item><title><![CDATA[t</title></item></channel></rss>", "t")] // CDATA never closed
    [InlineData("<rss version='2.0'><channel><item><title>t</title>", "t")] // cut off
    [InlineData("<!DOCTYPE rss [<!ENTITY who 'me'>]><rss version='2.0'><channel><item><title>&who;</title></item></channel></rss>", "me")]
    public void Ill_formed_feeds_are_repaired_and_it_is_said(string text, string title)
    {
        var feed = Parse(text);

        Assert.True(feed.IsFeed);
        Assert.Equal(title, feed.Items[0].Title);
    }

    [Theory]
    [InlineData("windows-1251", "Міністр виключив вибори")]
    [InlineData("koi8-u", "Міністр виключив вибори")]
    [InlineData("iso-8859-5", "Министр исключил выборы")]
    [InlineData("iso-8859-2", "Vláda schválila rozpočet")]
    [InlineData("windows-1250", "Vláda schválila rozpočet")]
    [InlineData("iso-8859-7", "Ο υπουργός μίλησε")]
    [InlineData("iso-8859-15", "Le coût en €")]
    [InlineData("utf-16", "Rząd przyjął budżet")]
    [InlineData("utf-32", "Rząd przyjął budżet")]
    [InlineData("shift_jis", "首相は述べた")]
    [InlineData("gb2312", "总理说")]
    [InlineData("euc-kr", "총리는")]
    [InlineData("IBM037", "Hello from the mainframe")]
    public void Encodings_are_told_by_the_declaration(string encoding, string title)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss version=\"2.0\"><channel><title>{title}</title></channel></rss>");

        Assert.Equal(title, FeedParser.Parse(bytes, "application/xml", Base).Title);
    }

    [Theory]
    [InlineData("windows-1251", "Міністр оборони України заявив, що країна стане членом альянсу")]
    [InlineData("windows-1250", "Žiaden minister nevylúčil predčasné voľby, povedal šéf vlády")]
    [InlineData("utf-8", "Міністр оборони України заявив")]
    [InlineData("utf-16BE", "Міністр оборони України заявив")]
    public void Encodings_are_sniffed_where_nothing_tells(string encoding, string title)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"<rss version=\"2.0\"><channel><title>{title}</title></channel></rss>");

        Assert.Equal(title, FeedParser.Parse(bytes, null, Base).Title);
    }

    [Fact]
    public void Text_that_says_windows_1251_and_is_utf_8_is_read_as_what_it_is()
    {
        var feed = Parse("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>Міністр оборони</title></channel></rss>");

        Assert.Equal("Міністр оборони", feed.Title);
        Assert.Contains("declared as windows-1251", feed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_goes_before_the_declaration()
    {
        var bytes = Encoding.GetEncoding("windows-1251").GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><title>Міністр</title></channel></rss>");

        Assert.Equal("Міністр", FeedParser.Parse(bytes, "application/xml; charset=\"windows-1251\"", Base).Title);
    }

    [Fact]
    public void Text_encoded_twice_is_decoded_twice()
    {
        const string Title = "В Москве из-за морозов объявлен уровень опасности";
        var twice = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Title).Select(b => (byte)b).ToArray()) is var plain ? Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(plain)) : "";

        var feed = Parse($"<rss version=\"2.0\"><channel><title>{twice}</title></channel></rss>");

        Assert.Equal((Title, "the text was encoded twice"), (feed.Title, feed.Problem));
    }

    [Theory]
    [InlineData("", FeedVerdict.Empty)]
    [InlineData(" \n ", FeedVerdict.Empty)]
    [InlineData("<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", FeedVerdict.Challenge)]
    [InlineData("<html><body><form id=captcha></form></body></html>", FeedVerdict.Challenge)]
    [InlineData("<!DOCTYPE html><html><body><h1>News</h1></body></html>", FeedVerdict.WebPage)]
    [InlineData("<note>hi</note>", FeedVerdict.Unknown)]
    [InlineData("{\"error\":404}", FeedVerdict.Unknown)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", FeedVerdict.Unknown)]
    [InlineData("not found", FeedVerdict.Unknown)]
    public void What_is_no_feed_is_told_apart(string text, FeedVerdict verdict)
    {
        var feed = Parse(text);

        Assert.Equal(verdict, feed.Verdict);
        Assert.NotNull(feed.Problem);
    }

    [Fact]
    public void An_empty_feed_is_a_feed()
    {
        Assert.True(Parse("<rss version='2.0'><channel><title>Quiet</title></channel></rss>").IsFeed);
    }

    [Fact]
    public void Entities_that_multiply_are_not_resolved()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        }

        var feed = Parse(bomb.Append("]><rss version='2.0'><channel><title>&a29;</title></channel></rss>").ToString());

        Assert.True(feed.IsFeed);
        Assert.True((feed.Title ?? "").Length < 1000);
    }

    [Fact]
    public void A_file_that_an_entity_names_is_not_opened()
    {
        var feed = Parse("<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss version='2.0'><channel><title>&f;</title></channel></rss>");

        Assert.DoesNotContain("root:", feed.Title ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<description>", "</description>")]
    [InlineData("<item>", "")]
    [InlineData("<b>", "</b>")]
    public void Nesting_without_end_is_read_flat(string open, string close)
    {
        const int Depth = 200_000;
        var feed = Parse($"<rss version='2.0'><channel><title>t</title><item>{string.Concat(Enumerable.Repeat(open, Depth))}x{string.Concat(Enumerable.Repeat(close, Depth))}</item></channel></rss>");

        Assert.Equal("t", feed.Title);
    }

    [Fact]
    public void Items_past_the_bound_are_not_read()
    {
        var items = string.Concat(Enumerable.Range(0, 500).Select(n => $"<item><title>{n}</title></item>"));

        var feed = FeedParser.Parse(Encoding.UTF8.GetBytes($"<rss version='2.0'><channel>{items}</channel></rss>"), null, Base, new FeedParserSettings(MaxItems: 100));

        Assert.Equal(100, feed.Items.Count);
    }

    private static ParsedFeed Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), "application/xml", Base);
}

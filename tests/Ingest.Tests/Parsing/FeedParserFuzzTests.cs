using System.Diagnostics;
using System.Text;
using Ingest.Parsing;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Parsing;

public sealed class FeedParserFuzzTests
{
    private const int Rounds = 300;

    private static readonly Uri Base = new("https://news.example/rss");

    public static TheoryData<string> Samples => new(
        """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Správy</title><ttl>30</ttl><item><title>A &amp; b</title><link>/a</link><guid>1</guid><pubDate>Tue, 07 Jul 2026 10:15:00 GMT</pubDate><description><![CDATA[<p>x <a href="/y">y</a></p>]]></description><dc:creator>a@b.example (Ana)</dc:creator></item><item><title>Два</title></item></channel></rss>""",
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">T</title><entry><id>1</id><link href="x"/><updated>2026-07-07T10:15:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content><summary mode="base64">dGV4dA==</summary></entry></feed>""",
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="https://a.example/1"><title>t</title><link>https://a.example/1</link></item></rdf:RDF>""",
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>x</p>","date_published":"2026-07-07T10:15:00Z","tags":["a"]}]}""",
        """<!DOCTYPE rss [<!ENTITY a "b">]><html><body><rss version=2.0><channel><item><title>R&D &nbsp;<b>x</title><description>a<br>b<p>c</description></item></channel></rss></body></html>""");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Spoiled_feeds_never_throw(string sample)
    {
        var bytes = Encoding.UTF8.GetBytes(sample);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var spoiled = new Mutations(seed).Spoil(bytes);

            var feed = FeedParser.Parse(spoiled, seed % 3 == 0 ? "text/xml; charset=windows-1251" : null, Base);

            Assert.True(feed.IsFeed || feed.Problem is not null, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='c' ")]
    [InlineData("</a")]
    [InlineData("&")]
    [InlineData("&amp;&")]
    [InlineData("&#")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!DOCTYPE ")]
    [InlineData("<!ENTITY a \"b\">")]
    [InlineData("<?")]
    [InlineData("<item><title>")]
    [InlineData("<title><link>")]
    [InlineData("<script>")]
    [InlineData("<description>&lt;script&gt;")]
    [InlineData("<description><![CDATA[<script><a href=]]>")]
    [InlineData("<xmlns:a='b' xmlns:c='d'>")]
    [InlineData("Ð°")]
    [InlineData("{\"items\":[")]
    public void No_repetition_costs_more_than_linear_time(string piece)
    {
        var text = "<rss version='2.0'><channel><item>" + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, Base);

        // The square of it would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}

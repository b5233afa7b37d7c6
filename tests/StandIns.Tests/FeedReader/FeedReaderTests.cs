using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Parser;
using Reader = CodeHollow.FeedReader.FeedReader;

namespace StandIns.Tests.FeedReader;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<rss version='2.0'><channel><title>t</title><item><title>a</title></item></channel></rss>", FeedType.Rss_2_0)]
    [InlineData("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>t</title><item><title>a</title></item></channel></rss>", FeedType.MediaRss)]
    [InlineData("<rss version='0.91'><channel><title>t</title><item><title>a</title></item></channel></rss>", FeedType.Rss_0_91)]
    [InlineData("<rss version='0.92'><channel><title>t</title><item><title>a</title></item></channel></rss>", FeedType.Rss_0_92)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>a</title></entry></feed>", FeedType.Atom)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>t</title></channel><item><title>a</title></item></rdf:RDF>", FeedType.Rss_1_0)]
    public void The_type_is_told_and_the_elements_are_handed_out(string text, FeedType type)
    {
        var feed = Reader.ReadFromString(text);

        Assert.Equal((type, "t"), (feed.Type, feed.Title));
        Assert.Equal("a", Assert.Single(feed.Items).SpecificItem!.Element!.Elements().First().Value);
        Assert.NotNull(feed.SpecificFeed!.Element!.Document);
    }

    [Fact]
    public void What_is_no_xml_and_what_is_no_feed_are_refused()
    {
        Assert.Throws<XmlException>(() => Reader.ReadFromString("<rss version='2.0'><channel>"));
        Assert.Throws<FeedTypeNotSupportedException>(() => Reader.ReadFromString("<html/>"));
    }

    [Fact]
    public void Feeds_that_a_page_announces_are_found()
    {
        var link = Assert.Single(Reader.ParseFeedUrlsFromHtml("<head><link rel=\"alternate\" type=\"application/atom+xml\" title=\"News\" href=\"/atom.xml\"><link rel=\"stylesheet\" href=\"/a.css\"></head>"));

        Assert.Equal(("News", FeedType.Atom), (link.Title, link.FeedType));
        Assert.Equal("https://a.example/atom.xml", Reader.GetAbsoluteFeedUrl("https://a.example/x/", link).Url);
    }
}

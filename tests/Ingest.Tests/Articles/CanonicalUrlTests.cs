using Ingest.Articles;

namespace Ingest.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://a.example/n/1?utm_source=rss&utm_medium=feed", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1?id=5&fbclid=x#comments", "https://a.example/n/1?id=5")]
    [InlineData("https://a.example/n/1?at_medium=RSS&at_campaign=rss", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1?maca=en-rss-en-all", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1?x=1&amp;utm_source=rss", "https://a.example/n/1?x=1")] // escaped once too often
    [InlineData("https://user:secret@a.example/n/1", "https://a.example/n/1")]
    [InlineData("https://a.example/#!/n/1", "https://a.example/#!/n/1")] // a route, not a place in the page
    [InlineData("https://a.example/yandsearch?cl4url=b.example", "https://a.example/yandsearch?cl4url=b.example")] // what tells pages apart stays
    public void Readers_are_sent_to_the_page_without_what_was_hung_on_it(string url, string canonical)
    {
        Assert.Equal(canonical, CanonicalUrl.Of(new Uri(url)).AbsoluteUri);
    }

    [Theory]
    [InlineData("http://www.a.example/n/1/", "https://a.example/n/1")]
    [InlineData("https://m.a.example/n/1", "https://a.example/n/1")]
    [InlineData("https://amp.a.example/n/1", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1/amp/", "https://a.example/n/1")]
    [InlineData("https://a.example/amp/n/1", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1?amp=1", "https://a.example/n/1")]
    [InlineData("https://a.example/n/1?b=2&a=1", "https://a.example/n/1?a=1&b=2")]
    [InlineData("https://A.EXAMPLE/n/1/index.html", "https://a.example/n/1")]
    [InlineData("https://a.example:443/n/1", "https://a.example/n/1")]
    public void Addresses_of_one_page_have_one_key(string one, string other)
    {
        Assert.Equal(CanonicalUrl.KeyOf(new Uri(one)), CanonicalUrl.KeyOf(new Uri(other)));
    }

    [Theory]
    [InlineData("https://a.example/n/1", "https://a.example/n/2")]
    [InlineData("https://a.example/n?id=1", "https://a.example/n?id=2")]
    [InlineData("https://a.example/N/1", "https://a.example/n/1")] // paths have case
    [InlineData("https://m.example/", "https://example/")] // "m.example" is a host of its own
    public void Addresses_of_two_pages_have_two(string one, string other)
    {
        Assert.NotEqual(CanonicalUrl.KeyOf(new Uri(one)), CanonicalUrl.KeyOf(new Uri(other)));
    }
}

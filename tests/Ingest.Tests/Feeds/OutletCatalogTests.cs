using Ingest.Feeds;

namespace Ingest.Tests.Feeds;

public sealed class OutletCatalogTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Data", "outlets.json");

    [Fact]
    public void The_outlets_that_come_with_the_product_are_complete()
    {
        var feeds = OutletCatalog.Load(File).Feeds();

        Assert.True(feeds.Count >= 40);
        Assert.True(feeds.Select(feed => feed.Language).Distinct().Count() >= 7);
        Assert.Contains(feeds, feed => feed.OutletId == "tass" && feed.StateControlled);
    }

    [Fact]
    public void A_deployment_may_turn_an_outlet_off()
    {
        var feeds = OutletCatalog.Load(File).Feeds(new Dictionary<string, SourcePolicy> { ["rt"] = SourcePolicy.Off });

        Assert.All(feeds.Where(feed => feed.OutletId == "rt"), feed => Assert.Equal(SourcePolicy.Off, feed.Policy));
        Assert.All(feeds.Where(feed => feed.OutletId == "bbc"), feed => Assert.Equal(SourcePolicy.Full, feed.Policy));
    }

    [Theory]
    [InlineData("""[{"id":"a","name":"A","country":"SK","feeds":[]}]""", "has no feed")]
    [InlineData("""[{"id":"A b","name":"A","country":"SK","feeds":[{"id":"a","url":"https://a.example/rss"}]}]""", "wants an id")]
    [InlineData("""[{"id":"a","name":"A","country":"SK","timeZone":"Europe/Nowhere","feeds":[{"id":"a","url":"https://a.example/rss"}]}]""", "no time zone")]
    [InlineData("""[{"id":"a","name":"A","country":"SK","contentSelector":"div >> [","feeds":[{"id":"a","url":"https://a.example/rss"}]}]""", "no CSS selector")]
    [InlineData("""[{"id":"a","name":"A","country":"SK","feeds":[{"id":"a","url":"ftp://a.example/rss"}]}]""", "web address")]
    [InlineData("""[{"id":"a","name":"A","country":"SK","feeds":[{"id":"f","url":"https://a.example/1"},{"id":"f","url":"https://a.example/2"}]}]""", "twice")]
    public void A_faulty_file_is_refused_with_what_is_wrong(string json, string reason)
    {
        var path = Path.GetTempFileName();
        System.IO.File.WriteAllText(path, json);

        var refused = Assert.Throws<InvalidDataException>(() => OutletCatalog.Load(path));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        System.IO.File.Delete(path);
    }
}

using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Parsing;

namespace Ingest.Tests.Articles;

public sealed class ArticleIdentityTests
{
    private static readonly Feed Outlet = new() { Id = new FeedId("news"), Url = new Uri("https://news.example/rss"), Outlet = "News", OutletId = "news", Language = "uk" };

    [Fact]
    public void Guid_and_address_are_keys()
    {
        Assert.Equal(["guid:g1", "url:news.example/a"], Keys(Item("g1", "https://news.example/a?utm_source=rss")));
    }

    [Fact]
    public void A_guid_that_is_an_address_is_one_key_with_it()
    {
        Assert.Equal(["url:news.example/a"], Keys(Item("http://www.news.example/a/#1", "https://news.example/a?utm_medium=feed")));
    }

    [Fact]
    public void The_outlets_own_number_survives_a_new_slug_and_section()
    {
        var before = Keys(Item(null, "https://www.news.example/polityka/2026/07/07/7268093/"));
        var after = Keys(Item(null, "https://m.news.example/svit/2026/07/08/7268093/"));

        Assert.Equal(before[0], after[0]);
    }

    [Theory]
    [InlineData("https://a.example/news/7268093/", "7268093")]
    [InlineData("https://a.example/645026-some-slug/", "645026")]
    [InlineData("https://a.example/news/525559-slug", "525559")]
    [InlineData("https://a.example/en/slug/a-12345678", "12345678")]
    [InlineData("https://a.example/article/world/slug.a601234/", "601234")]
    [InlineData("https://a.example/slug-11162807.html", "11162807")]
    [InlineData("https://a.example/2026/07/07/slug", null)]
    [InlineData("https://a.example/20260707/slug", null)] // a date
    [InlineData("https://a.example/100000-people-march", null)] // a round number
    [InlineData("https://a.example/top-10-of-2026", null)]
    public void Article_numbers_are_told_from_dates_and_words(string url, string? number)
    {
        Assert.Equal(number, ArticleIdentity.OutletNumber(new Uri(url)));
    }

    [Fact]
    public void A_guid_that_all_items_share_identifies_none()
    {
        var keys = ArticleIdentity.KeysOf([Item("same", "https://news.example/a", "A"), Item("same", "https://news.example/b", "B")], Outlet);

        Assert.All(keys, item => Assert.DoesNotContain("guid:same", item));
    }

    [Fact]
    public void An_item_that_stands_twice_keeps_its_keys()
    {
        var keys = ArticleIdentity.KeysOf([Item("1", "https://news.example/a", "A"), Item("2", "https://news.example/a?utm_source=x", "A")], Outlet);

        Assert.Equal(keys[0][^1], keys[1][^1]);
    }

    [Fact]
    public void A_headline_as_guid_is_not_trusted()
    {
        Assert.Equal(["url:news.example/a"], Keys(Item("The headline", "https://news.example/a", "The headline")));
    }

    [Fact]
    public void An_item_with_only_a_title_is_known_by_it()
    {
        Assert.Single(Keys(Item(null, null, "Only a title")));
        Assert.Empty(Keys(Item(null, null, null)));
    }

    [Fact]
    public void Keys_are_short_whatever_the_feed_writes()
    {
        Assert.All(Keys(Item(new string('g', 5000), "https://news.example/" + new string('a', 5000))), key => Assert.True(key.Length <= 200));
    }

    private static IReadOnlyList<string> Keys(ParsedItem item) => ArticleIdentity.KeysOf([item], Outlet)[0];

    private static ParsedItem Item(string? id, string? url, string? title = "A title") => new() { Id = id, Url = url, Title = title };
}

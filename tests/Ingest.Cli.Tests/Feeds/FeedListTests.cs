using System.Text;
using Ingest.Cli.Feeds;

namespace Ingest.Cli.Tests.Feeds;

public sealed class FeedListTests
{
    [Fact]
    public void Json_names_id_outlet_language_and_address()
    {
        var feed = Assert.Single(Parse("""[{"id":"babel-uk","name":"Babel","language":"uk","url":"https://babel.example/rss"}]""").Feeds);

        Assert.Equal("babel-uk", feed.Id.Value);
        Assert.Equal("Babel", feed.Outlet);
        Assert.Equal("babel-uk", feed.OutletId);
        Assert.Equal("uk", feed.Language);
        Assert.Equal(new Uri("https://babel.example/rss"), feed.Url);
    }

    [Fact]
    public void Opml_is_read_at_any_depth_and_in_any_case()
    {
        var list = Parse("""
            <?xml version="1.0"?><!DOCTYPE opml><opml version="2.0"><body>
            <outline text="News"><outline type="rss" text="Pravda" xmlUrl="https://pravda.example/rss" language="sk-SK"/></outline>
            <outline title="Days" xmlurl="http://days.example/feed"/><outline text="a folder"/>
            </body></opml>
            """);

        Assert.Equal(["Pravda", "Days"], list.Feeds.Select(feed => feed.Outlet));
        Assert.Equal(["sk", null], list.Feeds.Select(feed => feed.Language));
    }

    [Theory]
    [InlineData("Українська правда", "en", "--")] // no ASCII letter: a hash
    [InlineData("Denník N", "sk", "denn-k-n-sk-")] // lost one letter: told apart by a hash
    public void An_outlet_of_any_script_has_an_id(string name, string language, string start)
    {
        var feed = Assert.Single(Parse($$"""[{"name":"{{name}}","language":"{{language}}","url":"https://x.example/"}]""").Feeds);

        Assert.True(FeedIds.IsValid(feed.Id.Value) && FeedIds.IsValid(feed.OutletId));
        Assert.StartsWith(start.Trim('-'), feed.Id.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_in_two_languages_are_two_outlets_and_the_same_address_is_one_feed()
    {
        var list = Parse("""
            [{"name":"Babel","language":"uk","url":"https://babel.example/uk"},{"name":"Babel","language":"en","url":"https://babel.example/en"},
             {"name":"Babel again","url":"https://babel.example/en"}]
            """);

        Assert.Equal(2, list.Feeds.Count);
        Assert.Equal(2, list.Feeds.Select(feed => feed.OutletId).Distinct().Count());
    }

    [Fact]
    public void Feeds_with_one_id_get_ids_of_their_own()
    {
        var list = Parse("""[{"id":"a","url":"https://a.example/"},{"id":"a","url":"https://b.example/"}]""");

        Assert.Equal(["a", "a-2"], list.Feeds.Select(feed => feed.Id.Value));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@x.example/")] // a password does not belong in a list
    [InlineData("/feed.xml")]
    [InlineData("")]
    public void A_row_without_a_web_address_is_left_out_and_told(string url)
    {
        var list = Parse($$"""[{"id":"bad","url":"{{url}}"},{"id":"good","url":"https://good.example/"}]""");

        Assert.Equal("good", Assert.Single(list.Feeds).Id.Value);
        Assert.Equal("Row 1 was left out: it has no http or https address.", Assert.Single(list.Problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1,null,\"x\",[]]")]
    [InlineData("<rss version=\"2.0\"/>")] // XML of another kind
    [InlineData("<opml><body></opml>")] // not closed
    [InlineData("<opml><body/></opml>")]
    public void What_is_no_list_is_refused_in_words(string content)
    {
        var failure = Assert.Throws<CliFailure>(() => Parse(content));

        Assert.NotNull(failure.Remedy);
    }

    [Fact]
    public void Entities_neither_grow_nor_reach_out()
    {
        const string Bomb = """
            <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <opml><body><outline text="&b;&f;" xmlUrl="https://x.example/"/></body></opml>
            """;

        Assert.Throws<CliFailure>(() => Parse(Bomb));
    }

    [Fact]
    public void Deep_nesting_ends_in_words()
    {
        var nested = string.Concat(Enumerable.Repeat("<outline>", 100_000));

        Assert.Throws<CliFailure>(() => Parse($"<opml><body>{nested}"));
        Assert.Throws<CliFailure>(() => Parse(new string('[', 100_000)));
    }

    [Fact]
    public void A_list_has_an_end()
    {
        var rows = Enumerable.Range(0, FeedList.MostFeeds + 50).Select(n => $$"""{"url":"https://x.example/{{n}}"}""");

        var list = Parse($"[{string.Join(',', rows)}]");

        Assert.Equal(FeedList.MostFeeds, list.Feeds.Count);
        Assert.InRange(list.Problems.Count, 1, 20);
    }

    [Fact]
    public void Names_cannot_steer_a_terminal()
    {
        var feed = Assert.Single(Parse("""[{"name":"Evil\u001b[2J\u202eName","url":"https://x.example/"}]""").Feeds);

        Assert.Equal("Evil [2J Name", feed.Outlet);
    }

    private static FeedList Parse(string content) => FeedList.Parse(Encoding.UTF8.GetBytes(content));
}

using System.Text.Json;
using Ingest.Articles;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
using Ingest.Tests.Fetching;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Feeds;

public sealed class FeedsCommandTests
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_feed_is_added_paused_resumed_and_removed()
    {
        Assert.Equal(0, (await _shell.OnStoresAsync("feeds", "add", "https://courier.example/rss", "--name", "Courier", "--language", "en")).Code);
        Assert.Equal("courier-en", Assert.Single(_shell.Feeds.Feeds).Id.Value);

        Assert.Equal("paused courier-en\n", (await _shell.OnStoresAsync("feeds", "pause", "courier-en")).Output);
        Assert.True(Assert.Single(_shell.Feeds.Feeds).Paused);

        Assert.Equal("resumed courier-en\n", (await _shell.OnStoresAsync("feeds", "resume", "courier-en")).Output);
        Assert.False(Assert.Single(_shell.Feeds.Feeds).Paused);

        Assert.Equal("removed courier-en\n", (await _shell.OnStoresAsync("feeds", "remove", "courier-en")).Output);
        Assert.Empty(_shell.Feeds.Feeds);
    }

    [Fact]
    public async Task A_list_in_a_file_is_added_as_a_whole()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """[{"id":"a","url":"https://a.example/"},{"id":"b","url":"https://b.example/"},{"id":"c","url":"ftp://c"}]""");

        var said = await _shell.OnStoresAsync("feeds", "add", file, "--list");
        File.Delete(file);

        Assert.Equal(0, said.Code);
        Assert.Equal(2, _shell.Feeds.Feeds.Count);
        Assert.Contains("Row 3", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds", "add", "not-an-address", 2)]
    [InlineData("feeds", "remove", "nobody", 1)]
    [InlineData("feeds", "pause", "No/Body", 1)]
    public async Task What_is_not_there_is_told(string command, string sub, string argument, int code)
    {
        var said = await _shell.OnStoresAsync(command, sub, argument);

        Assert.Equal(code, said.Code);
        Assert.StartsWith("error: ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_each_feeds_health()
    {
        var now = _shell.Time.GetUtcNow();
        foreach (var id in (string[])["failing", "fresh", "held", "moved", "ok"])
        {
            await _shell.Feeds.SaveAsync(AFeed(id), CancellationToken.None);
            _shell.Feeds[id] = _shell.Feeds[id] with { LastPolledAt = now, LastSuccessAt = now.AddMinutes(-5), LastNewEntryAt = now.AddHours(-3) };
        }

        _shell.Feeds["fresh"] = new FeedState { FeedId = new FeedId("fresh") };
        _shell.Feeds["failing"] = _shell.Feeds["failing"] with { ConsecutiveFailures = 3, Failures = [new FeedFailure(now, "soft", "404 Not Found\u001b[31m")] };
        _shell.Feeds["held"] = _shell.Feeds["held"] with { HeldEntries = 40 };
        _shell.Feeds["moved"] = _shell.Feeds["moved"] with { MovedTo = new Uri("https://new.example/rss") };

        var table = await _shell.OnStoresAsync("feeds");
        var json = await _shell.OnStoresAsync("feeds", "list", "--json");

        Assert.Contains("3 in a row: 404 Not Found", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table.Output);
        Assert.Contains("5 min ago", table.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["failing", "new", "held", "ok", "ok"],
            json.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("health").GetString()));
        Assert.Contains("ingest feeds add https://new.example/rss --id moved", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_moved_keeps_its_other_settings()
    {
        await _shell.OnStoresAsync("feeds", "add", "https://courier.example/rss", "--id", "courier", "--name", "Courier", "--language", "en", "--policy", "MetadataOnly", "--zone", "Europe/Kyiv", "--selector", "div.text");

        var said = await _shell.OnStoresAsync("feeds", "add", "https://courier.example/new", "--id", "courier");

        var feed = Assert.Single(_shell.Feeds.Feeds);
        Assert.Equal("changed courier (Courier)\n", said.Output);
        Assert.Equal(
            ("https://courier.example/new", "Courier", "en", SourcePolicy.MetadataOnly, "Europe/Kyiv", "div.text"),
            (feed.Url.AbsoluteUri, feed.Outlet, feed.Language, feed.Policy, feed.TimeZone, feed.ContentSelector));
    }

    [Theory]
    [InlineData("--zone", "Mars/Olympus")]
    [InlineData("--selector", "div[[[")]
    public async Task Settings_that_cannot_be_are_refused(string option, string value)
    {
        var said = await _shell.OnStoresAsync("feeds", "add", "https://courier.example/rss", option, value);

        Assert.Equal(2, said.Code);
        Assert.Empty(_shell.Feeds.Feeds);
    }

    [Fact]
    public async Task A_feeds_sheet_tells_its_history_in_the_servers_words()
    {
        var now = _shell.Time.GetUtcNow();
        await _shell.Feeds.SaveAsync(AFeed(), CancellationToken.None);
        _shell.Feeds["courier"] = _shell.Feeds["courier"] with
        {
            LastPolledAt = now,
            ConsecutiveFailures = 2,
            Failures = [new FeedFailure(now, "temporary", "the server said 503 Back soon\u001b[31m"), new FeedFailure(now.AddHours(-1), "soft", "the server said 404 Not Found")],
        };

        var said = await _shell.OnStoresAsync("feeds", "show", "courier");

        Assert.Equal(0, said.Code);
        Assert.Contains("503 Back soon", said.Output, StringComparison.Ordinal);
        Assert.Contains("2026-11-22 11:00 soft: the server said 404 Not Found", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said.Output);
    }

    [Theory]
    [InlineData("accept", true, 0)]
    [InlineData("release", false, 1)]
    public async Task Held_entries_wait_for_a_decision(string decision, bool silent, int sent)
    {
        var now = _shell.Time.GetUtcNow();
        await _shell.Feeds.SaveAsync(AFeed(), CancellationToken.None);
        _shell.Feeds["courier"] = _shell.Feeds["courier"] with { HeldEntries = 1, HeldSince = now };
        _shell.Articles.Articles.Add(new Article
        {
            Id = new ArticleId("courier", "202611", "1"),
            FeedId = new FeedId("courier"),
            Outlet = "Courier",
            Url = new Uri("https://courier.example/1"),
            Title = "t",
            Text = "t",
            FirstSeenAt = now,
            Silent = true,
        });

        var said = await _shell.OnStoresAsync("feeds", decision, "courier");

        Assert.Equal($"{decision}{(decision.EndsWith('e') ? "d" : "ed")} 1 entries of courier\n", said.Output);
        Assert.Equal(silent, _shell.Articles.Articles[0].Silent);
        Assert.Equal(sent, _shell.Sent.Of<ProcessArticleMessage>().Count);
        Assert.Equal(0, _shell.Feeds["courier"].HeldEntries);
        Assert.Equal("courier holds nothing\n", (await _shell.OnStoresAsync("feeds", decision, "courier")).Output);
    }

    [Fact]
    public async Task A_test_tells_in_words_what_is_wrong()
    {
        await using var server = new StrangeServer();
        var url = server.Serve("feed", "<rss version='2.0'><channel><title>T & U</title><item><title>One</title></item></channel></rss>");

        var said = await _shell.RunAsync("feeds", "test", url.AbsoluteUri, "--allow-private");
        var inside = await _shell.RunAsync("feeds", "test", url.AbsoluteUri);
        var gone = await _shell.RunAsync("feeds", "test", new Uri(server.Url, "gone").AbsoluteUri, "--allow-private");

        Assert.Equal(0, said.Code);
        Assert.Contains("It was repaired", said.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 items have no link", said.Output, StringComparison.Ordinal);
        Assert.Equal(1, inside.Code);
        Assert.Contains("not on the public internet", inside.Output, StringComparison.Ordinal);
        Assert.Equal(1, gone.Code);
        Assert.Contains("404 Not Found", gone.Output, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
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
}

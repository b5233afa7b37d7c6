using Ingest.Cli.Running;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Running;

public sealed class FeedWatchTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeFeedStore _store = new();
    private readonly FeedWatch _watch;

    public FeedWatchTests() => _watch = new FeedWatch(_store, null);

    [Fact]
    public async Task A_feed_is_quiet_after_two_polls_without_news_behind_its_baseline()
    {
        await AddAsync("courier");
        await _watch.PrimeAsync(CancellationToken.None);

        Assert.Equal("baseline", await PolledAsync(1));
        Assert.Null(await PolledAsync(2));
        Assert.False(_watch.IsQuiet);
        Assert.Null(await PolledAsync(3));
        Assert.True(_watch.IsQuiet);
        Assert.Equal((1, 1, 0), (_watch.Feeds, _watch.Polled, _watch.Failing));
    }

    [Fact]
    public async Task News_starts_the_quiet_anew()
    {
        await AddAsync("courier");
        await _watch.PrimeAsync(CancellationToken.None);
        await PolledAsync(1);
        await PolledAsync(2);

        Assert.Equal("new", await PolledAsync(3, isNew: true));
        await PolledAsync(4);
        Assert.False(_watch.IsQuiet);
        await PolledAsync(5);
        Assert.True(_watch.IsQuiet);
    }

    [Fact]
    public async Task A_second_run_waits_for_polls_of_its_own()
    {
        await AddAsync("courier");
        await _watch.PrimeAsync(CancellationToken.None);
        await PolledAsync(1);
        var second = new FeedWatch(_store, null);
        await second.PrimeAsync(CancellationToken.None);

        Assert.Empty(await second.LookAsync(CancellationToken.None));
        Assert.Equal(0, second.Polled);
        Assert.False(second.IsQuiet);
    }

    [Theory]
    [InlineData("hard", 1, true)] // only a person changes it
    [InlineData("temporary", 1, false)]
    [InlineData("temporary", 3, false)]
    [InlineData("temporary", 4, true)]
    public async Task A_feed_that_never_answers_is_given_up(string grade, int failures, bool isLost)
    {
        await AddAsync("courier");
        await _watch.PrimeAsync(CancellationToken.None);
        _store["courier"] = _store["courier"] with { ConsecutiveFailures = failures, Failures = [new FeedFailure(s_start, grade, "503")] };

        var happening = Assert.Single(await _watch.LookAsync(CancellationToken.None));

        Assert.Equal("Courier: 503 (" + grade + ")", happening.Text);
        Assert.Equal(isLost, _watch.IsQuiet);
        Assert.Equal(isLost ? 1 : 0, _watch.Lost);
    }

    [Fact]
    public async Task A_feed_that_answered_and_then_fails_is_waited_for()
    {
        await AddAsync("courier");
        await _watch.PrimeAsync(CancellationToken.None);
        await PolledAsync(1);
        _store["courier"] = _store["courier"] with { ConsecutiveFailures = 9, Failures = [new FeedFailure(s_start, "temporary", "503")] };
        await _watch.LookAsync(CancellationToken.None);

        Assert.Equal(0, _watch.Lost);
        Assert.False(_watch.IsQuiet);
    }

    [Fact]
    public async Task Paused_feeds_and_feeds_of_others_are_not_waited_for()
    {
        await AddAsync("courier");
        await AddAsync("other");
        await _store.SaveAsync(AFeed("paused") with { Paused = true }, CancellationToken.None);
        var watch = new FeedWatch(_store, new HashSet<string> { "courier", "paused" });
        await watch.PrimeAsync(CancellationToken.None);

        Assert.Equal(1, watch.Feeds);
        Assert.Equal(["courier"], watch.Outlets);
    }

    private Task AddAsync(string id) => _store.SaveAsync(AFeed(id), CancellationToken.None);

    private async Task<string?> PolledAsync(int minute, bool isNew = false)
    {
        var at = s_start.AddMinutes(minute);
        var state = _store["courier"];
        _store["courier"] = state with { BaselineTaken = true, LastPolledAt = at, LastSuccessAt = at, LastNewEntryAt = isNew ? at : state.LastNewEntryAt };
        return (await _watch.LookAsync(CancellationToken.None)).SingleOrDefault()?.What;
    }
}

using Ingest.Feeds;
using Ingest.Polling;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Tests.Polling;

public sealed class FeedPollerTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 7, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryFeedStore _feeds = new();
    private readonly RecordingQueues _queues = new();
    private readonly FeedPoller _poller;

    public FeedPollerTests() => _poller = new FeedPoller(_feeds, _queues, _time, NullLogger<FeedPoller>.Instance);

    [Fact]
    public async Task A_feed_that_is_due_is_queued_once()
    {
        await AddAsync("a");

        Assert.Equal(1, await _poller.RunAsync(default));
        Assert.Equal(0, await _poller.RunAsync(default));
        Assert.Equal("a", Assert.Single(_queues.Of<FetchFeedMessage>()).FeedId.Value);
    }

    [Fact]
    public async Task A_message_that_was_lost_is_sent_again()
    {
        await AddAsync("a");
        await _poller.RunAsync(default);
        _time.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(1, await _poller.RunAsync(default));
    }

    [Fact]
    public async Task Paused_feeds_feeds_that_are_off_and_feeds_not_due_are_left_alone()
    {
        await AddAsync("paused", feed => feed with { Paused = true });
        await AddAsync("off", feed => feed with { Policy = SourcePolicy.Off });
        await AddAsync("later");
        await _feeds.TrySaveStateAsync(_feeds.State(new FeedId("later")) with { NextDueAt = _time.GetUtcNow().AddMinutes(1) }, default);

        Assert.Equal(0, await _poller.RunAsync(default));
    }

    [Fact]
    public async Task Of_two_pollers_one_queues_a_feed()
    {
        await AddAsync("a");
        var other = new FeedPoller(_feeds, _queues, _time, NullLogger<FeedPoller>.Instance);
        _feeds.BeforeSave = _ =>
        {
            _feeds.BeforeSave = null;
            Assert.Equal(1, other.RunAsync(default).GetAwaiter().GetResult());
        };

        Assert.Equal(0, await _poller.RunAsync(default));
        Assert.Single(_queues.Of<FetchFeedMessage>());
    }

    private Task AddAsync(string id, Func<Feed, Feed>? change = null)
    {
        var feed = new Feed { Id = new FeedId(id), Url = new Uri($"https://{id}.example/rss"), Outlet = id, OutletId = id };
        return _feeds.SaveAsync(change?.Invoke(feed) ?? feed, default);
    }
}

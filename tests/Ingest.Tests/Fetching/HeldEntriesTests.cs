using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Fetching;

public sealed class HeldEntriesTests
{
    private static readonly FeedId Id = new("news");

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 7, 31, 23, 0, 0, TimeSpan.Zero));
    private readonly InMemoryFeedStore _feeds = new();
    private readonly InMemoryArticleStore _articles = new();
    private readonly RecordingQueues _queues = new();

    [Fact]
    public async Task What_is_released_goes_the_whole_way_again()
    {
        var baseline = await HoldAsync();
        _time.Advance(TimeSpan.FromHours(2)); // into the next month

        var released = await Held().ReleaseAsync(Id, default);

        Assert.Equal(2, released);
        Assert.Equal(2, _queues.Of<ProcessArticleMessage>().Count);
        Assert.All(_articles.All.Where(article => article.Id != baseline), article => Assert.Equal((false, ArticleStage.Found, null), (article.Silent, article.Stage, article.ContentHash)));
        Assert.True((await _articles.GetAsync(baseline, default))!.Silent);
        Assert.Equal((0, null), (_feeds.State(Id).HeldEntries, _feeds.State(Id).HeldSince));
        Assert.Equal(0, await Held().ReleaseAsync(Id, default));
    }

    [Fact]
    public async Task What_is_accepted_stays_silent()
    {
        await HoldAsync();

        Assert.Equal(2, await Held().AcceptAsync(Id, default));
        Assert.All(_articles.All, article => Assert.True(article.Silent));
        Assert.Empty(_queues.Sent);
        Assert.Equal(0, _feeds.State(Id).HeldEntries);
    }

    private async Task<ArticleId> HoldAsync()
    {
        await _feeds.SaveAsync(new Feed { Id = Id, Url = new Uri("https://news.example/rss"), Outlet = "News", OutletId = "news" }, default);
        var baseline = await AddAsync("b", _time.GetUtcNow().AddDays(-3));
        await AddAsync("1", _time.GetUtcNow());
        await AddAsync("2", _time.GetUtcNow());
        var (_, state) = (await _feeds.GetAsync(Id, default))!.Value;
        await _feeds.TrySaveStateAsync(state with { HeldEntries = 2, HeldSince = _time.GetUtcNow() }, default);
        return baseline;
    }

    private async Task<ArticleId> AddAsync(string hash, DateTimeOffset seen)
    {
        var id = new ArticleId("news", seen.ToString("yyyyMM"), hash);
        await _articles.TryAddAsync(
            new Article
            {
                Id = id,
                FeedId = Id,
                Outlet = "News",
                Url = new Uri($"https://news.example/{hash}"),
                Title = hash,
                Text = hash,
                FirstSeenAt = seen,
                Silent = true,
                Stage = ArticleStage.Done,
                ContentHash = "x",
            },
            default);
        return id;
    }

    private HeldEntries Held() => new(_feeds, _articles, _queues, _time);
}

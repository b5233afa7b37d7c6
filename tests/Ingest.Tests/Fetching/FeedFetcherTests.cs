using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ingest.Tests.Fetching;

public sealed class FeedFetcherTests
{
    private static readonly FeedId Id = new("news");

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryFeedStore _feeds = new();
    private readonly InMemoryArticleStore _articles = new();
    private readonly RecordingQueues _queues = new();
    private readonly ScriptedFeedClient _client = new();
    private readonly ScriptedFeedFinder _finder = new();
    private readonly FeedFetcher _fetcher;

    public FeedFetcherTests()
    {
        var options = Options.Create(new FetchingOptions());
        _fetcher = new FeedFetcher(_feeds, _client, _finder, new EntryIntake(_articles, _queues, _time), options, _time, NullLogger<FeedFetcher>.Instance);
        _ = _feeds.SaveAsync(new Feed { Id = Id, Url = new Uri("https://news.example/rss"), Outlet = "News", OutletId = "news", Language = "en" }, default);
    }

    [Fact]
    public async Task The_first_poll_is_a_silent_baseline()
    {
        await Poll(Items(1, 3));

        Assert.Equal(3, _articles.All.Count);
        Assert.All(_articles.All, article => Assert.True(article.Silent));
        Assert.Equal(3, _queues.Of<ProcessArticleMessage>().Count);
        Assert.True(_feeds.State(Id).BaselineTaken);
    }

    [Fact]
    public async Task What_appears_after_the_baseline_is_news_once()
    {
        await Poll(Items(1, 3));
        _queues.Clear();

        await Poll(Items(2, 4));
        await Poll(Items(2, 4, "<!-- another body -->"));

        var news = Assert.Single(_articles.All, article => !article.Silent);
        Assert.Equal("Title 4", news.Title);
        Assert.Equal(news.Id, Assert.Single(_queues.Of<ProcessArticleMessage>()).ArticleId);
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("add")]
    [InlineData("send")]
    [InlineData("save")]
    public async Task Dying_at_any_step_loses_nothing_and_doubles_no_article(string step)
    {
        await Poll(Items(1, 3));
        _queues.Clear();
        for (var dieAt = 1; dieAt <= 3; dieAt++)
        {
            Die(step, dieAt);
            await Assert.ThrowsAsync<IOException>(() => Poll(Items(3, 3 + dieAt), forced: true));
            Live();
            await Poll(Items(3, 3 + dieAt), forced: true);
        }

        Assert.Equal(6, _articles.All.Count);
        Assert.Equal(3, _articles.All.Count(article => !article.Silent));
        Assert.Equal(3, _queues.Of<ProcessArticleMessage>().Select(message => message.ArticleId).Distinct().Count());

        void Die(string at, int nth)
        {
            var count = 0;
            _articles.BeforeWrite = operation => Count(operation == at);
            _queues.BeforeSend = _ => Count(at == "send");
            _feeds.BeforeSave = _ => Count(at == "save", 1);

            void Count(bool matches, int when = 0)
            {
                if (matches && ++count >= (when > 0 ? when : 1) && nth > 0)
                {
                    throw new IOException("died");
                }
            }
        }

        void Live() => (_articles.BeforeWrite, _queues.BeforeSend, _feeds.BeforeSave) = (null, null, null);
    }

    [Fact]
    public async Task A_baseline_that_died_halfway_stays_silent()
    {
        var writes = 0;
        _articles.BeforeWrite = operation => _ = operation == "add" && ++writes == 2 ? throw new IOException("died") : 0;
        await Assert.ThrowsAsync<IOException>(() => Poll(Items(1, 3)));
        _articles.BeforeWrite = null;

        await Poll(Items(1, 3));

        Assert.Equal(3, _articles.All.Count);
        Assert.All(_articles.All, article => Assert.True(article.Silent));
    }

    [Fact]
    public async Task A_changed_entry_is_a_new_version_of_the_same_article()
    {
        await Poll(Items(1, 1));
        await Poll(Items(1, 2));
        var news = _articles.All.Single(article => !article.Silent);
        await _articles.TryUpdateAsync(news with { Stage = ArticleStage.Done }, default);
        _queues.Clear();

        await Poll(Items(1, 2).Replace("Title 2", "Title 2, corrected", StringComparison.Ordinal));

        var changed = (await _articles.GetAsync(news.Id, default))!;
        Assert.Equal(("Title 2, corrected", 2, ArticleStage.Found), (changed.Title, changed.ContentVersion, changed.Stage));
        Assert.Equal(2, _articles.All.Count);
        Assert.Single(_queues.Of<ProcessArticleMessage>());
    }

    [Fact]
    public async Task A_guid_that_flips_and_a_link_that_gains_tracking_are_the_same_article()
    {
        await Poll(Items(1, 2));
        _queues.Clear();

        await Poll(Items(1, 2).Replace("isPermaLink=\"false\">g", "isPermaLink=\"false\">other-", StringComparison.Ordinal).Replace("</link>", "?utm_source=rss</link>", StringComparison.Ordinal));

        Assert.Equal(2, _articles.All.Count);
    }

    [Fact]
    public async Task A_feed_that_suddenly_shows_an_archive_is_held()
    {
        await Poll(Items(1, 20));
        _queues.Clear();

        await Poll(Items(101, 130, date: new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.All(_articles.All, article => Assert.True(article.Silent));
        Assert.Equal(30, _feeds.State(Id).HeldEntries);
    }

    [Fact]
    public async Task A_failure_is_recorded_and_the_next_poll_waits_longer_each_time()
    {
        _client.Next = new FetchOutcome.Failed(FailureGrade.Temporary, "the server said 503 Service Unavailable", null) { Status = 503 };

        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id, Forced = true }, default);
        var first = _feeds.State(Id).NextDueAt - _time.GetUtcNow();
        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id, Forced = true }, default);
        var second = _feeds.State(Id).NextDueAt - _time.GetUtcNow();

        Assert.True(second > first);
        Assert.Equal(2, _feeds.State(Id).ConsecutiveFailures);
        Assert.Contains("503", _feeds.State(Id).Failures[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_not_due_is_left_alone()
    {
        await Poll(Items(1, 1));
        _client.Asked.Clear();

        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);

        Assert.Empty(_client.Asked);
    }

    [Fact]
    public async Task Validators_are_sent_back_and_now_and_then_left_out()
    {
        await Poll(Items(1, 1));
        _client.Next = new FetchOutcome.NotModified();
        for (var poll = 0; poll < 13; poll++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);
        }

        Assert.Equal("\"1\"", _client.Asked[1].ETag);
        Assert.Contains(_client.Asked.Skip(1), request => request.ETag is null);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_sought_on_its_site_and_followed()
    {
        await Poll(Items(1, 1));
        _finder.Found = new Uri("https://news.example/feed/");
        _client.Next = new FetchOutcome.Failed(FailureGrade.Hard, "the server said 410 Gone", null) { Status = 410 };
        for (var failure = 0; failure < 5; failure++)
        {
            _time.Advance(TimeSpan.FromDays(2));
            await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);
        }

        _time.Advance(TimeSpan.FromDays(2));
        _client.Serve(Items(1, 2));
        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);

        Assert.Equal(1, _finder.Asked);
        Assert.Equal(_finder.Found, _client.Asked[^1].Url);
        Assert.Equal((_finder.Found, 0), (_feeds.State(Id).MovedTo, _feeds.State(Id).ConsecutiveFailures));
    }

    [Fact]
    public async Task The_error_history_is_bounded_and_newest_first()
    {
        for (var failure = 0; failure < 40; failure++)
        {
            _client.Next = new FetchOutcome.Failed(FailureGrade.Temporary, $"failure {failure}", null);
            _time.Advance(TimeSpan.FromDays(2));
            await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);
        }

        var failures = _feeds.State(Id).Failures;
        Assert.Equal((30, "failure 39"), (failures.Count, failures[0].Reason));
    }

    [Fact]
    public async Task A_403_of_a_feed_that_was_well_is_throttling()
    {
        await Poll(Items(1, 1));
        _client.Next = new FetchOutcome.Failed(FailureGrade.Soft, "the server said 403 Forbidden", null) { Status = 403 };
        _time.Advance(TimeSpan.FromDays(1));

        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id }, default);

        Assert.Equal("temporary", _feeds.State(Id).Failures[0].Grade);
    }

    private async Task Poll(string xml, bool forced = false)
    {
        _time.Advance(TimeSpan.FromHours(1));
        _client.Serve(xml);
        await _fetcher.RunAsync(new FetchFeedMessage { FeedId = Id, Forced = forced || true }, default);
    }

    private string Items(int from, int to, string extra = "", DateTimeOffset? date = null)
    {
        var items = Enumerable.Range(from, to - from + 1).Reverse().Select(n =>
            $"<item><title>Title {n}</title><link>https://news.example/a/{n}</link><guid isPermaLink=\"false\">g{n}</guid><pubDate>{(date ?? _time.GetUtcNow()):r}</pubDate><description>Text {n}</description></item>");
        return $"<rss version=\"2.0\"><channel><title>News</title>{string.Concat(items)}{extra}</channel></rss>";
    }
}

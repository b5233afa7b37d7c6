using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Benchmarks.Scale;

/// <summary>The stores and queues of a run that measures reading alone: what they hold is counted, not kept.</summary>
internal sealed class MemoryStores : IFeedStore, IArticleStore, IPipelineQueues
{
    private readonly ConcurrentDictionary<FeedId, (Feed Feed, FeedState State)> _feeds = new();
    private readonly ConcurrentDictionary<string, byte> _claims = new();
    private long _version;
    private long _articles;

    public Channel<FetchFeedMessage> Due { get; } = Channel.CreateUnbounded<FetchFeedMessage>();

    public long Articles => Interlocked.Read(ref _articles);

    public IReadOnlyList<FeedState> States => [.. _feeds.Values.Select(row => row.State)];

    public async IAsyncEnumerable<(Feed Feed, FeedState State)> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in _feeds.Values)
        {
            yield return row;
        }
    }

    public Task<(Feed Feed, FeedState State)?> GetAsync(FeedId id, CancellationToken cancellationToken) =>
        Task.FromResult<(Feed, FeedState)?>(_feeds.TryGetValue(id, out var row) ? row : null);

    public Task SaveAsync(Feed feed, CancellationToken cancellationToken)
    {
        _feeds[feed.Id] = (feed, new FeedState { FeedId = feed.Id });
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) => Task.FromResult(_feeds.TryRemove(id, out _));

    public Task<FeedState?> TrySaveStateAsync(FeedState state, CancellationToken cancellationToken)
    {
        var saved = state with { Version = $"{Interlocked.Increment(ref _version)}" };
        var row = _feeds[state.FeedId];
        return Task.FromResult(row.State.Version == state.Version && _feeds.TryUpdate(state.FeedId, (row.Feed, saved), row) ? saved : null);
    }

    public Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken) => Task.FromResult(id);

    public Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken)
    {
        var isNew = _claims.TryAdd(article.Id.ToString(), 0);
        Interlocked.Add(ref _articles, isNew ? 1 : 0);
        return Task.FromResult(isNew);
    }

    public Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult<Article?>(null);

    public Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken) => Task.FromResult<Article?>(article);

    public IAsyncEnumerable<Article> ListAsync(string outletId, string month, CancellationToken cancellationToken) => AsyncEnumerable.Empty<Article>();

    public Task SendAsync(FetchFeedMessage message, CancellationToken cancellationToken) => Due.Writer.WriteAsync(message, cancellationToken).AsTask();

    public Task SendAsync(ProcessArticleMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SendAsync(JudgeStatementMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SendAsync(AlertMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SendAsync(DeliverMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
}

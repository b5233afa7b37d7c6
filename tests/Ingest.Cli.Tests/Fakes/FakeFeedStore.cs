using Ingest.Feeds;

namespace Ingest.Cli.Tests.Fakes;

internal sealed class FakeFeedStore : IFeedStore
{
    private readonly SortedDictionary<string, (Feed Feed, FeedState State)> _rows = new(StringComparer.Ordinal);

    public IReadOnlyList<Feed> Feeds => [.. _rows.Values.Select(row => row.Feed)];

    public FeedState this[string id]
    {
        get => _rows[id].State;
        set => _rows[id] = (_rows[id].Feed, value);
    }

    public IAsyncEnumerable<(Feed Feed, FeedState State)> ListAsync(CancellationToken cancellationToken) => _rows.Values.ToArray().ToAsyncEnumerable();

    public Task<(Feed Feed, FeedState State)?> GetAsync(FeedId id, CancellationToken cancellationToken) =>
        Task.FromResult<(Feed, FeedState)?>(_rows.TryGetValue(id.Value, out var row) ? row : null);

    public Task SaveAsync(Feed feed, CancellationToken cancellationToken)
    {
        _rows[feed.Id.Value] = (feed, _rows.TryGetValue(feed.Id.Value, out var row) ? row.State : new FeedState { FeedId = feed.Id });
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) => Task.FromResult(_rows.Remove(id.Value));

    public Task<FeedState?> TrySaveStateAsync(FeedState state, CancellationToken cancellationToken)
    {
        this[state.FeedId.Value] = state;
        return Task.FromResult<FeedState?>(state);
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ingest.Feeds;

namespace Ingest.Tests.Fakes;

/// <summary>Feeds and states in memory, guarded by versions as a table is.</summary>
internal sealed class InMemoryFeedStore : IFeedStore
{
    private readonly ConcurrentDictionary<FeedId, Feed> _feeds = new();
    private readonly ConcurrentDictionary<FeedId, FeedState> _states = new();
    private readonly Lock _lock = new();
    private int _version;

    /// <summary>Called before every save of a state: throw to play a process that dies there.</summary>
    public Action<FeedState>? BeforeSave { get; set; }

    public FeedState State(FeedId id) => _states.TryGetValue(id, out var state) ? state : new FeedState { FeedId = id };

    public async IAsyncEnumerable<(Feed Feed, FeedState State)> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var feed in _feeds.Values)
        {
            yield return (feed, State(feed.Id));
        }
    }

    public Task<(Feed Feed, FeedState State)?> GetAsync(FeedId id, CancellationToken cancellationToken) =>
        Task.FromResult<(Feed, FeedState)?>(_feeds.TryGetValue(id, out var feed) ? (feed, State(id)) : null);

    public Task SaveAsync(Feed feed, CancellationToken cancellationToken)
    {
        _feeds[feed.Id] = feed;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken)
    {
        _states.TryRemove(id, out _);
        return Task.FromResult(_feeds.TryRemove(id, out _));
    }

    public Task<FeedState?> TrySaveStateAsync(FeedState state, CancellationToken cancellationToken)
    {
        BeforeSave?.Invoke(state);
        lock (_lock)
        {
            if (_states.TryGetValue(state.FeedId, out var stored) ? stored.Version != state.Version : state.Version is not null)
            {
                return Task.FromResult<FeedState?>(null);
            }

            var saved = state with { Version = (++_version).ToString() };
            _states[state.FeedId] = saved;
            return Task.FromResult<FeedState?>(saved);
        }
    }
}

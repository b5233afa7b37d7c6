using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ingest.Matching;

namespace Ingest.Tests.Fakes;

internal sealed class InMemorySubscriptionStore : ISubscriptionStore
{
    private readonly ConcurrentDictionary<string, Subscription> _rows = new();
    private int _version;

    /// <summary>How often somebody listed the store.</summary>
    public int Listed { get; private set; }

    public async IAsyncEnumerable<Subscription> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Listed++;
        await Task.Yield();
        foreach (var row in _rows.Values.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public Task<Subscription?> GetAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_rows.GetValueOrDefault(id));

    public Task SaveAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        _rows[subscription.Id] = subscription with { Version = $"v{Interlocked.Increment(ref _version)}" };
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_rows.TryRemove(id, out _));
}

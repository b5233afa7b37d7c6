using Microsoft.Extensions.Options;

namespace Ingest.Matching;

/// <summary>The subscriptions as of a moment ago: a burst of alerts reads the store once.</summary>
public sealed class SubscriptionList(ISubscriptionStore store, IOptions<MatchingOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Snapshot? _snapshot;

    public async Task<IReadOnlyList<Subscription>> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } known && IsFresh(known))
        {
            return known.Subscriptions;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is { } readMeanwhile && IsFresh(readMeanwhile))
            {
                return readMeanwhile.Subscriptions;
            }

            var readAt = time.GetTimestamp();
            List<Subscription> subscriptions = [];
            await foreach (var subscription in store.ListAsync(cancellationToken))
            {
                subscriptions.Add(subscription);
            }

            _snapshot = new Snapshot(readAt, subscriptions);
            return subscriptions;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Snapshot snapshot) => time.GetElapsedTime(snapshot.ReadAt) < options.Value.SubscriptionsKeptFor;

    private sealed record Snapshot(long ReadAt, IReadOnlyList<Subscription> Subscriptions);
}

using System.Collections.Concurrent;
using Ingest.Delivering;

namespace Ingest.Tests.Fakes;

/// <summary>Deliveries under the same rules as the table: insert-if-absent, replace-if-unchanged.</summary>
internal sealed class InMemoryDeliveryStore : IDeliveryStore
{
    private readonly ConcurrentDictionary<(string Subscription, string Id), Delivery> _rows = new();
    private int _version;

    /// <summary>Called before every write with what is to be written: throw to play a store or a process that dies there.</summary>
    public Action<Delivery>? BeforeWrite { get; set; }

    public IReadOnlyCollection<Delivery> All => [.. _rows.Values.OrderBy(row => row.SubscriptionId, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)];

    public Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite?.Invoke(delivery);
        return Task.FromResult(_rows.TryAdd((delivery.SubscriptionId, delivery.Id), delivery with { Version = NextVersion() }));
    }

    public Task<Delivery?> GetAsync(string subscriptionId, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_rows.GetValueOrDefault((subscriptionId, id)));
    }

    public Task<Delivery?> TryUpdateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite?.Invoke(delivery);
        var key = (delivery.SubscriptionId, delivery.Id);
        var next = delivery with { Version = NextVersion() };
        return Task.FromResult(_rows.TryGetValue(key, out var stored) && stored.Version == delivery.Version && _rows.TryUpdate(key, next, stored) ? next : null);
    }

    public IAsyncEnumerable<Delivery> ListWaitingForDigestAsync(string subscriptionId, CancellationToken cancellationToken) =>
        _rows.Values
            .Where(row => row.SubscriptionId == subscriptionId && row is { ForDigest: true, State: DeliveryState.Waiting })
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToAsyncEnumerable();

    public IAsyncEnumerable<Delivery> ListAsync(string subscriptionId, CancellationToken cancellationToken) =>
        _rows.Values.Where(row => row.SubscriptionId == subscriptionId).OrderByDescending(row => row.CreatedAt).ToAsyncEnumerable();

    private string NextVersion() => $"v{Interlocked.Increment(ref _version)}";
}

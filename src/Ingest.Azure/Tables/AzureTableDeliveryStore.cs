using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Ingest.Delivering;

namespace Ingest.Azure.Tables;

/// <summary>Deliveries: a partition a subscription, a row a delivery. A list reads the partition, some thousand small rows after years.</summary>
internal sealed class AzureTableDeliveryStore(TableSet tables) : IDeliveryStore
{
    private const string Table = "deliveries";

    public async Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await (await tables.GetAsync(Table)).TryAddAsync(Write(delivery), cancellationToken) is not null;

    public async Task<Delivery?> GetAsync(string subscriptionId, string id, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(subscriptionId, id);
        return await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is { } entity ? Read(entity) : null;
    }

    public async Task<Delivery?> TryUpdateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(delivery.Version);
        return await (await tables.GetAsync(Table)).TrySaveAsync(Write(delivery), delivery.Version, cancellationToken) is { } version
            ? delivery with { Version = version }
            : null;
    }

    public IAsyncEnumerable<Delivery> ListWaitingForDigestAsync(string subscriptionId, CancellationToken cancellationToken) =>
        SortAsync(
            Filters.And(
                Filters.Partition(KeysOf(subscriptionId, "").Partition),
                Filters.Equal(nameof(Delivery.ForDigest), true),
                Filters.Equal(nameof(Delivery.State), nameof(DeliveryState.Waiting))),
            deliveries => deliveries.OrderBy(delivery => delivery.CreatedAt).ThenBy(delivery => delivery.Id, StringComparer.Ordinal),
            cancellationToken);

    public IAsyncEnumerable<Delivery> ListAsync(string subscriptionId, CancellationToken cancellationToken) =>
        SortAsync(
            Filters.Partition(KeysOf(subscriptionId, "").Partition),
            deliveries => deliveries.OrderByDescending(delivery => delivery.CreatedAt).ThenBy(delivery => delivery.Id, StringComparer.Ordinal),
            cancellationToken);

    private static (string Partition, string Row) KeysOf(string subscriptionId, string id) => (Keys.Part(subscriptionId), Keys.Part(id));

    private async IAsyncEnumerable<Delivery> SortAsync(
        string filter, Func<List<Delivery>, IEnumerable<Delivery>> sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var deliveries = await tables.QueryAsync(Table, filter, cancellationToken).Select(Read).ToListAsync(cancellationToken);
        foreach (var delivery in sort(deliveries))
        {
            yield return delivery;
        }
    }

    private static TableEntity Write(Delivery delivery)
    {
        var (partition, row) = KeysOf(delivery.SubscriptionId, delivery.Id);
        var entity = new TableEntity(partition, row) { [nameof(Delivery.ForDigest)] = delivery.ForDigest };
        entity.SetText(nameof(Delivery.SubscriptionId), delivery.SubscriptionId);
        entity.SetText(nameof(Delivery.Id), delivery.Id);
        entity.SetList(nameof(Delivery.Events), delivery.Events);
        entity.SetText(nameof(Delivery.Kind), delivery.Kind.ToString());
        entity.SetText(nameof(Delivery.State), delivery.State.ToString());
        entity.SetDate(nameof(Delivery.CreatedAt), delivery.CreatedAt);
        entity.SetDate(nameof(Delivery.ClaimedAt), delivery.ClaimedAt);
        entity.SetDate(nameof(Delivery.SentAt), delivery.SentAt);
        entity.SetDate(nameof(Delivery.ReportedAt), delivery.ReportedAt);
        entity.SetText(nameof(Delivery.Reason), delivery.Reason);
        return entity;
    }

    private static Delivery Read(TableEntity entity) => new()
    {
        SubscriptionId = entity.GetText(nameof(Delivery.SubscriptionId)),
        Id = entity.GetText(nameof(Delivery.Id)),
        Events = entity.GetList(nameof(Delivery.Events)),
        Kind = entity.GetEnum<AlertKind>(nameof(Delivery.Kind)),
        ForDigest = entity.GetFlag(nameof(Delivery.ForDigest)),
        State = entity.GetEnum<DeliveryState>(nameof(Delivery.State)),
        CreatedAt = entity.GetDate(nameof(Delivery.CreatedAt)),
        ClaimedAt = entity.GetDateTimeOffset(nameof(Delivery.ClaimedAt)),
        SentAt = entity.GetDateTimeOffset(nameof(Delivery.SentAt)),
        ReportedAt = entity.GetDateTimeOffset(nameof(Delivery.ReportedAt)),
        Reason = entity.GetTextOrNull(nameof(Delivery.Reason)),
        Version = entity.ETag.ToString(),
    };
}

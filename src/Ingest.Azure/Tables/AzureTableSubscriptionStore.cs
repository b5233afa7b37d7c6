using Azure;
using Azure.Data.Tables;
using Ingest.Matching;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>Subscriptions: one partition, for every alert is matched against all.</summary>
internal sealed class AzureTableSubscriptionStore(TableSet tables) : ISubscriptionStore
{
    private const string Table = "subscriptions";

    public IAsyncEnumerable<Subscription> ListAsync(CancellationToken cancellationToken) =>
        tables.QueryAsync(Table, Filters.Partition(KeysOf("").Partition), cancellationToken).Select(Read);

    public async Task<Subscription?> GetAsync(string id, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(id);
        return await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is { } entity ? Read(entity) : null;
    }

    public async Task SaveAsync(Subscription subscription, CancellationToken cancellationToken) =>
        await (await tables.GetAsync(Table)).UpsertEntityAsync(Write(subscription), TableUpdateMode.Replace, cancellationToken);

    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(id);
        var deleted = await (await tables.GetAsync(Table)).DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
        return deleted.Status != 404;
    }

    private static (string Partition, string Row) KeysOf(string id) => ("subscriptions", Keys.Part(id));

    private static TableEntity Write(Subscription subscription)
    {
        var (partition, row) = KeysOf(subscription.Id);
        var entity = new TableEntity(partition, row)
        {
            [nameof(Subscription.OnlyPositionChanges)] = subscription.OnlyPositionChanges,
            [nameof(Subscription.Ended)] = subscription.Ended,
        };
        entity.SetText(nameof(Subscription.Id), subscription.Id);
        entity.SetText(nameof(Subscription.Channel), subscription.Channel.ToString());
        entity.SetText(nameof(Subscription.Target), subscription.Target);
        entity.SetText(nameof(Subscription.Rhythm), subscription.Rhythm.ToString());
        entity.SetList(nameof(Subscription.Officials), subscription.Officials);
        entity.SetList(nameof(Subscription.Countries), subscription.Countries);
        entity.SetList(nameof(Subscription.Subjects), subscription.Subjects);
        entity.SetList(nameof(Subscription.Stances), [.. subscription.Stances.Select(stance => stance.ToString())]);
        entity.SetList(nameof(Subscription.Languages), subscription.Languages);
        entity.SetText(nameof(Subscription.UnsubscribeToken), subscription.UnsubscribeToken);
        entity.SetDate(nameof(Subscription.CreatedAt), subscription.CreatedAt);
        return entity;
    }

    private static Subscription Read(TableEntity entity) => new()
    {
        Id = entity.GetText(nameof(Subscription.Id)),
        Channel = entity.GetEnum<DeliveryChannel>(nameof(Subscription.Channel)),
        Target = entity.GetText(nameof(Subscription.Target)),
        Rhythm = entity.GetEnum<DeliveryRhythm>(nameof(Subscription.Rhythm)),
        Officials = entity.GetList(nameof(Subscription.Officials)),
        Countries = entity.GetList(nameof(Subscription.Countries)),
        Subjects = entity.GetList(nameof(Subscription.Subjects)),
        Stances = [.. entity.GetList(nameof(Subscription.Stances)).Select(Enum.Parse<Stance>)],
        Languages = entity.GetList(nameof(Subscription.Languages)),
        OnlyPositionChanges = entity.GetFlag(nameof(Subscription.OnlyPositionChanges)),
        UnsubscribeToken = entity.GetText(nameof(Subscription.UnsubscribeToken)),
        CreatedAt = entity.GetDate(nameof(Subscription.CreatedAt)),
        Ended = entity.GetFlag(nameof(Subscription.Ended)),
        Version = entity.ETag.ToString(),
    };
}

using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Ingest.Judging;

namespace Ingest.Azure.Tables;

/// <summary>
/// Ledgers: a partition a speaker, a row a subject, with its latest events packed, for every judgement reads them all.
/// Events that leave the row have rows of their own.
/// </summary>
internal sealed partial class AzureTableLedgerStore(TableSet tables) : ILedgerStore
{
    private const string Table = "ledgers";
    private const string EventTable = "events";
    private const string Events = "Events";

    private const int MostEvents = 60;

    // Of the service's 1 MB for a row, in Base64 on the wire.
    private const int MostBytes = 600_000;

    public async Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(key);
        return await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is { } entity
            ? Read(entity)
            : new Ledger { Key = key };
    }

    public async Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken)
    {
        var (latest, bytes) = PackLatest(ledger.Events);
        var (partition, row) = KeysOf(ledger.Key);
        var table = await tables.GetAsync(Table);
        if (ledger.Events.Count >= MostEvents || latest.Count < ledger.Events.Count)
        {
            // First, so that an event is always somewhere.
            await SaveLeavingAsync(table, ledger, latest, cancellationToken);
        }

        var entity = new TableEntity(partition, row) { ["Count"] = latest.Count };
        entity.SetText(nameof(LedgerKey.Speaker), ledger.Key.Speaker);
        entity.SetText(nameof(LedgerKey.Subject), ledger.Key.Subject);
        entity.SetBytes(Events, bytes);
        return await table.TrySaveAsync(entity, ledger.Version, cancellationToken) is not null;
    }

    public async Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken)
    {
        var ledger = await GetAsync(key, cancellationToken);
        if (ledger.Events.FirstOrDefault(known => known.Id == eventId) is { } latest)
        {
            return latest;
        }

        var (partition, row) = EventKeysOf(key, eventId);
        return await (await tables.GetAsync(EventTable)).FindAsync(partition, row, cancellationToken) is { } entity
            ? Unpack(entity.GetBytes(Events)).Single()
            : null;
    }

    public IAsyncEnumerable<Ledger> ListAsync(string speaker, CancellationToken cancellationToken) =>
        tables.QueryAsync(Table, Filters.Partition(KeysOf(new LedgerKey(speaker, "")).Partition), cancellationToken).Select(Read);

    private static (string Partition, string Row) KeysOf(LedgerKey key) => (Keys.Part(key.Speaker), Keys.Part(key.Subject));

    private static (string Partition, string Row) EventKeysOf(LedgerKey key, string eventId)
    {
        var (speaker, subject) = KeysOf(key);
        return (Keys.Join(speaker, subject), Keys.Part(eventId));
    }

    private static (IReadOnlyList<StatementEvent> Latest, byte[] Bytes) PackLatest(IReadOnlyList<StatementEvent> events)
    {
        var latest = events.Skip(events.Count - MostEvents).ToList();
        var bytes = Pack(latest);
        while (bytes.Length > MostBytes && latest.Count > 1)
        {
            latest.RemoveRange(0, (latest.Count + 3) / 4);
            bytes = Pack(latest);
        }

        return (latest, bytes);
    }

    // Whoever judged may have dropped the oldest itself, so what leaves is told from the row as it is, too.
    private async Task SaveLeavingAsync(TableClient table, Ledger ledger, IReadOnlyList<StatementEvent> latest, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(ledger.Key);
        var known = await table.FindAsync(partition, row, cancellationToken) is { } entity ? Read(entity).Events : [];
        var staying = latest.Select(staying => staying.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var leaving in ledger.Events.Concat(known).DistinctBy(one => one.Id).Where(one => !staying.Contains(one.Id)))
        {
            await (await tables.GetAsync(EventTable)).UpsertEntityAsync(WriteEvent(ledger.Key, leaving), TableUpdateMode.Replace, cancellationToken);
        }
    }

    private static TableEntity WriteEvent(LedgerKey key, StatementEvent leaving)
    {
        var (partition, row) = EventKeysOf(key, leaving.Id);
        var entity = new TableEntity(partition, row);
        entity.SetDate(nameof(StatementEvent.At), leaving.At);
        entity.SetText(nameof(StatementEvent.Stance), leaving.Stance.ToString());
        entity.SetText(nameof(StatementEvent.Evidence), leaving.Evidence);
        entity.SetBytes(Events, Pack([leaving]));
        return entity;
    }

    private static Ledger Read(TableEntity entity) => new()
    {
        Key = new LedgerKey(entity.GetText(nameof(LedgerKey.Speaker)), entity.GetText(nameof(LedgerKey.Subject))),
        Events = Unpack(entity.GetBytes(Events)),
        Version = entity.ETag.ToString(),
    };

    private static byte[] Pack(IReadOnlyList<StatementEvent> events) => PackedJson.Pack(events, EventJson.Default.IReadOnlyListStatementEvent);

    private static IReadOnlyList<StatementEvent> Unpack(byte[] bytes) => PackedJson.Unpack(bytes, EventJson.Default.IReadOnlyListStatementEvent);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(IReadOnlyList<StatementEvent>))]
    private sealed partial class EventJson : JsonSerializerContext;
}

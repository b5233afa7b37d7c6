using Azure;
using Azure.Data.Tables;
using Ingest.Quarantine;

namespace Ingest.Azure.Tables;

/// <summary>Failures: a partition a queue, a row a message.</summary>
internal sealed class AzureTableFailureStore(TableSet tables) : IFailureStore
{
    private const string Table = "failures";

    public async Task SaveAsync(MessageFailure failure, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(failure.Queue, failure.MessageHash);
        var entity = new TableEntity(partition, row)
        {
            ["Attempts"] = failure.Attempts,
            ["Final"] = failure.Final,
        };
        entity.SetText("Queue", failure.Queue);
        entity.SetText("Message", failure.Message);
        entity.SetText("Reason", failure.Reason);
        entity.SetDate("At", failure.At);
        await (await tables.GetAsync(Table)).UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<MessageFailure?> GetAsync(string queue, string messageHash, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(queue, messageHash);
        return await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is { } entity ? Read(entity) : null;
    }

    public IAsyncEnumerable<MessageFailure> ListAsync(string queue, CancellationToken cancellationToken) =>
        tables.QueryAsync(Table, Filters.Partition(KeysOf(queue, "").Partition), cancellationToken).Select(Read);

    public async Task RemoveAsync(string queue, string messageHash, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(queue, messageHash);
        await (await tables.GetAsync(Table)).DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
    }

    private static (string Partition, string Row) KeysOf(string queue, string hash) => (Keys.Part(queue), Keys.Part(hash));

    private static MessageFailure Read(TableEntity entity) => new()
    {
        Queue = entity.GetText("Queue"),
        MessageHash = entity.RowKey,
        Message = entity.GetText("Message"),
        Reason = entity.GetText("Reason"),
        Attempts = entity.GetInt64("Attempts") ?? 0,
        Final = entity.GetFlag("Final"),
        At = entity.GetDate("At"),
    };
}

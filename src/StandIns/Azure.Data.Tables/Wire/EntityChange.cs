using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>One change of one entity, to be sent alone or in a transaction.</summary>
internal sealed record EntityChange(RequestMethod Method, string Path, string? IfMatch = null, ReadOnlyMemory<byte>? Body = null)
{
    public static EntityChange Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, table, Body: EntityWriter.Write(entity));

    public static EntityChange Upsert(string table, ITableEntity entity, TableUpdateMode mode) =>
        new(MethodOf(mode), PathOf(table, entity.PartitionKey, entity.RowKey), Body: EntityWriter.Write(entity));

    public static EntityChange Update(string table, ITableEntity entity, ETag ifMatch, TableUpdateMode mode) =>
        Upsert(table, entity, mode) with { IfMatch = ifMatch.ToString() };

    public static EntityChange Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, PathOf(table, partitionKey, rowKey), AnyOr(ifMatch).ToString());

    public static EntityChange Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Update(table, action.Entity, AnyOr(action.ETag), TableUpdateMode.Merge),
        TableTransactionActionType.UpdateReplace => Update(table, action.Entity, AnyOr(action.ETag), TableUpdateMode.Replace),
        TableTransactionActionType.Delete => Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        TableTransactionActionType.UpsertMerge => Upsert(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Upsert(table, action.Entity, TableUpdateMode.Replace),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.ActionType, "No such type of action."),
    };

    public static string PathOf(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static ETag AnyOr(ETag etag) => etag == default ? ETag.All : etag;

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}

using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The tables of one account. Thread-safe: make one and keep it.</summary>
public class TableServiceClient
{
    private readonly TablePipeline _pipeline = null!;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = default)
        : this(new TablePipeline(ConnectionString.Parse(connectionString), options))
    {
    }

    /// <param name="endpoint">The account's address with a shared access signature as its query.</param>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = default)
        : this(endpoint, new AzureSasCredential(endpoint?.Query ?? throw new ArgumentNullException(nameof(endpoint))), options)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = default)
        : this(new TablePipeline(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = default)
        : this(new TablePipeline(endpoint, tokenCredential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(new TablePipeline(endpoint, credential, options))
    {
    }

    /// <summary>For mocks.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TablePipeline pipeline)
    {
        _pipeline = pipeline;
    }

    public virtual string AccountName => _pipeline.AccountName;

    public virtual Uri Uri => _pipeline.Endpoint;

    /// <inheritdoc cref="TableClient.CreateQueryFilter(FormattableString)"/>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <summary>A client of the table, which may not exist; asks nothing of the service.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_pipeline, tableName);

    /// <summary>Makes the table unless it is there.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Drops the table with all it holds; that it is not there is no failure.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>The account's tables, by name.</summary>
    /// <param name="filter">On <c>TableName</c>; without one, all.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        return new Pages<TableItem>(AskAsync, Read, Next, cancellationToken);

        Task<Response> AskAsync(string? token, int? size, CancellationToken cancellation) => _pipeline.SendAsync(
            _pipeline.Create(
                RequestMethod.Get,
                "Tables",
                ("$filter", string.IsNullOrEmpty(filter) ? null : filter),
                ("$top", (size ?? maxPerPage)?.ToString()),
                ("NextTableName", token)),
            cancellation);
    }

    private static IReadOnlyList<TableItem> Read(BinaryData content)
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(table => new TableItem(table.GetProperty("TableName").GetString()!))];
    }

    private static string? Next(ResponseHeaders headers) =>
        headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;
}

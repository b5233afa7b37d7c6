using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table. Thread-safe: make one and keep it.</summary>
public partial class TableClient
{
    private readonly TablePipeline _pipeline = null!;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = default)
        : this(new TablePipeline(ConnectionString.Parse(connectionString), options), tableName)
    {
    }

    /// <param name="endpoint">The table's address with a shared access signature as its query.</param>
    public TableClient(Uri endpoint, TableClientOptions? options = default)
        : this(endpoint, new AzureSasCredential(endpoint?.Query ?? throw new ArgumentNullException(nameof(endpoint))), options)
    {
    }

    /// <param name="endpoint">The table's address.</param>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = default)
        : this(new TablePipeline(AccountOf(endpoint), credential, options), endpoint.Segments[^1])
    {
    }

    /// <param name="endpoint">The account's address.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = default)
        : this(new TablePipeline(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <param name="endpoint">The account's address.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <param name="endpoint">The account's address.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = default)
        : this(new TablePipeline(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _pipeline = pipeline;
        Name = tableName;
    }

    /// <summary>For mocks.</summary>
    protected TableClient()
    {
        Name = null!;
    }

    public virtual string Name { get; }

    public virtual string AccountName => _pipeline.AccountName;

    public virtual Uri Uri => _pipeline.AddressOf(Name);

    /// <summary>
    /// A filter in which each hole of <paramref name="filter"/> is a quoted and escaped literal of its type, as in
    /// <c>$"PartitionKey eq {key}"</c>.
    /// </summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <summary>Makes the table unless it is there.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        CreateAsync(_pipeline, Name, Accepting.Conflict, cancellationToken);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        CreateAsync(_pipeline, Name, null, cancellationToken);

    /// <summary>Drops the table with all it holds; that it is not there is no failure.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(_pipeline.Create(RequestMethod.Delete, $"Tables('{Name}')"), cancellationToken, Accepting.NotFound);

    internal static async Task<Response<TableItem>> CreateAsync(
        TablePipeline pipeline, string name, ResponseClassifier? classifier, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = name });
        var message = pipeline.Create(new EntityChange(RequestMethod.Post, "Tables", Body: body));
        var response = await pipeline.SendAsync(message, cancellationToken, classifier).ConfigureAwait(false);
        return Response.FromValue(new TableItem(name), response);
    }

    [SuppressMessage("Usage", "MA0015", Justification = "The parameter is the caller's.")]
    private static Uri AccountOf(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.Segments.Length > 1
            ? new Uri(endpoint, string.Concat(endpoint.Segments[..^1]))
            : throw new ArgumentException("The address has no table's name.", nameof(endpoint));
    }
}

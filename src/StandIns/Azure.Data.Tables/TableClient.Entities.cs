using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists, and whatever else the service refuses.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(EntityChange.Add(Name, Checked(entity)), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        SendAsync(EntityChange.Upsert(Name, Checked(entity), mode), cancellationToken);

    /// <param name="ifMatch">The version that must be there, or <see cref="ETag.All"/>.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied, 404 ResourceNotFound.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("An update names the version that it replaces, or ETag.All.", nameof(ifMatch))
            : SendAsync(EntityChange.Update(Name, Checked(entity), ifMatch, mode), cancellationToken);

    /// <summary>Deletes the entity; that it is not there is no failure: the answer's status is 404 then.</summary>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntityAsync(ITableEntity, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return SendAsync(EntityChange.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, Accepting.NotFound);
    }

    /// <exception cref="RequestFailedException">404 ResourceNotFound: there is no such entity, or no such table.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = default, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _pipeline.SendAsync(Question(partitionKey, rowKey, select), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityReader.ReadOne<T>(response.Content), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = default, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await _pipeline.SendAsync(Question(partitionKey, rowKey, select), cancellationToken, Accepting.NotFound).ConfigureAwait(false);
        return response.Status == 404
            ? new NoValue<T>(response)
            : Response.FromValue(EntityReader.ReadOne<T>(response.Content), response);
    }

    /// <summary>Entities in order of their keys, page after page while they are read.</summary>
    /// <param name="filter">See <see cref="CreateQueryFilter(FormattableString)"/>; without one, all.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = default, int? maxPerPage = default, IEnumerable<string>? select = default, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new Pages<T>(AskAsync, EntityReader.ReadPage<T>, Next, cancellationToken);

        Task<Response> AskAsync(string? token, int? size, CancellationToken cancellation)
        {
            // The keys of a token are the service's own, which hold no space; the second may be missing.
            var keys = token?.Split(' ', 2);
            return _pipeline.SendAsync(
                _pipeline.Create(
                    RequestMethod.Get,
                    $"{Name}()",
                    ("$filter", string.IsNullOrEmpty(filter) ? null : filter),
                    ("$top", (size ?? maxPerPage)?.ToString()),
                    ("$select", columns),
                    ("NextPartitionKey", keys?[0]),
                    ("NextRowKey", keys is [_, { Length: > 0 } row] ? row : null)),
                cancellation);
        }
    }

    /// <summary>Does all actions or, if one is refused, none. At most 100, in one partition, on different entities.</summary>
    /// <returns>The answer to each action, in their order.</returns>
    /// <exception cref="TableTransactionFailedException">One was refused; it says which.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = transactionActions.Select(action => EntityChange.Of(Name, action)).ToList();
        if (operations.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        var response = await _pipeline.SendAsync(Transaction.Compose(_pipeline, operations), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(await Transaction.ReadAsync(response, operations.Count, cancellationToken).ConfigureAwait(false), response);
    }

    private static ITableEntity Checked(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        return entity;
    }

    private static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static string? Next(ResponseHeaders headers) =>
        headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? $"{partition} {(headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : "")}"
            : null;

    private HttpMessage Question(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _pipeline.Create(
            RequestMethod.Get, EntityChange.PathOf(Name, partitionKey, rowKey), [("$select", Columns(select))]);
    }

    private Task<Response> SendAsync(EntityChange operation, CancellationToken cancellationToken, ResponseClassifier? classifier = null) =>
        _pipeline.SendAsync(_pipeline.Create(operation), cancellationToken, classifier);
}

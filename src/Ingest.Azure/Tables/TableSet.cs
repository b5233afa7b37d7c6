using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>The pipeline's tables, each made when this process first needs it.</summary>
internal sealed class TableSet(StorageClients clients)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TableClient>>> _tables = new(StringComparer.Ordinal);

    public async Task<TableClient> GetAsync(string name)
    {
        var table = _tables.GetOrAdd(name, static (name, self) => new(() => self.CreateAsync(name)), this);
        try
        {
            return await table.Value;
        }
        catch
        {
            // The next who asks tries again.
            _tables.TryRemove(KeyValuePair.Create(name, table));
            throw;
        }
    }

    /// <summary>Entities in order of their keys, page after page as they are asked for.</summary>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string name, string filter, [EnumeratorCancellation] CancellationToken cancellationToken, int? pageSize = null)
    {
        var table = await GetAsync(name);
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellationToken))
        {
            yield return entity;
        }
    }

    // Not cancelled by whoever asked first: others wait for the same table.
    private async Task<TableClient> CreateAsync(string name)
    {
        var table = clients.Tables.GetTableClient(clients.Options.TablePrefix + name);
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        return table;
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>Which months have a partition in a table: a query over all time asks those and no more.</summary>
internal sealed class Months(TableSet tables, string table)
{
    private const string Partition = "months";

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>To be called before the month's first row is written. Costs one operation a month and process.</summary>
    public async Task RememberAsync(string month, CancellationToken cancellationToken)
    {
        if (!_known.ContainsKey(month))
        {
            await (await tables.GetAsync(table)).UpsertEntityAsync(new TableEntity(Partition, month), TableUpdateMode.Replace, cancellationToken);
            _known[month] = true;
        }
    }

    /// <summary>Latest first.</summary>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = await tables.GetAsync(table);
        var months = await client
            .QueryAsync<TableEntity>(Filters.Partition(Partition), select: [nameof(TableEntity.RowKey)], cancellationToken: cancellationToken)
            .Select(row => row.RowKey)
            .ToListAsync(cancellationToken);
        for (var n = months.Count - 1; n >= 0; n--)
        {
            yield return months[n];
        }
    }
}

using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>Rows of several partitions in the order of their row keys.</summary>
internal static class RowMerge
{
    public static async IAsyncEnumerable<TableEntity> MergeAsync(
        IEnumerable<IAsyncEnumerable<TableEntity>> partitions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var readers = partitions.Select(partition => partition.GetAsyncEnumerator(cancellationToken)).ToList();
        try
        {
            var heads = new PriorityQueue<IAsyncEnumerator<TableEntity>, string>(StringComparer.Ordinal);
            var started = await Task.WhenAll(readers.Select(reader => reader.MoveNextAsync().AsTask()));
            heads.EnqueueRange(readers.Where((_, n) => started[n]).Select(reader => (reader, reader.Current.RowKey)));
            while (heads.TryDequeue(out var first, out _))
            {
                yield return first.Current;
                if (await first.MoveNextAsync())
                {
                    heads.Enqueue(first, first.Current.RowKey);
                }
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }
}

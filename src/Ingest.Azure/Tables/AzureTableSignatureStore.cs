using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Azure.Tables;

/// <summary>
/// Signatures: a partition a band, with the first text that had it. That its insert succeeds says that nothing was there, so a
/// text like no other costs an insert a band, and a copy a read for each that it shares, however many texts are stored.
/// </summary>
/// <remarks>
/// A later text with a taken band is found by the bands that it has alone; one that has none of its own is a copy through and
/// through, and its original is found in its place.
/// </remarks>
internal sealed class AzureTableSignatureStore(TableSet tables) : ISignatureStore
{
    private const string Table = "signatures";

    public async Task<IReadOnlyList<SignatureEntry>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(Table);
        var bands = entry.Bands.Distinct(StringComparer.Ordinal);
        var present = await Task.WhenAll(bands.Select(band => AddOrReadAsync(table, band, entry, cancellationToken)));
        return
        [
            .. present.OfType<SignatureEntry>()
                .Where(other => other.ArticleId != entry.ArticleId)
                .DistinctBy(other => other.ArticleId)
                .OrderBy(other => other.SeenAt)
                .ThenBy(other => other.ArticleId, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static async Task<SignatureEntry?> AddOrReadAsync(TableClient table, string band, SignatureEntry entry, CancellationToken cancellationToken)
    {
        var row = Write(band, entry);
        return await table.TryAddAsync(row, cancellationToken) is null
            && await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } taken
            ? Read(taken)
            : null;
    }

    private static (string Partition, string Row) KeysOf(string band) => (Keys.Part(band), "first");

    private static TableEntity Write(string band, SignatureEntry entry)
    {
        var (partition, row) = KeysOf(band);
        var entity = new TableEntity(partition, row);
        entity.SetText(nameof(entry.ArticleId), entry.ArticleId);
        entity.SetList(nameof(entry.Bands), entry.Bands);
        entity.SetBytes(nameof(entry.Signature), entry.Signature.Span);
        entity.SetDate(nameof(entry.SeenAt), entry.SeenAt);
        return entity;
    }

    private static SignatureEntry Read(TableEntity entity) => new(
        entity.GetText(nameof(SignatureEntry.ArticleId)),
        entity.GetList(nameof(SignatureEntry.Bands)),
        entity.GetBytes(nameof(SignatureEntry.Signature)),
        entity.GetDate(nameof(SignatureEntry.SeenAt)));
}

using Azure.Data.Tables;
using Ingest.Articles;
using Microsoft.Extensions.Caching.Memory;

namespace Ingest.Azure.Tables;

/// <summary>
/// Signatures: a row an article, and a row a band that names the articles that have it. A band that nobody had costs one
/// insert, a taken one a read and a write more, however many articles are stored; each in a partition of its own.
/// </summary>
internal sealed class AzureTableSignatureStore(TableSet tables) : ISignatureStore, IDisposable
{
    private const string Table = "signatures";
    private const string BandTable = "signaturebands";
    private const string ArticleIds = "ArticleIds";

    // A band of two presidents' names is in every other article: the first stays, as the original of copies, and the latest,
    // among which the happening of today is.
    private const int MostInBand = 16;

    // Candidates are mostly of the last hours, and a signature is some 2 KB.
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 8192 });

    public async Task<IReadOnlyList<SignatureEntry>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken)
    {
        // The article's row first: whoever finds it in a band shall find its signature.
        var (partition, row) = KeysOf(entry.ArticleId);
        await (await tables.GetAsync(Table)).UpsertEntityAsync(Write(new TableEntity(partition, row), entry), TableUpdateMode.Replace, cancellationToken);
        Remember(entry);

        var bands = await tables.GetAsync(BandTable);
        var present = await Task.WhenAll(
            entry.Bands.Distinct(StringComparer.Ordinal).Select(band => AddToBandAsync(bands, band, entry.ArticleId, cancellationToken)));
        var candidates = present.SelectMany(ids => ids.Reverse()).Where(id => id != entry.ArticleId).Distinct(StringComparer.Ordinal).Take(limit);
        var found = await Task.WhenAll(candidates.Select(id => FindAsync(id, cancellationToken)));
        return [.. found.OfType<SignatureEntry>()];
    }

    public void Dispose() => _known.Dispose();

    /// <returns>The articles that had the band before, in the order in which they came.</returns>
    private static async Task<IReadOnlyList<string>> AddToBandAsync(TableClient table, string band, string articleId, CancellationToken cancellationToken)
    {
        var (partition, row) = KeysOf(band);
        IReadOnlyList<string> present = [];
        string? version = null;
        while (!present.Contains(articleId, StringComparer.Ordinal))
        {
            var entity = new TableEntity(partition, row);
            entity.SetList(ArticleIds, present.Count < MostInBand ? [.. present, articleId] : [present[0], .. present.Skip(2), articleId]);
            if (await table.TrySaveAsync(entity, version, cancellationToken) is not null)
            {
                break;
            }

            var taken = await table.FindAsync(partition, row, cancellationToken);
            present = taken?.GetList(ArticleIds) ?? [];
            version = taken?.ETag.ToString();
        }

        return present;
    }

    private static (string Partition, string Row) KeysOf(string articleOrBand) => (Keys.Part(articleOrBand), "signature");

    private async Task<SignatureEntry?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(articleId, out SignatureEntry? known))
        {
            return known;
        }

        var (partition, row) = KeysOf(articleId);
        if (await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is not { } entity)
        {
            return null;
        }

        var found = Read(entity);
        Remember(found);
        return found;
    }

    private void Remember(SignatureEntry entry) => _known.Set(entry.ArticleId, entry, new MemoryCacheEntryOptions { Size = 1 });

    private static TableEntity Write(TableEntity row, SignatureEntry entry)
    {
        row.SetText(nameof(entry.ArticleId), entry.ArticleId);
        row.SetList(nameof(entry.Bands), entry.Bands);
        row.SetBytes(nameof(entry.Signature), entry.Signature.Span);
        row.SetDate(nameof(entry.SeenAt), entry.SeenAt);
        return row;
    }

    private static SignatureEntry Read(TableEntity row) => new(
        row.GetText(nameof(SignatureEntry.ArticleId)),
        row.GetList(nameof(SignatureEntry.Bands)),
        row.GetBytes(nameof(SignatureEntry.Signature)),
        row.GetDate(nameof(SignatureEntry.SeenAt)));
}

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

    public async Task<IReadOnlyList<SignatureMatch>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken)
    {
        // The article's row first: whoever finds it in a band shall find its signature.
        var (partition, row) = KeysOf(entry.ArticleId);
        await (await tables.GetAsync(Table)).UpsertEntityAsync(Write(new TableEntity(partition, row), entry), TableUpdateMode.Replace, cancellationToken);
        Remember(entry.ArticleId, new Known(entry.Signature, entry.SeenAt));

        var table = await tables.GetAsync(BandTable);
        string[] bands = [.. entry.Bands.Distinct(StringComparer.Ordinal)];
        var present = await Task.WhenAll(bands.Select(band => AddToBandAsync(table, band, entry.ArticleId, cancellationToken)));
        var candidates = bands.Zip(present).SelectMany(band => band.Second.Reverse().Select(id => (Band: band.First, Id: id)))
            .Where(candidate => candidate.Id != entry.ArticleId)
            .GroupBy(candidate => candidate.Id, candidate => candidate.Band, StringComparer.Ordinal)
            .OrderByDescending(shared => shared.Count())
            .Take(limit);
        var found = await Task.WhenAll(candidates.Select(candidate => FindAsync(candidate.Key, candidate.First(), cancellationToken)));
        return [.. found.OfType<SignatureMatch>()];
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

    private async Task<SignatureMatch?> FindAsync(string articleId, string band, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(articleId, out Known known))
        {
            var (partition, row) = KeysOf(articleId);
            if (await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is not { } entity)
            {
                return null;
            }

            known = new Known(entity.GetBytes(nameof(SignatureEntry.Signature)), entity.GetDate(nameof(SignatureEntry.SeenAt)));
            Remember(articleId, known);
        }

        return new SignatureMatch(articleId, band, known.Signature, known.SeenAt);
    }

    private void Remember(string articleId, Known known) => _known.Set(articleId, known, new MemoryCacheEntryOptions { Size = 1 });

    private static TableEntity Write(TableEntity row, SignatureEntry entry)
    {
        row.SetText(nameof(entry.ArticleId), entry.ArticleId);
        row.SetBytes(nameof(entry.Signature), entry.Signature.Span);
        row.SetDate(nameof(entry.SeenAt), entry.SeenAt);
        return row;
    }

    private readonly record struct Known(ReadOnlyMemory<byte> Signature, DateTimeOffset SeenAt);
}

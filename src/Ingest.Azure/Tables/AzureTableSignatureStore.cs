using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Azure.Tables;

/// <summary>
/// Signatures: a row a band and place; a band has a few places, taken in turn. All are in one partition, so that the bands of
/// a text like no other, which most are, cost a single transaction: that it succeeds says that nothing was there.
/// </summary>
internal sealed class AzureTableSignatureStore(TableSet tables) : ISignatureStore
{
    private const string Table = "signatures";
    private const string Partition = "bands";

    // Later copies are found by the bands' first places; more would only repeat the same answer.
    private const int Places = 3;

    private const int MostBands = 100;

    public async Task<IReadOnlyList<SignatureEntry>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(Table);
        var found = new Dictionary<string, SignatureEntry>(StringComparer.Ordinal);
        IReadOnlyList<string> bands = [.. entry.Bands.Distinct(StringComparer.Ordinal).Take(MostBands)];
        for (var place = 0; place < Places && bands.Count > 0 && found.Count < limit; place++)
        {
            bands = await TakeAsync(table, entry, bands, place, found, cancellationToken);
        }

        return [.. found.Values.OrderBy(other => other.SeenAt).ThenBy(other => other.ArticleId, StringComparer.Ordinal).Take(limit)];
    }

    /// <returns>The bands whose <paramref name="place"/> another text has.</returns>
    private static async Task<IReadOnlyList<string>> TakeAsync(
        TableClient table, SignatureEntry entry, IReadOnlyList<string> bands, int place, Dictionary<string, SignatureEntry> found, CancellationToken cancellationToken)
    {
        var free = bands;
        var taken = new List<string>();
        while (free.Count > 0)
        {
            var rows = free.Select(band => new TableTransactionAction(TableTransactionActionType.Add, Write(band, place, entry)));
            if (await table.TrySubmitAsync(rows, cancellationToken))
            {
                break;
            }

            var present = await Task.WhenAll(free.Select(band => table.FindAsync(Partition, RowOf(band, place), cancellationToken)));
            foreach (var (band, row) in free.Zip(present))
            {
                if (row is not null && row.GetText(nameof(entry.ArticleId)) != entry.ArticleId)
                {
                    var other = Read(row);
                    found.TryAdd(other.ArticleId, other);
                    taken.Add(band);
                }
            }

            free = [.. free.Where((_, n) => present[n] is null)];
        }

        return taken;
    }

    private static string RowOf(string band, int place) => Keys.Join(Keys.Part(band), $"{place}");

    private static TableEntity Write(string band, int place, SignatureEntry entry)
    {
        var row = new TableEntity(Partition, RowOf(band, place));
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

using Ingest.Articles;

namespace Ingest.Deduplicating;

/// <summary>
/// The signatures of the latest articles of a stream, at most <paramref name="window"/>, for as long as a process lives;
/// of a band that many have, the first (a copy's original) and the latest (today's happening).
/// Not safe for several threads at once: a stream has an order.
/// </summary>
public sealed class InMemorySignatureStore(int window = 100_000) : ISignatureStore
{
    private const int MostInBand = 16;

    private readonly Dictionary<string, List<SignatureEntry>> _byBand = new(StringComparer.Ordinal);
    private readonly Queue<SignatureEntry> _entries = new();

    public Task<IReadOnlyList<SignatureEntry>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(AddAndFind(entry, limit));

    /// <summary>As <see cref="AddAndFindAsync"/>.</summary>
    public IReadOnlyList<SignatureEntry> AddAndFind(SignatureEntry entry, int limit)
    {
        ArgumentNullException.ThrowIfNull(entry);

        var found = new Dictionary<string, SignatureEntry>(StringComparer.Ordinal);
        foreach (var band in entry.Bands)
        {
            if (!_byBand.TryGetValue(band, out var list))
            {
                _byBand[band] = list = new List<SignatureEntry>(1);
            }

            for (var i = list.Count - 1; i >= 0 && found.Count < limit; i--)
            {
                found.TryAdd(list[i].ArticleId, list[i]);
            }

            if (!list.Exists(known => known.ArticleId == entry.ArticleId))
            {
                if (list.Count == MostInBand)
                {
                    list.RemoveAt(1);
                }

                list.Add(entry);
            }
        }

        _entries.Enqueue(entry);
        Forget();
        return [.. found.Values];
    }

    private void Forget()
    {
        while (_entries.Count > window && _entries.TryDequeue(out var oldest))
        {
            foreach (var band in oldest.Bands)
            {
                if (_byBand.TryGetValue(band, out var list) && list.Remove(oldest) && list.Count == 0)
                {
                    _byBand.Remove(band);
                }
            }
        }
    }
}

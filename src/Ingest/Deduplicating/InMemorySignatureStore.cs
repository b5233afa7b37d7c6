using Ingest.Articles;

namespace Ingest.Deduplicating;

/// <summary>
/// The signatures of the latest articles of a stream, at most <paramref name="window"/>, for as long as a process lives;
/// of a band that many have, the first (a copy's original) and the latest (today's happening).
/// Not safe for several threads at once: a stream has an order.
/// </summary>
public sealed class InMemorySignatureStore(int window = 100_000) : ISignatureStore
{
    private readonly BandIndex _index = new();
    private readonly List<Place> _places = [];
    private readonly Dictionary<ulong, int> _articles = [];

    // The last look that met each place, and in how many bands.
    private readonly List<(int Look, int Bands)> _met = [];
    private int _oldest;
    private int _look;

    public Task<IReadOnlyList<SignatureMatch>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(AddAndFind(entry, limit));

    /// <summary>As <see cref="AddAndFindAsync"/>.</summary>
    public IReadOnlyList<SignatureMatch> AddAndFind(SignatureEntry entry, int limit)
    {
        ArgumentNullException.ThrowIfNull(entry);

        var bands = new ulong[entry.Bands.Count];
        for (var i = 0; i < bands.Length; i++)
        {
            bands[i] = Hashes.Of(entry.Bands[i]);
        }

        var known = _articles.TryGetValue(Hashes.Of(entry.ArticleId), out var own);
        var found = Find(entry, bands, known ? own : -1, limit);
        if (known)
        {
            Update(own, entry, bands);
        }
        else
        {
            Add(entry, bands);
        }

        return found;
    }

    private List<SignatureMatch> Find(SignatureEntry entry, ulong[] bands, int own, int limit)
    {
        var met = new List<(int Place, int Band)>();
        Span<int> places = stackalloc int[BandIndex.MostInBand];
        _look++;
        for (var i = 0; i < bands.Length; i++)
        {
            foreach (var at in places[.._index.Find(bands[i], places)])
            {
                if (at != own && Meet(at) == 1)
                {
                    met.Add((at, i));
                }
            }
        }

        var found = new List<SignatureMatch>(Math.Min(limit, met.Count));
        for (var shared = bands.Length; shared > 0 && found.Count < limit; shared--)
        {
            foreach (var (at, band) in met)
            {
                if (_met[at].Bands == shared && found.Count < limit)
                {
                    var known = _places[at];
                    found.Add(new SignatureMatch(known.ArticleId, entry.Bands[band], known.Signature, known.SeenAt));
                }
            }
        }

        return found;
    }

    /// <returns>How many bands have named the place in this look.</returns>
    private int Meet(int at) => (_met[at] = (_look, _met[at].Look == _look ? _met[at].Bands + 1 : 1)).Bands;

    private void Add(SignatureEntry entry, ulong[] bands)
    {
        var place = new Place(entry.ArticleId, bands, entry.Signature, entry.SeenAt);
        var at = _places.Count;
        if (at < window)
        {
            _places.Add(place);
            _met.Add(default);
        }
        else
        {
            at = _oldest;
            _oldest = (_oldest + 1) % window;
            _articles.Remove(Hashes.Of(_places[at].ArticleId));
            foreach (var band in _places[at].Bands)
            {
                _index.Remove(band, at);
            }

            _places[at] = place;
        }

        _articles[Hashes.Of(entry.ArticleId)] = at;
        foreach (var band in bands.Distinct())
        {
            _index.Add(band, at);
        }
    }

    /// <summary>An article in another version is found by what it was and by what it is.</summary>
    private void Update(int at, SignatureEntry entry, ulong[] bands)
    {
        var known = _places[at].Bands;
        ulong[] added = [.. bands.Except(known)];
        foreach (var band in added)
        {
            _index.Add(band, at);
        }

        _places[at] = new Place(entry.ArticleId, [.. known, .. added], entry.Signature, entry.SeenAt);
    }

    private readonly record struct Place(string ArticleId, ulong[] Bands, ReadOnlyMemory<byte> Signature, DateTimeOffset SeenAt);
}

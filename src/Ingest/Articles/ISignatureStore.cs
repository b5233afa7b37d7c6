namespace Ingest.Articles;

/// <summary>Banded signatures of texts, for finding near-copies at a cost that does not grow with the store.</summary>
public interface ISignatureStore
{
    /// <summary>Adds <paramref name="entry"/> under each band and answers what was there: the entries that share a band, at most <paramref name="limit"/>.</summary>
    /// <remarks>Adding the same entry again changes nothing and answers the same or more. Only point reads and inserts.</remarks>
    Task<IReadOnlyList<SignatureEntry>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken);
}

/// <param name="Bands">Keys of the signature's bands, each a short string of hex digits; two texts that share one are candidates.</param>
/// <param name="Signature">The whole signature, for judging a candidate without reading its text.</param>
public sealed record SignatureEntry(string ArticleId, IReadOnlyList<string> Bands, ReadOnlyMemory<byte> Signature, DateTimeOffset SeenAt);

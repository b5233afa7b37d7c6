namespace Ingest.Articles;

/// <summary>Banded signatures of texts, for finding near-copies at a cost that does not grow with the store.</summary>
public interface ISignatureStore
{
    /// <summary>Adds <paramref name="entry"/> under each band and answers what was there: the others that share a band, each once, those that share most bands first, at most <paramref name="limit"/>.</summary>
    /// <remarks>Adding the same entry again changes nothing and answers the same or more. Only point reads and inserts.</remarks>
    Task<IReadOnlyList<SignatureMatch>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken);
}

/// <param name="Bands">Keys of the signature's bands, each a short string of hex digits; two texts that share one are candidates.</param>
/// <param name="Signature">The whole signature, for judging a candidate without reading its text.</param>
public sealed record SignatureEntry(string ArticleId, IReadOnlyList<string> Bands, ReadOnlyMemory<byte> Signature, DateTimeOffset SeenAt);

/// <summary>An entry that shares a band with the one that looked.</summary>
/// <param name="Band">The first band of the one that looked that both have.</param>
public readonly record struct SignatureMatch(string ArticleId, string Band, ReadOnlyMemory<byte> Signature, DateTimeOffset SeenAt);

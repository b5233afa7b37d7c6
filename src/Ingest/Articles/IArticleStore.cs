namespace Ingest.Articles;

/// <summary>
/// Articles by outlet and month of first sight, newest first, and the keys they are known by.
/// Text of any length is kept whole.
/// </summary>
public interface IArticleStore
{
    /// <summary>Ties <paramref name="keys"/> (guid, canonical address, outlet's own id) to the article of the first of them that is known.</summary>
    /// <returns>The id that the keys belong to: an earlier article's, or <paramref name="id"/>, for every caller the same however many race.</returns>
    Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Stores the article unless its id is there.</summary>
    /// <returns>True for exactly one caller.</returns>
    Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken);

    /// <returns>Null where there is none.</returns>
    Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Replaces the article if nobody replaced it since it was read.</summary>
    /// <returns>The article with its new version, or null where another writer was first.</returns>
    Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Articles of one outlet first seen in one month (yyyyMM).</summary>
    IAsyncEnumerable<Article> ListAsync(string outletId, string month, CancellationToken cancellationToken);
}

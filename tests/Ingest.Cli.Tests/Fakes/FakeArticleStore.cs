using Ingest.Articles;

namespace Ingest.Cli.Tests.Fakes;

internal sealed class FakeArticleStore : IArticleStore
{
    public List<Article> Articles { get; } = [];

    public IAsyncEnumerable<Article> ListAsync(string outletId, string month, CancellationToken cancellationToken) =>
        Articles.Where(article => article.Id.OutletId == outletId && article.Id.Month == month).ToList().ToAsyncEnumerable();

    public Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken)
    {
        Articles[Articles.FindIndex(stored => stored.Id == article.Id)] = article;
        return Task.FromResult<Article?>(article);
    }
}

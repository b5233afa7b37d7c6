using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ingest.Articles;

namespace Ingest.Tests.Fakes;

/// <summary>Articles in memory, guarded by versions as a table is.</summary>
internal sealed class InMemoryArticleStore : IArticleStore
{
    private readonly ConcurrentDictionary<ArticleId, Article> _articles = new();
    private readonly Dictionary<(string Outlet, string Key), ArticleId> _claims = [];
    private readonly Lock _lock = new();
    private int _version;

    /// <summary>Called with the name of the operation before each write: throw to play a process that dies there.</summary>
    public Action<string>? BeforeWrite { get; set; }

    public IReadOnlyList<Article> All => [.. _articles.Values];

    public Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        BeforeWrite?.Invoke("claim");
        lock (_lock)
        {
            var known = keys.Select(key => _claims.TryGetValue((id.OutletId, key), out var found) ? found : (ArticleId?)null).FirstOrDefault(found => found is not null) ?? id;
            foreach (var key in keys)
            {
                _claims.TryAdd((id.OutletId, key), known);
            }

            return Task.FromResult(known);
        }
    }

    public Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken)
    {
        BeforeWrite?.Invoke("add");
        lock (_lock)
        {
            return Task.FromResult(_articles.TryAdd(article.Id, article with { Version = (++_version).ToString() }));
        }
    }

    public Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult(_articles.GetValueOrDefault(id));

    public Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken)
    {
        BeforeWrite?.Invoke("update");
        lock (_lock)
        {
            if (!_articles.TryGetValue(article.Id, out var stored) || stored.Version != article.Version)
            {
                return Task.FromResult<Article?>(null);
            }

            var saved = article with { Version = (++_version).ToString() };
            _articles[article.Id] = saved;
            return Task.FromResult<Article?>(saved);
        }
    }

    public async IAsyncEnumerable<Article> ListAsync(string outletId, string month, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var article in _articles.Values.Where(article => article.Id.OutletId == outletId && article.Id.Month == month).OrderByDescending(article => article.FirstSeenAt))
        {
            yield return article;
        }
    }
}

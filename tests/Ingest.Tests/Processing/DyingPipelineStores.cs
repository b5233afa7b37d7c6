using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Delivering;
using Ingest.Tests.Judging;

namespace Ingest.Tests.Processing;

internal sealed class DyingArticles(IArticleStore inner, DyingCalls calls) : IArticleStore
{
    public Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        calls.RunAsync(() => inner.ClaimAsync(id, keys, cancellationToken));

    public Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken) => calls.RunAsync(() => inner.TryAddAsync(article, cancellationToken));

    public Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken) => calls.RunAsync(() => inner.GetAsync(id, cancellationToken));

    public Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken) => calls.RunAsync(() => inner.TryUpdateAsync(article, cancellationToken));

    public IAsyncEnumerable<Article> ListAsync(string outletId, string month, CancellationToken cancellationToken) => inner.ListAsync(outletId, month, cancellationToken);
}

internal sealed class DyingSignatures(InMemorySignatureStore inner, DyingCalls calls) : ISignatureStore
{
    private readonly Lock _lock = new();

    public Task<IReadOnlyList<SignatureMatch>> AddAndFindAsync(SignatureEntry entry, int limit, CancellationToken cancellationToken) => calls.RunAsync(() =>
    {
        lock (_lock)
        {
            return Task.FromResult(inner.AddAndFind(entry, limit));
        }
    });
}

internal sealed class DyingDeliveries(IDeliveryStore inner, DyingCalls calls) : IDeliveryStore
{
    public Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken) => calls.RunAsync(() => inner.TryAddAsync(delivery, cancellationToken));

    public Task<Delivery?> GetAsync(string subscriptionId, string id, CancellationToken cancellationToken) => calls.RunAsync(() => inner.GetAsync(subscriptionId, id, cancellationToken));

    public Task<Delivery?> TryUpdateAsync(Delivery delivery, CancellationToken cancellationToken) => calls.RunAsync(() => inner.TryUpdateAsync(delivery, cancellationToken));

    public IAsyncEnumerable<Delivery> ListWaitingForDigestAsync(string subscriptionId, CancellationToken cancellationToken) => inner.ListWaitingForDigestAsync(subscriptionId, cancellationToken);

    public IAsyncEnumerable<Delivery> ListAsync(string subscriptionId, CancellationToken cancellationToken) => inner.ListAsync(subscriptionId, cancellationToken);
}

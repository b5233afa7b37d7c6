using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Azure.Tables;

/// <summary>
/// Articles: a partition for each outlet and month, which an article's id names. The keys that an outlet's articles are known
/// by share a partition, so that all of an article's keys are claimed by one transaction.
/// </summary>
internal sealed class AzureTableArticleStore(TableSet tables) : IArticleStore
{
    private const string Table = "articles";
    private const string KeyTable = "articlekeys";
    private const string Owner = "ArticleId";

    // A transaction's bound; an article has three or four keys.
    private const int MostKeys = 100;

    private readonly LongTexts _longTexts = new(tables);

    public async Task<ArticleId> ClaimAsync(ArticleId id, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var partition = KeysOf(id).Owner;
        var rows = keys.Select(Keys.Hash).Distinct(StringComparer.Ordinal).Take(MostKeys).ToList();
        var free = rows;
        var owner = id;
        var table = await tables.GetAsync(KeyTable);

        // Ends when every key has an owner, and keys never change theirs: the first key's is everybody's answer.
        while (free.Count > 0)
        {
            var claims = free.Select(row => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, row) { [Owner] = owner.ToString() }));
            if (await table.TrySubmitAsync(claims, cancellationToken))
            {
                break;
            }

            var owners = await Task.WhenAll(rows.Select(row => table.FindAsync(partition, row, cancellationToken)));
            free = [.. rows.Where((_, n) => owners[n] is null)];
            owner = owners.OfType<TableEntity>().Select(row => ArticleId.Parse(row.GetText(Owner))).FirstOrDefault(id);
        }

        return owner;
    }

    public async Task<bool> TryAddAsync(Article article, CancellationToken cancellationToken)
    {
        var row = await WriteAsync(article, cancellationToken);
        return await (await tables.GetAsync(Table)).TryAddAsync(row, cancellationToken) is not null;
    }

    public async Task<Article?> GetAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var (partition, row, _) = KeysOf(id);
        return await (await tables.GetAsync(Table)).FindAsync(partition, row, cancellationToken) is { } entity
            ? await ReadAsync(entity, cancellationToken)
            : null;
    }

    public async Task<Article?> TryUpdateAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(article.Version);
        var row = await WriteAsync(article, cancellationToken);
        return await (await tables.GetAsync(Table)).TrySaveAsync(row, article.Version, cancellationToken) is { } version
            ? article with { Version = version }
            : null;
    }

    public async IAsyncEnumerable<Article> ListAsync(string outletId, string month, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Rows are sorted by hash, so the order is made here: of one month of one outlet, read a thousand rows at a time.
        var partition = KeysOf(new ArticleId(outletId, month, "")).Partition;
        var rows = await tables.QueryAsync(Table, Filters.Partition(partition), cancellationToken).ToListAsync(cancellationToken);
        foreach (var row in rows.OrderByDescending(row => row.GetDate(nameof(Article.FirstSeenAt))).ThenBy(row => row.RowKey, StringComparer.Ordinal))
        {
            yield return await ReadAsync(row, cancellationToken);
        }
    }

    private static (string Partition, string Row, string Owner) KeysOf(ArticleId id)
    {
        var outlet = Keys.Part(id.OutletId);
        return ($"{outlet}.{Keys.Part(id.Month)}", Keys.Part(id.Hash), outlet);
    }

    private async Task<TableEntity> WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var (partition, row, _) = KeysOf(article.Id);
        var entity = new TableEntity(partition, row);
        ArticleColumns.Write(entity, article);
        await _longTexts.WriteAsync(entity, nameof(Article.Text), article.Text, article.Id.ToString(), cancellationToken);
        return entity;
    }

    private async Task<Article> ReadAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        var article = ArticleColumns.Read(entity);
        return article with { Text = await _longTexts.ReadAsync(entity, nameof(Article.Text), article.Id.ToString(), cancellationToken) };
    }
}

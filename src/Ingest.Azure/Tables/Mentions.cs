using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>
/// Which articles name whom: a row an entity and article, newest first. A month has a few partitions, and all rows of an article
/// are in one of them, so they are written together; an entity's are read as a range of each.
/// </summary>
internal sealed class Mentions(TableSet tables)
{
    private const string Table = "mentions";
    private const int MostInTransaction = 100;

    // One hex digit of the article's hash: few enough to ask them all, and none so large that the emulator slows down.
    private const string Shards = "0123456789abcdef";

    private readonly Months _months = new(tables, Table);

    public async Task SaveAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken)
    {
        if (entities.Count == 0)
        {
            return;
        }

        var table = await tables.GetAsync(Table);
        await _months.RememberAsync(Keys.Month(article.FirstSeenAt), cancellationToken);
        foreach (var some in entities.DistinctBy(entity => Keys.Part(entity.Id)).Chunk(MostInTransaction))
        {
            await table.SubmitTransactionAsync(
                some.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(article, entity))), cancellationToken);
        }
    }

    public async IAsyncEnumerable<EntityMention> ListAsync(string entityId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var month in _months.ListAsync(cancellationToken))
        {
            var shards = Shards.Select(shard =>
                tables.QueryAsync(Table, Filters.RowsUnder(PartitionOf(month, shard), Keys.Part(entityId)), cancellationToken));
            await foreach (var row in RowMerge.MergeAsync(shards, cancellationToken))
            {
                yield return Read(row);
            }
        }
    }

    private static string PartitionOf(Article article) =>
        PartitionOf(Keys.Month(article.FirstSeenAt), Keys.Hash(article.Id.ToString())[0]);

    private static string PartitionOf(string month, char shard) => $"{month}.{shard}";

    private static string RowOf(Article article, Entity entity) =>
        Keys.Join(Keys.Part(entity.Id), Keys.NewestFirst(article.FirstSeenAt), Keys.Part(article.Id.ToString()));

    private static TableEntity Write(Article article, Entity entity)
    {
        var row = new TableEntity(PartitionOf(article), RowOf(article, entity));
        row.SetText(nameof(EntityMention.EntityId), entity.Id);
        row.SetText(nameof(EntityMention.Type), entity.Type);
        row.SetText(nameof(EntityMention.Name), entity.Name);
        row.SetText(nameof(EntityMention.ArticleId), article.Id.ToString());
        row.SetText(nameof(EntityMention.Title), article.Title);
        row.SetText(nameof(EntityMention.Url), article.Url.OriginalString);
        row.SetDate(nameof(EntityMention.At), article.FirstSeenAt);
        return row;
    }

    private static EntityMention Read(TableEntity row) => new(
        row.GetText(nameof(EntityMention.EntityId)),
        row.GetText(nameof(EntityMention.Type)),
        row.GetText(nameof(EntityMention.Name)),
        ArticleId.Parse(row.GetText(nameof(EntityMention.ArticleId))),
        row.GetText(nameof(EntityMention.Title)),
        new Uri(row.GetText(nameof(EntityMention.Url)), UriKind.RelativeOrAbsolute),
        row.GetDate(nameof(EntityMention.At)));
}

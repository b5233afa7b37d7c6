using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Azure.Tables;

/// <summary>Statements, a row with their article and a copy a question; see <see cref="StatementKeys"/>.</summary>
internal sealed class AzureTableStatementStore(TableSet tables) : IStatementStore
{
    private readonly Months _months = new(tables, StatementKeys.ByDate);
    private readonly Mentions _mentions = new(tables);
    private readonly StatementQueries _queries = new(tables);
    private readonly ConcurrentDictionary<(string Name, string Id), bool> _names = new();

    public async Task SaveAsync(StoredStatement statement, CancellationToken cancellationToken)
    {
        var (partition, row) = StatementKeys.Of(statement.ArticleId, statement.Id);
        var table = await tables.GetAsync(StatementKeys.ByArticle);
        var before = await table.FindAsync(partition, row, cancellationToken);

        // The article's row comes last: until it is written, a retry finds what the copies were before.
        var copies = StatementKeys.CopiesOf(statement);
        await SaveCopiesAsync(statement, before is null ? null : StatementColumns.Read(before).Judgement, cancellationToken);
        if (before is not null)
        {
            await DeleteAsync(StatementKeys.CopiesOf(StatementColumns.ReadStored(before)).Except(copies), cancellationToken);
        }

        await table.UpsertEntityAsync(StatementColumns.Write(new TableEntity(partition, row), statement), TableUpdateMode.Merge, cancellationToken);
    }

    public async Task<StoredStatement?> GetAsync(ArticleId articleId, string statementId, CancellationToken cancellationToken)
    {
        var (partition, row) = StatementKeys.Of(articleId, statementId);
        return await (await tables.GetAsync(StatementKeys.ByArticle)).FindAsync(partition, row, cancellationToken) is { } entity
            ? StatementColumns.ReadStored(entity)
            : null;
    }

    public IAsyncEnumerable<StoredStatement> ListAsync(ArticleId articleId, CancellationToken cancellationToken) =>
        tables.QueryAsync(StatementKeys.ByArticle, Filters.Partition(StatementKeys.Of(articleId, "").Partition), cancellationToken)
            .Select(StatementColumns.ReadStored);

    public async Task SaveJudgementAsync(StoredStatement statement, Judgement judgement, CancellationToken cancellationToken)
    {
        await SaveCopiesAsync(statement, judgement, cancellationToken);
        var (partition, row) = StatementKeys.Of(statement.ArticleId, statement.Id);
        var entity = StatementColumns.Write(StatementColumns.Write(new TableEntity(partition, row), statement), judgement);
        await (await tables.GetAsync(StatementKeys.ByArticle)).UpsertEntityAsync(entity, TableUpdateMode.Merge, cancellationToken);
    }

    public IAsyncEnumerable<JudgedStatement> QueryAsync(StatementQuery query, CancellationToken cancellationToken) =>
        _queries.QueryAsync(query, _months, cancellationToken);

    public Task SaveEntitiesAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken) =>
        _mentions.SaveAsync(article, entities, cancellationToken);

    public IAsyncEnumerable<EntityMention> ListMentionsAsync(string entityId, CancellationToken cancellationToken) =>
        _mentions.ListAsync(entityId, cancellationToken);

    private async Task SaveCopiesAsync(StoredStatement statement, Judgement? judgement, CancellationToken cancellationToken)
    {
        await _months.RememberAsync(Keys.Month(statement.At), cancellationToken);
        await RememberNameAsync(statement.Statement, cancellationToken);
        await Task.WhenAll(StatementKeys.CopiesOf(statement).Select(async copy =>
        {
            var row = StatementColumns.Write(new TableEntity(copy.Partition, copy.Row), statement);
            if (judgement is not null)
            {
                StatementColumns.Write(row, judgement);
            }

            await (await tables.GetAsync(copy.Table)).UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
        }));
    }

    private async Task DeleteAsync(IEnumerable<(string Table, string Partition, string Row)> copies, CancellationToken cancellationToken)
    {
        foreach (var (name, partition, row) in copies)
        {
            await (await tables.GetAsync(name)).DeleteEntityAsync(partition, row, ETag.All, cancellationToken);
        }
    }

    // A name is asked for as often as a register id; the row that ties them is written once a name and process.
    private async Task RememberNameAsync(Statement statement, CancellationToken cancellationToken)
    {
        if (statement is not { Speaker: { Length: > 0 } name, SpeakerId: { Length: > 0 } id } || _names.ContainsKey((name, id)))
        {
            return;
        }

        var row = new TableEntity(StatementKeys.Names, Keys.Join(Keys.Slug(name), Keys.Slug(id)));
        row.SetText("Id", id);
        await (await tables.GetAsync(StatementKeys.ByOfficial)).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        _names[(name, id)] = true;
    }
}

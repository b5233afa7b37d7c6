using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Cli.Tests.Fakes;

internal sealed class FakeStatementStore : IStatementStore
{
    public List<JudgedStatement> Rows { get; } = [];

    public StatementQuery? Asked { get; private set; }

    public IAsyncEnumerable<JudgedStatement> QueryAsync(StatementQuery query, CancellationToken cancellationToken)
    {
        Asked = query;
        return Rows.ToArray().ToAsyncEnumerable();
    }

    public IAsyncEnumerable<StoredStatement> ListAsync(ArticleId articleId, CancellationToken cancellationToken) =>
        Rows.Select(row => row.Stored).Where(row => row.ArticleId == articleId).ToAsyncEnumerable();

    public Task SaveAsync(StoredStatement statement, CancellationToken cancellationToken) => SaveJudgementAsync(statement, null!, cancellationToken);

    public Task<StoredStatement?> GetAsync(ArticleId articleId, string statementId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveJudgementAsync(StoredStatement statement, Judgement judgement, CancellationToken cancellationToken)
    {
        Rows.RemoveAll(row => row.Stored.ArticleId == statement.ArticleId && row.Stored.Id == statement.Id);
        Rows.Add(new JudgedStatement(statement, judgement));
        return Task.CompletedTask;
    }

    public Task SaveEntitiesAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncEnumerable<EntityMention> ListMentionsAsync(string entityId, CancellationToken cancellationToken) => throw new NotSupportedException();
}

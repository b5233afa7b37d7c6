using System.Collections.Concurrent;
using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Tests.Fakes;

/// <summary>Statements and judgements by article.</summary>
internal sealed class InMemoryStatementStore : IStatementStore
{
    private readonly ConcurrentDictionary<(ArticleId, string), StoredStatement> _statements = new();
    private readonly ConcurrentDictionary<(ArticleId, string), Judgement> _judgements = new();

    public Judgement? JudgementOf(StoredStatement statement) => _judgements.GetValueOrDefault((statement.ArticleId, statement.Id));

    public void Clear()
    {
        _statements.Clear();
        _judgements.Clear();
    }

    public Task SaveAsync(StoredStatement statement, CancellationToken cancellationToken)
    {
        _statements[(statement.ArticleId, statement.Id)] = statement;
        return Task.CompletedTask;
    }

    public Task<StoredStatement?> GetAsync(ArticleId articleId, string statementId, CancellationToken cancellationToken) =>
        Task.FromResult(_statements.GetValueOrDefault((articleId, statementId)));

    public IAsyncEnumerable<StoredStatement> ListAsync(ArticleId articleId, CancellationToken cancellationToken) =>
        _statements.Values.Where(statement => statement.ArticleId == articleId).OrderBy(statement => statement.Id, StringComparer.Ordinal).ToAsyncEnumerable();

    public Task SaveJudgementAsync(StoredStatement statement, Judgement judgement, CancellationToken cancellationToken)
    {
        _judgements[(statement.ArticleId, statement.Id)] = judgement;
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<JudgedStatement> QueryAsync(StatementQuery query, CancellationToken cancellationToken) =>
        _statements.Values.Where(statement => query.Article is { } article ? statement.ArticleId == article : statement.SupersededBy is null)
            .Select(statement => new JudgedStatement(statement, JudgementOf(statement))).ToAsyncEnumerable();

    public Task SaveEntitiesAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncEnumerable<EntityMention> ListMentionsAsync(string entityId, CancellationToken cancellationToken) => AsyncEnumerable.Empty<EntityMention>();
}

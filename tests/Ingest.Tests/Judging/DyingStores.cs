using System.Runtime.CompilerServices;
using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Tests.Judging;

internal sealed class ProcessDiedException : Exception;

/// <summary>Counts calls, each as two steps, before and after it took effect, and dies where it is told.</summary>
internal sealed class DyingCalls(Func<int, bool> diesAt)
{
    private Func<int, bool> _diesAt = diesAt;
    private int _at = -1;
    private bool _dead;

    /// <summary>Dies once, at the given step.</summary>
    public DyingCalls(int step)
        : this(at => at == step)
    {
    }

    public int Steps => _at + 1;

    public int Deaths { get; private set; }

    public void Stop() => _dead = true;

    /// <summary>Dies once, so many steps from now.</summary>
    public void DieIn(int steps)
    {
        _at = -1;
        _diesAt = at => at == steps;
    }

    public async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        Pass();
        var result = await call();
        Pass();
        return result;
    }

    public Task RunAsync(Func<Task> call) => RunAsync(async () =>
    {
        await call();
        return true;
    });

    public void Pass()
    {
        if (!_dead && _diesAt(Interlocked.Increment(ref _at)))
        {
            Deaths++;
            throw new ProcessDiedException();
        }
    }
}

internal sealed class DyingLedgers(ILedgerStore inner, DyingCalls calls) : ILedgerStore
{
    public Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken) => calls.RunAsync(() => inner.GetAsync(key, cancellationToken));

    public Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken) => calls.RunAsync(() => inner.TrySaveAsync(ledger, cancellationToken));

    public Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken) =>
        calls.RunAsync(() => inner.GetEventAsync(key, eventId, cancellationToken));

    public IAsyncEnumerable<Ledger> ListAsync(string speaker, CancellationToken cancellationToken) => inner.ListAsync(speaker, cancellationToken);
}

/// <summary>Lets other workers in between reading and writing.</summary>
internal sealed class YieldingLedgers(ILedgerStore inner) : ILedgerStore
{
    public async Task<Ledger> GetAsync(LedgerKey key, CancellationToken cancellationToken)
    {
        var ledger = await inner.GetAsync(key, cancellationToken);
        await Task.Yield();
        return ledger;
    }

    public async Task<bool> TrySaveAsync(Ledger ledger, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await inner.TrySaveAsync(ledger, cancellationToken);
    }

    public Task<StatementEvent?> GetEventAsync(LedgerKey key, string eventId, CancellationToken cancellationToken) => inner.GetEventAsync(key, eventId, cancellationToken);

    public IAsyncEnumerable<Ledger> ListAsync(string speaker, CancellationToken cancellationToken) => inner.ListAsync(speaker, cancellationToken);
}

internal sealed class DyingStatements(IStatementStore inner, DyingCalls calls) : IStatementStore
{
    public Task SaveAsync(StoredStatement statement, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SaveAsync(statement, cancellationToken));

    public Task<StoredStatement?> GetAsync(ArticleId articleId, string statementId, CancellationToken cancellationToken) =>
        calls.RunAsync(() => inner.GetAsync(articleId, statementId, cancellationToken));

    public async IAsyncEnumerable<StoredStatement> ListAsync(ArticleId articleId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        calls.Pass();
        await foreach (var statement in inner.ListAsync(articleId, cancellationToken))
        {
            yield return statement;
        }
    }

    public Task SaveJudgementAsync(StoredStatement statement, Judgement judgement, CancellationToken cancellationToken) =>
        calls.RunAsync(() => inner.SaveJudgementAsync(statement, judgement, cancellationToken));

    public IAsyncEnumerable<JudgedStatement> QueryAsync(StatementQuery query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public Task SaveEntitiesAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken) =>
        calls.RunAsync(() => inner.SaveEntitiesAsync(article, entities, cancellationToken));

    public IAsyncEnumerable<EntityMention> ListMentionsAsync(string entityId, CancellationToken cancellationToken) => inner.ListMentionsAsync(entityId, cancellationToken);
}

internal sealed class DyingQueues(IPipelineQueues inner, DyingCalls calls) : IPipelineQueues
{
    public Task SendAsync(FetchFeedMessage message, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SendAsync(message, cancellationToken));

    public Task SendAsync(ProcessArticleMessage message, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SendAsync(message, cancellationToken));

    public Task SendAsync(JudgeStatementMessage message, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SendAsync(message, cancellationToken));

    public Task SendAsync(AlertMessage message, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SendAsync(message, cancellationToken));

    public Task SendAsync(DeliverMessage message, CancellationToken cancellationToken) => calls.RunAsync(() => inner.SendAsync(message, cancellationToken));
}

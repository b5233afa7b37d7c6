using Ingest.Articles;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Processing;

/// <summary>What a newer engine makes of an article that an older one read.</summary>
public enum BackFillOutcome
{
    /// <summary>Its stages are not through: they read it by this engine anyway.</summary>
    UnderWay,

    /// <summary>This engine has read it.</summary>
    UpToDate,

    /// <summary>Read anew, or, in a dry run, to be read.</summary>
    Read,

    /// <summary>Its text changed meanwhile: run again.</summary>
    Changed,
}

/// <param name="Before">The earlier engine's row; null for a statement that it did not find.</param>
/// <param name="After">This engine's row; null for a statement that it does not find.</param>
public sealed record StatementChange(StoredStatement? Before, StoredStatement? After)
{
    public bool IsSame => Before is not null && After is not null && Before.Statement == After.Statement with { Because = Before.Statement.Because };
}

public sealed record BackFillResult(BackFillOutcome Outcome, IReadOnlyList<StatementChange> Statements);

/// <summary>
/// Runs a newer engine over a stored article. Its rows stand beside the old ones, which keep their judgements and leave the
/// questions; both name their engine. It has no queue, so nobody is ever told.
/// </summary>
/// <remarks>Every step can be repeated: the article names the engine only when all else is stored.</remarks>
public sealed class BackFill(IArticleStore articles, IStatementStore statements, LedgerWriter ledgers, StatementReader reader)
{
    /// <param name="write">False for a dry run: nothing is stored.</param>
    public async Task<BackFillResult> RunAsync(Article article, bool write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Stage != ArticleStage.Done || article.EngineVersion == EngineVersion.Current)
        {
            return new BackFillResult(article.Stage == ArticleStage.Done ? BackFillOutcome.UpToDate : BackFillOutcome.UnderWay, []);
        }

        var read = reader.Read(article, []);
        var rows = read.Rows.Select(row => row with { Id = StatementRows.IdOf(row.Statement, EngineVersion.Current), Silent = true }).ToList();
        var known = await statements.QueryAsync(new StatementQuery { Article = article.Id, Limit = int.MaxValue }, cancellationToken).ToListAsync(cancellationToken);
        // A run that died half way left rows of its own, and old ones that it had put aside.
        var old = known.FindAll(one => (one.Stored.SupersededBy ?? EngineVersion.Current) == EngineVersion.Current && !rows.Exists(row => row.Id == one.Stored.Id));
        // Those of an earlier text were withdrawn.
        var before = old.FindAll(one => one.Stored.TextHash is null || one.Stored.TextHash == article.ContentHash);
        var changes = Pair(before.ConvertAll(one => one.Stored), rows);
        if (!write)
        {
            return new BackFillResult(BackFillOutcome.Read, changes);
        }

        await statements.SaveEntitiesAsync(article, read.Entities, cancellationToken);
        foreach (var row in rows)
        {
            await SaveAsync(row, rows, before, cancellationToken);
        }

        foreach (var one in old)
        {
            await statements.SaveAsync(one.Stored with { SupersededBy = EngineVersion.Current }, cancellationToken);
        }

        var done = await articles.TryUpdateAsync(article with { Language = read.Language, EngineVersion = EngineVersion.Current }, cancellationToken);
        return new BackFillResult(done is null ? BackFillOutcome.Changed : BackFillOutcome.Read, changes);
    }

    /// <summary>Stores the row with a judgement: what was decided on the same words stays decided, the rest joins the ledger in silence.</summary>
    private async Task SaveAsync(StoredStatement row, List<StoredStatement> rows, List<JudgedStatement> before, CancellationToken cancellationToken)
    {
        var key = LedgerKeys.Of(row.Statement, rows.Select(one => one.Statement));
        var old = before.Find(one => StatementRows.IsSame(one.Stored.Id, row.Id));
        var judgement = old is { Judgement: { } decided } && LedgerKeys.Of(old.Stored.Statement, before.Select(one => one.Stored.Statement)) == key
            ? decided
            : (await ledgers.JudgeAsync(key, row, joint: null, cancellationToken)).Judgement;
        await statements.SaveAsync(row, cancellationToken);
        await statements.SaveJudgementAsync(row, judgement, cancellationToken);
    }

    private static List<StatementChange> Pair(List<StoredStatement> before, List<StoredStatement> after)
    {
        var changes = after.ConvertAll(row => new StatementChange(before.Find(one => StatementRows.IsSame(one.Id, row.Id)), row));
        changes.AddRange(before.Where(one => !after.Exists(row => StatementRows.IsSame(one.Id, row.Id))).Select(one => new StatementChange(one, null)));
        return changes;
    }
}

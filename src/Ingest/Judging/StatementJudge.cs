using Ingest.Delivering;
using Ingest.Statements;
using Microsoft.Extensions.Logging;

namespace Ingest.Judging;

/// <summary>The stage that judges one stored statement against its speaker's ledger and asks for an alert where it is new.</summary>
/// <remarks>
/// Ledger first, then the judgement, then the alert. A process that dies between any two of them leaves a message that is
/// delivered again: the ledger then knows the statement and gives the same answer, so the rest is done, and nothing twice
/// but the alert message, whose deliveries are keyed by event.
/// </remarks>
public sealed partial class StatementJudge(
    IStatementStore statements, LedgerWriter ledgers, IPipelineQueues queues, ILogger<StatementJudge> logger)
{
    public async Task RunAsync(JudgeStatementMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        var article = new List<StoredStatement>();
        await foreach (var one in statements.ListAsync(message.ArticleId, cancellationToken))
        {
            article.Add(one);
        }

        var statement = article.Find(one => one.Id == message.StatementId)
            ?? throw new NonRetriableException($"Article {message.ArticleId} has no statement {message.StatementId}.");
        if (message.WithdrawnBy is { } text)
        {
            await WithdrawAsync(statement, article, text, cancellationToken);
            return;
        }

        List<StoredStatement> rows = [.. article.Where(one => one.TextHash == statement.TextHash && one.EngineVersion == statement.EngineVersion)];
        var key = KeyOf(statement, rows);
        var judgement = await JudgeAsync(statement, rows, cancellationToken);
        await statements.SaveJudgementAsync(statement, judgement, cancellationToken);
        if (judgement.EventId is { } eventId && (judgement.IsNew || judgement.AnnouncedWith is not null))
        {
            await queues.SendAsync(
                new AlertMessage { Ledger = key.ToString(), EventId = eventId, Kind = AlertKind.NewStatement }, cancellationToken);
            Log.New(logger, eventId, key, message.ArticleId);
        }
    }

    /// <summary>Of joint words the statement that leads is judged first, whichever message comes first: both get its event's id.</summary>
    private async Task<Judgement> JudgeAsync(StoredStatement statement, List<StoredStatement> rows, CancellationToken cancellationToken)
    {
        var joint = JointWords.Of(statement, rows);
        if (joint is null || joint.Lead.Id == statement.Id)
        {
            return (await ledgers.JudgeAsync(KeyOf(statement, rows), statement, joint, cancellationToken)).Judgement;
        }

        var lead = await ledgers.JudgeAsync(KeyOf(joint.Lead, rows), joint.Lead, joint, cancellationToken);
        var verdict = await ledgers.JudgeAsync(KeyOf(statement, rows), statement, joint with { EventId = lead.Judgement.EventId }, cancellationToken);
        return JointWords.Tell(verdict.Judgement, lead);
    }

    private static LedgerKey KeyOf(StoredStatement statement, List<StoredStatement> rows) =>
        LedgerKeys.Of(statement.Statement, rows.Select(one => one.Statement));

    /// <summary>Takes the statement back; those who were told of it are told again if that leaves them with something wrong.</summary>
    private async Task WithdrawAsync(StoredStatement statement, List<StoredStatement> article, string text, CancellationToken cancellationToken)
    {
        var key = LedgerKeys.Of(statement.Statement, article.Select(one => one.Statement));
        var replacement = article.Find(one => one.TextHash == text && one.Statement.Background == statement.Statement.Background
            && LedgerKeys.Of(one.Statement, article.Select(other => other.Statement)) == key);
        var withdrawal = await ledgers.WithdrawAsync(key, statement, replacement, cancellationToken);
        await statements.SaveJudgementAsync(statement, withdrawal.Judgement, cancellationToken);
        if (withdrawal is { Tell: true, Judgement.EventId: { } eventId })
        {
            await queues.SendAsync(new AlertMessage { Ledger = key.ToString(), EventId = eventId, Kind = AlertKind.Correction }, cancellationToken);
            Log.Corrected(logger, eventId, key, statement.ArticleId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Event {EventId} in ledger {Ledger} is new, told by {ArticleId}.")]
        public static partial void New(ILogger logger, string eventId, LedgerKey ledger, Articles.ArticleId articleId);

        [LoggerMessage(2, LogLevel.Information, "Event {EventId} in ledger {Ledger} is corrected: {ArticleId} changed.")]
        public static partial void Corrected(ILogger logger, string eventId, LedgerKey ledger, Articles.ArticleId articleId);
    }
}

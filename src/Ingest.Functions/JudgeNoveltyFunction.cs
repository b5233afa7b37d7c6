using Ingest.Judging;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Judges one statement against its speaker's ledger.</summary>
public sealed class JudgeNoveltyFunction(StatementJudge judge)
{
    [Function("JudgeNovelty")]
    public Task Run([QueueTrigger(Pipeline.Statements)] JudgeStatementMessage message, CancellationToken cancellationToken) =>
        judge.RunAsync(message, cancellationToken);
}

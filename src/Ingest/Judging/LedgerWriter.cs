using Ingest.Statements;
using Microsoft.Extensions.Logging;

namespace Ingest.Judging;

/// <summary>Judges a statement against its ledger and stores what that changed; whoever loses a race on the row judges again.</summary>
public sealed partial class LedgerWriter(ILedgerStore ledgers, NoveltyJudge judge, ILogger<LedgerWriter> logger)
{
    /// <summary>More lost races than this and the caller shall try later.</summary>
    private const int MostAttempts = 12;

    /// <exception cref="InvalidOperationException">Too many write the ledger at once.</exception>
    public Task<Verdict> JudgeAsync(LedgerKey key, StoredStatement statement, JointWords? joint, CancellationToken cancellationToken) =>
        ChangeAsync(key, ledger => judge.Judge(ledger, statement, joint), one => (one.Ledger, one.Changed), cancellationToken);

    /// <summary>As <see cref="Withdrawals.Withdraw"/>, stored.</summary>
    internal Task<Withdrawal> WithdrawAsync(LedgerKey key, StoredStatement statement, StoredStatement? replacement, CancellationToken cancellationToken) =>
        ChangeAsync(key, ledger => Withdrawals.Withdraw(ledger, statement, replacement), one => (one.Ledger, one.Changed), cancellationToken);

    private async Task<T> ChangeAsync<T>(LedgerKey key, Func<Ledger, T> change, Func<T, (Ledger Ledger, bool Changed)> result, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var changed = change(await ledgers.GetAsync(key, cancellationToken));
            var (ledger, isChanged) = result(changed);
            if (!isChanged || await ledgers.TrySaveAsync(ledger, cancellationToken))
            {
                return changed;
            }

            Log.LostRace(logger, key, attempt);
        }

        throw new InvalidOperationException($"Ledger {key} is written by too many at once.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Another worker was first on ledger {Ledger} (attempt {Attempt}): judging again.")]
        public static partial void LostRace(ILogger logger, LedgerKey ledger, int attempt);
    }
}

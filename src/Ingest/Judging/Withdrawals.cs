using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>What is left when a statement is taken back.</summary>
/// <param name="Changed">False where the ledger is as it was.</param>
/// <param name="Tell">Those who were alerted should hear of it.</param>
internal sealed record Withdrawal(Judgement Judgement, Ledger Ledger, bool Changed, bool Tell);

/// <summary>Second thoughts: an article changed, and a statement that was found in it is no longer there.</summary>
internal static class Withdrawals
{
    /// <param name="replacement">What the article now says of the same speaker on the same subject; null where nothing.</param>
    public static Withdrawal Withdraw(Ledger ledger, StoredStatement statement, StoredStatement? replacement)
    {
        var key = NoveltyJudge.Key(statement);
        var known = ledger.Events.FirstOrDefault(one => one.Sources.Any(source =>
            IsOf(source, statement) || (source.ArticleId == statement.ArticleId && one.Evidence == statement.Statement.Evidence)));
        if (known is null)
        {
            // Told before, or never a source of its own: only the message that made the correction may repeat it.
            var corrected = ledger.Events.FirstOrDefault(one => one.CorrectedBy == key);
            return new Withdrawal(Judged(corrected?.Id, replacement), ledger, Changed: false, Tell: corrected is not null);
        }

        var left = replacement is null ? Without(known, statement) : Replaced(known, statement, replacement);
        var wrong = known.Announced && (left.Sources.All(source => source.Background) || left.Stance != known.Stance);
        left = wrong ? left with { CorrectedBy = key } : left;
        var events = ledger.Events.Select(one => one.Id == left.Id ? left : one);
        return new Withdrawal(Judged(known.Id, replacement), ledger with { Events = [.. events] }, Changed: true, wrong);
    }

    private static Judgement Judged(string? eventId, StoredStatement? replacement) => new(
        eventId,
        IsNew: false,
        Previous: null,
        PositionChanged: false,
        Nearest: null,
        replacement is null ? "Withdrawn: the article no longer says so." : "Withdrawn: the article now words it differently.");

    private static StatementEvent Without(StatementEvent known, StoredStatement statement)
    {
        var sources = known.Sources
            .Where(source => source.ArticleId != statement.ArticleId || source.Background != statement.Statement.Background).ToList();
        return known with { Sources = sources, StateControlledOnly = sources.Count > 0 && sources.TrueForAll(source => source.StateControlled) };
    }

    /// <summary>The event takes the replacement's words if it had the withdrawn ones.</summary>
    private static StatementEvent Replaced(StatementEvent known, StoredStatement statement, StoredStatement replacement)
    {
        var said = replacement.Statement;
        var sources = known.Sources.Select(source => IsOf(source, statement)
            ? source with { StatementId = replacement.Id, Title = replacement.Title, Stance = said.Stance }
            : source);
        var replaced = known with { Sources = [.. sources] };
        return known.Evidence != statement.Statement.Evidence ? replaced : replaced with
        {
            Stance = said.Stance,
            Confidence = said.Confidence,
            Evidence = said.Evidence,
            Quote = said.Quote,
            Role = said.Role ?? known.Role,
            PositionChanged = known.Previous is { } previous && previous.Stance != said.Stance && said.Confidence >= NoveltyJudge.ClearConfidence,
        };
    }

    private static bool IsOf(EventSource source, StoredStatement statement) =>
        source.ArticleId == statement.ArticleId && source.StatementId == statement.Id;
}

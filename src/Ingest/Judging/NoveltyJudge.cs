using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>What a statement does to its speaker's ledger.</summary>
/// <param name="Ledger">With the statement in it.</param>
/// <param name="Changed">False where the ledger knew the statement: a message delivered twice.</param>
public sealed record Verdict(Judgement Judgement, Ledger Ledger, bool Changed);

/// <summary>Tells what is new: decides which event a statement reports and whether it should be announced.</summary>
public sealed class NoveltyJudge(ContextLexicon lexicon)
{
    /// <summary>Below this a stance is shown as unclear and no change of position is told.</summary>
    public const double ClearConfidence = 0.5;

    private const int MostSources = 60;

    /// <param name="joint">Where the words are on several countries.</param>
    public Verdict Judge(Ledger ledger, StoredStatement statement, JointWords? joint = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(statement);

        if (Known(ledger, statement) is { } before)
        {
            return new Verdict(before, ledger, Changed: false);
        }

        var nearest = Nearest(ledger, statement);
        var same = SameArticle(ledger, statement);
        var told = joint?.EventId is { } id ? ledger.Events.FirstOrDefault(known => known.Id == id) : null;
        var match = same ?? told ?? (nearest?.Sum >= EventLikeness.Same ? nearest.Event : null);
        var changed = match is null ? EventReports.Found(ledger, statement, joint) : EventReports.Join(ledger, match, statement);
        var isNew = changed.AnnouncedBy == Key(statement);
        var judgement = new Judgement(changed.Id, isNew, changed.Previous, isNew && changed.PositionChanged, EventReports.Earlier(nearest?.Event), "")
        {
            IsRepeat = !isNew && match is not null && same is null && statement.Statement is { Official: true, Background: false },
        };
        judgement = judgement with { Why = Reasons.Why(judgement, match, same is not null, nearest, statement) };
        return Write(ledger, match, changed, statement, judgement);
    }

    /// <summary>The same answer for a statement that the ledger was told already.</summary>
    private static Judgement? Known(Ledger ledger, StoredStatement statement)
    {
        foreach (var known in ledger.Events)
        {
            if (known.Sources.FirstOrDefault(source => source.StatementId == statement.Id && source.ArticleId == statement.ArticleId) is { } source)
            {
                var isNew = known.AnnouncedBy == Key(statement);
                return new Judgement(known.Id, isNew, known.Previous, isNew && known.PositionChanged, source.Nearest, source.Why ?? "") { IsRepeat = source.IsRepeat };
            }
        }

        return null;
    }

    private static StatementEvent? SameArticle(Ledger ledger, StoredStatement statement) =>
        statement.Statement.Background
            ? null
            : ledger.Events.LastOrDefault(known => known.Sources.Any(source => !source.Background && source.ArticleId == statement.ArticleId));

    private Likeness? Nearest(Ledger ledger, StoredStatement statement)
    {
        var likeness = new EventLikeness(ledger, statement, lexicon.ClaimWeights);
        Likeness? best = null;
        foreach (var known in ledger.Events.Where((known, index) => index == ledger.Events.Count - 1 || !TimeLikeness.IsFar(known, statement)))
        {
            if (known.IsTakenBack && !statement.Statement.Background)
            {
                continue; // Who was told that it was wrong shall hear of it if somebody else reports it after all.
            }

            var candidate = likeness.Weigh(known);
            // At equal weight the later event: what is repeated is rather what was said last.
            best = best is null || candidate.Sum >= best.Sum ? candidate : best;
        }

        return best;
    }

    /// <summary>The ledger with the event in its place by time, and the statement among its sources: one an article, restated or fresh.</summary>
    private static Verdict Write(Ledger ledger, StatementEvent? known, StatementEvent changed, StoredStatement statement, Judgement judgement)
    {
        var isSource = changed.AnnouncedBy == Key(statement) || (changed.Sources.Count < MostSources && !changed.Sources.Any(source =>
            source.ArticleId == statement.ArticleId && source.Background == statement.Statement.Background));
        if (isSource)
        {
            changed = changed with { Sources = [.. changed.Sources, Source(statement, judgement)] };
        }
        else if (known is not null && IsSame(known, changed))
        {
            return new Verdict(judgement, ledger, Changed: false);
        }

        var events = ledger.Events.Where(other => other.Id != changed.Id).Append(changed).OrderBy(other => other.At);
        return new Verdict(judgement, ledger with { Events = [.. events] }, Changed: true);
    }

    private static bool IsSame(StatementEvent known, StatementEvent changed) =>
        known.Stance == changed.Stance && known.Quote == changed.Quote && known.Claims.Count == changed.Claims.Count && known.Occasion.Count == changed.Occasion.Count
        && known.Words.Count == changed.Words.Count && known.StateControlledOnly == changed.StateControlledOnly;

    private static EventSource Source(StoredStatement statement, Judgement judgement) => new()
    {
        ArticleId = statement.ArticleId,
        StatementId = statement.Id,
        Outlet = statement.Outlet,
        Url = statement.Url,
        Title = statement.Title,
        Language = statement.Language,
        At = statement.At,
        StateControlled = statement.StateControlled,
        Background = statement.Statement.Background,
        Stance = statement.Statement.Stance,
        CreditedTo = statement.CreditedTo,
        Why = judgement.Why,
        Nearest = judgement.Nearest,
        IsRepeat = judgement.IsRepeat,
    };

    internal static string Key(StoredStatement statement) => $"{statement.ArticleId}#{statement.Id}";
}

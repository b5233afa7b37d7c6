using System.Security.Cryptography;
using System.Text;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>What a statement does to its speaker's ledger.</summary>
/// <param name="Ledger">With the statement in it.</param>
/// <param name="Changed">False where the ledger knew the statement: a message delivered twice.</param>
public sealed record Verdict(Judgement Judgement, Ledger Ledger, bool Changed);

/// <summary>Tells what is new: decides which event a statement reports and whether it should be announced.</summary>
public sealed class NoveltyJudge(ContextLexicon lexicon)
{
    /// <summary>An event that was known in silence is still news for so long.</summary>
    public static readonly TimeSpan News = TimeSpan.FromHours(24);

    /// <summary>Words older than this when we first see them are history, not news.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(7);

    /// <summary>Below this a stance is shown as unclear and no change of position is told.</summary>
    public const double ClearConfidence = 0.5;

    private const int MostSources = 60;

    public Verdict Judge(Ledger ledger, StoredStatement statement)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(statement);

        if (Known(ledger, statement) is { } before)
        {
            return new Verdict(before, ledger, Changed: false);
        }

        var nearest = Nearest(ledger, statement);
        var same = SameArticle(ledger, statement);
        var match = same ?? (nearest?.Sum >= EventLikeness.Same ? nearest.Event : null);
        var changed = match is null ? Found(ledger, statement) : Join(ledger, match, statement);
        var isNew = changed.AnnouncedBy == Key(statement);
        var judgement = new Judgement(changed.Id, isNew, changed.Previous, isNew && changed.PositionChanged, Earlier(nearest?.Event), "")
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
        var likeness = new EventLikeness(ledger, lexicon.ClaimWeights);
        Likeness? best = null;
        foreach (var known in ledger.Events.Where((known, index) => index == ledger.Events.Count - 1 || !TimeLikeness.IsFar(known, statement)))
        {
            if (known.IsTakenBack && !statement.Statement.Background)
            {
                continue; // Who was told that it was wrong shall hear of it if somebody else reports it after all.
            }

            var candidate = likeness.Weigh(known, statement);
            // At equal weight the later event: what is repeated is rather what was said last.
            best = best is null || candidate.Sum >= best.Sum ? candidate : best;
        }

        return best;
    }

    private static StatementEvent Found(Ledger ledger, StoredStatement statement)
    {
        var said = statement.Statement;
        var at = SaidAt(statement);
        var previous = Previous(ledger, at);
        return new StatementEvent
        {
            Id = EventId(ledger.Key, statement),
            Speaker = said.Speaker,
            Role = said.Role,
            Country = said.Country,
            Subject = said.SubjectCountry,
            Stance = said.Stance,
            At = at,
            AtPrecision = said.Background && at == statement.At ? AtPrecision.Unknown : statement.AtPrecision,
            FirstSeenAt = statement.FirstSeenAt,
            Evidence = said.Evidence,
            Quote = said.Quote,
            Language = statement.Language,
            Confidence = said.Confidence,
            Claims = statement.Claims,
            Occasion = statement.Occasion,
            Words = statement.Words,
            Previous = previous,
            PositionChanged = Changed(previous, ledger, said),
            AnnouncedBy = IsNews(statement) ? Key(statement) : null,
            StateControlledOnly = statement.StateControlled,
            BackgroundOnly = said.Background,
        };
    }

    private static StatementEvent Join(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var announces = !known.Announced && IsNews(statement) && IsRecent(known, statement);
        var joined = known with
        {
            Claims = Marks.Merge(known.Claims, statement.Claims),
            Occasion = Marks.Merge(known.Occasion, statement.Occasion),
            Words = Marks.Merge(known.Words, statement.Words),
            StateControlledOnly = known.StateControlledOnly && statement.StateControlled,
            BackgroundOnly = known.BackgroundOnly && said.Background,
            AnnouncedBy = announces ? Key(statement) : known.AnnouncedBy,
        };
        if (known.BackgroundOnly && !said.Background)
        {
            return Witness(ledger, joined, statement);
        }

        return !said.Background && known.Sources is [var first, ..] && first.ArticleId == statement.ArticleId ? Sharpen(ledger, joined, statement) : joined;
    }

    /// <summary>An article's headline often comes first; the words themselves, and a position where the first sentence merely reported, say more.</summary>
    private static StatementEvent Sharpen(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var worded = known.Quote is null && said.Quote is not null && (said.Stance == known.Stance || known.Stance == Stance.Neutral)
            ? known with { Evidence = said.Evidence, Quote = said.Quote }
            : known;
        return known.Stance == Stance.Neutral && said.Stance != Stance.Neutral
            ? worded with { Stance = said.Stance, Confidence = said.Confidence, PositionChanged = Changed(known.Previous, ledger, said) }
            : worded;
    }

    /// <summary>The first report of words that were only known from restatements says better when and what.</summary>
    private static StatementEvent Witness(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var at = SaidAt(statement) is var reported && reported < known.At ? reported : known.At;
        var previous = Previous(ledger with { Events = [.. ledger.Events.Where(other => other.Id != known.Id)] }, at);
        return known with
        {
            At = at,
            AtPrecision = statement.AtPrecision,
            Stance = said.Stance,
            Confidence = said.Confidence,
            Evidence = said.Evidence,
            Quote = said.Quote,
            Language = statement.Language,
            Role = said.Role ?? known.Role,
            Previous = previous,
            PositionChanged = Changed(previous, ledger, said),
        };
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

    private static bool IsNews(StoredStatement statement) =>
        statement.Statement is { Official: true, Background: false } && !statement.Silent && statement.FirstSeenAt - statement.At <= Stale;

    private static bool IsRecent(StatementEvent known, StoredStatement statement) =>
        known.BackgroundOnly
            ? known.AtPrecision == AtPrecision.Unknown || statement.FirstSeenAt - known.FirstSeenAt <= Stale
            : (statement.FirstSeenAt - known.FirstSeenAt).Duration() <= News;

    private static EarlierEvent? Previous(Ledger ledger, DateTimeOffset at) =>
        ledger.Events.LastOrDefault(known => known.At <= at && known.Sources.Count > 0) is { } last
            ? Earlier(last)
            : null;

    private static EarlierEvent? Earlier(StatementEvent? known) =>
        known is null ? null : new EarlierEvent(known.Id, known.At, known.Stance, known.Evidence, known.Sources is [var first, ..] ? first.Url : null);

    private static bool Changed(EarlierEvent? previous, Ledger ledger, Statement said) =>
        previous is not null && previous.Stance != said.Stance && said.Confidence >= ClearConfidence
        && ledger.Events.First(known => known.Id == previous.Id).Confidence >= ClearConfidence;

    /// <summary>The day that the text names, else when it was published.</summary>
    private static DateTimeOffset SaidAt(StoredStatement statement)
    {
        var days = statement.Occasion
            .Where(mark => mark.StartsWith("said:", StringComparison.Ordinal))
            .Select(mark => DateTimeOffset.ParseExact(mark[5..], "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.AssumeUniversal))
            .ToList();
        return days.Count == 1 && days[0].Date < statement.At.UtcDateTime.Date ? days[0] : statement.At;
    }

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

    private static string EventId(LedgerKey key, StoredStatement statement) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{Key(statement)}")))[..16];

    internal static string Key(StoredStatement statement) => $"{statement.ArticleId}#{statement.Id}";
}

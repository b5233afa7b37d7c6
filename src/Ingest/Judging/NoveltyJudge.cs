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

    private const int MostEvents = 60;
    private const int MostSources = 100;
    private const int MostMarks = 80;

    public Verdict Judge(Ledger ledger, StoredStatement statement)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(statement);

        if (Known(ledger, statement) is { } before)
        {
            return new Verdict(before, ledger, Changed: false);
        }

        var nearest = Nearest(ledger, statement);
        var match = SameArticle(ledger, statement) ?? (nearest?.Sum >= EventLikeness.Same ? nearest.Event : null);
        var verdict = match is null ? Found(ledger, statement) : Join(ledger, match, statement);
        var why = Reasons.Why(verdict, match, nearest, statement);
        return Sign(verdict, statement, why, nearest?.Event.Id);
    }

    /// <summary>The same answer for a statement that is in the ledger already.</summary>
    private static Judgement? Known(Ledger ledger, StoredStatement statement)
    {
        foreach (var known in ledger.Events)
        {
            foreach (var source in known.Sources)
            {
                if (source.StatementId == statement.Id && source.ArticleId == statement.ArticleId)
                {
                    var isNew = known.AnnouncedBy == Key(statement);
                    return new Judgement(known.Id, isNew, known.Previous, isNew && known.PositionChanged, source.Nearest, source.Why ?? "");
                }
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
        foreach (var known in ledger.Events)
        {
            var candidate = likeness.Weigh(known, statement);
            // At equal weight the later event: what is repeated is rather what was said last.
            best = best is null || candidate.Sum >= best.Sum ? candidate : best;
        }

        return best;
    }

    private static Verdict Found(Ledger ledger, StoredStatement statement)
    {
        var said = statement.Statement;
        var at = SaidAt(statement);
        var previous = Previous(ledger, at);
        var found = new StatementEvent
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
            Sources = [Source(statement)],
            Claims = statement.Claims,
            Occasion = statement.Occasion,
            Words = statement.Words,
            Previous = previous,
            PositionChanged = Changed(previous, ledger, said),
            Announced = IsNews(statement),
            AnnouncedBy = IsNews(statement) ? Key(statement) : null,
            StateControlledOnly = statement.StateControlled,
            BackgroundOnly = said.Background,
        };
        return Put(ledger, found, statement);
    }

    private static Verdict Join(Ledger ledger, StatementEvent known, StoredStatement statement)
    {
        var said = statement.Statement;
        var witnessed = known.BackgroundOnly && !said.Background;
        var announces = !known.Announced && IsNews(statement) && IsRecent(known, statement);
        var joined = known with
        {
            Sources = known.Sources.Count < MostSources ? [.. known.Sources, Source(statement)] : known.Sources,
            Claims = Merge(known.Claims, statement.Claims),
            Occasion = Merge(known.Occasion, statement.Occasion),
            Words = Merge(known.Words, statement.Words),
            StateControlledOnly = known.StateControlledOnly && statement.StateControlled,
            BackgroundOnly = known.BackgroundOnly && said.Background,
            Announced = known.Announced || announces,
            AnnouncedBy = announces ? Key(statement) : known.AnnouncedBy,
        };
        if (witnessed)
        {
            joined = Witness(ledger, joined, statement);
        }
        else if (known.Stance == Stance.Neutral && said is { Stance: not Stance.Neutral, Background: false } && known.Sources[0].ArticleId == statement.ArticleId)
        {
            // The article's first sentence reported, a later one takes a position: that is the event's.
            joined = joined with { Stance = said.Stance, Confidence = said.Confidence, PositionChanged = Changed(known.Previous, ledger, said) };
        }

        return Put(ledger, joined, statement);
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

    private static Verdict Put(Ledger ledger, StatementEvent changed, StoredStatement statement)
    {
        var events = ledger.Events.Where(known => known.Id != changed.Id).Append(changed).OrderBy(known => known.At).ToList();
        var isNew = changed.AnnouncedBy == Key(statement);
        return new Verdict(
            new Judgement(changed.Id, isNew, changed.Previous, isNew && changed.PositionChanged, null, ""),
            ledger with { Events = events.Count > MostEvents ? events[^MostEvents..] : events },
            Changed: true);
    }

    private static Verdict Sign(Verdict verdict, StoredStatement statement, string why, string? nearest)
    {
        var events = verdict.Ledger.Events.Select(known => known.Id != verdict.Judgement.EventId ? known : known with
        {
            Sources = [.. known.Sources.Select(source =>
                source.StatementId == statement.Id && source.ArticleId == statement.ArticleId ? source with { Why = why, Nearest = nearest } : source)],
        });
        return verdict with
        {
            Judgement = verdict.Judgement with { Why = why, Nearest = nearest },
            Ledger = verdict.Ledger with { Events = [.. events] },
        };
    }

    private static bool IsNews(StoredStatement statement) =>
        statement.Statement is { Official: true, Background: false } && !statement.Silent && statement.FirstSeenAt - statement.At <= Stale;

    private static bool IsRecent(StatementEvent known, StoredStatement statement) =>
        known.BackgroundOnly
            ? known.AtPrecision == AtPrecision.Unknown || statement.FirstSeenAt - known.FirstSeenAt <= Stale
            : (statement.FirstSeenAt - known.FirstSeenAt).Duration() <= News;

    private static PreviousEvent? Previous(Ledger ledger, DateTimeOffset at) =>
        ledger.Events.LastOrDefault(known => known.At <= at) is { } last
            ? new PreviousEvent(last.Id, last.At, last.Stance, last.Evidence, last.Sources.Count > 0 ? last.Sources[0].Url : null)
            : null;

    private static bool Changed(PreviousEvent? previous, Ledger ledger, Statement said) =>
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

    private static EventSource Source(StoredStatement statement) => new()
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
    };

    private static string EventId(LedgerKey key, StoredStatement statement) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{Key(statement)}")))[..16];

    private static string Key(StoredStatement statement) => $"{statement.ArticleId}#{statement.Id}";

    private static IReadOnlyList<string> Merge(IReadOnlyList<string> known, IReadOnlyList<string> said) =>
        known.Count >= MostMarks ? known : [.. known.Union(said, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostMarks)];
}

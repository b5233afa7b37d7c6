using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Weighs whether a statement reports an event: the sum of what speaks for and against it.</summary>
internal sealed class EventLikeness(Ledger ledger, IReadOnlyDictionary<string, double> claimWeights)
{
    /// <summary>At this sum or above they are one utterance.</summary>
    public const double Same = -0.1;

    /// <summary>So many of the latest events tell a speaker's habits, however long his ledger.</summary>
    private const int Habits = 24;

    private readonly Dictionary<string, int> _eventsWith = CountMarks(ledger.Events.TakeLast(Habits));

    public Likeness Weigh(StatementEvent known, StoredStatement statement)
    {
        var reasons = new List<string>();
        var sum = (statement.Statement.Background ? BackgroundPrior : Prior) + TimeLikeness.Weigh(known, statement, reasons);
        sum += Occasion(known, statement, reasons);
        sum += Claims(known, statement, reasons);
        sum += Words(known, statement, reasons);
        sum += known.Sources.Select(source => source.Stance).Append(known.Stance).Max(stance => Stances(stance, statement.Statement.Stance));
        if (statement.Statement.Background)
        {
            // What an article restates as old is not what it reports as new; two old sentences are rather of one occasion.
            var own = known.Sources.Where(source => source.ArticleId == statement.ArticleId).ToList();
            sum += own.Exists(source => !source.Background) ? -3 : own.Count > 0 ? 0.8 : 0;
        }

        if (!statement.Statement.Background && known.Sources.Any(source => !source.Background && source.Outlet == statement.Outlet && source.ArticleId != statement.ArticleId))
        {
            sum -= 0.6; // An outlet mostly reports an utterance once.
        }

        return new Likeness(known, sum, reasons);
    }

    private const double Prior = -1.5;
    private const double BackgroundPrior = -1.1;

    private double Occasion(StatementEvent known, StoredStatement statement, List<string> reasons)
    {
        var sum = 0.0;
        var media = Shared(known.Occasion, statement.Occasion, "media:");
        if (media.Count > 0)
        {
            sum += Math.Min(1.8, media.Sum(mark => 1.8 * Rarity(mark)));
            reasons.Add(media[0][6..]);
        }
        else if (Has(known.Occasion, "media:") && Has(statement.Occasion, "media:"))
        {
            sum -= 0.5;
        }

        var kinds = Shared(known.Occasion, statement.Occasion, "kind:");
        sum += kinds.Count > 0 ? 0.3 : Has(known.Occasion, "kind:") && Has(statement.Occasion, "kind:") ? -0.3 : 0;

        var names = Shared(known.Occasion, statement.Occasion, "name:");
        sum += Math.Min(1.2, names.Sum(mark => 0.5 * Rarity(mark)));
        var numbers = Shared(known.Occasion, statement.Occasion, "num:");
        sum += Math.Min(1.0, numbers.Sum(mark => 0.6 * Rarity(mark)));
        if (numbers.Count > 0)
        {
            reasons.Add(numbers[0][4..]);
        }

        return sum;
    }

    private double Claims(StatementEvent known, StoredStatement statement, List<string> reasons)
    {
        if (known.Claims.Count == 0 || statement.Claims.Count == 0)
        {
            return 0.3; // Nothing to tell them apart: on one day they are rather one.
        }

        var shared = known.Claims.Intersect(statement.Claims, StringComparer.Ordinal).ToList();
        reasons.AddRange(shared.OrderByDescending(Weight).Take(3));
        var weight = shared.Sum(Weight);
        double mine = statement.Claims.Sum(Weight), theirs = known.Claims.Sum(Weight);
        // Half by what the smaller shares, half by both: an event with many reports claims a bit of everything.
        var covered = mine > 0 && theirs > 0 ? ((weight / Math.Min(mine, theirs)) + (weight / Math.Sqrt(mine * theirs))) / 2 : 0.5;
        return (0.9 * Math.Min(weight, 2.5)) + (1.2 * (covered - 0.6));
    }

    private double Words(StatementEvent known, StoredStatement statement, List<string> reasons)
    {
        var language = statement.Language + ":";
        var theirs = known.Words.Where(word => word.StartsWith(language, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (theirs.Count == 0 || statement.Words.Count == 0)
        {
            return 0;
        }

        var shared = statement.Words.Where(theirs.Contains).Sum(Rarity);
        var cosine = shared / Math.Sqrt(theirs.Sum(Rarity) * statement.Words.Sum(Rarity) + 0.01);
        if (cosine >= 0.4)
        {
            reasons.Add("the same words");
        }

        return Math.Clamp(4 * (cosine - 0.25), -0.4, 3);
    }

    private static double Stances(Stance known, Stance said) => (known, said) switch
    {
        (Stance.Support, Stance.Oppose) or (Stance.Oppose, Stance.Support) => -1.2,
        _ when known == said => 0.2,
        (Stance.Neutral, _) or (_, Stance.Neutral) => -0.1, // To report and to hint are easily taken for each other.
        _ => -0.3,
    };

    private double Weight(string claim) => claimWeights.GetValueOrDefault(claim, 1) * Rarity(claim);

    /// <summary>1 for what the speaker never said before, towards 0 for what is in all of the ledger's events: a standing position tells no occasion.</summary>
    private double Rarity(string mark)
    {
        // As if there had been three events without it: of a speaker hardly heard, what is habit cannot be told.
        var events = Math.Min(Habits, ledger.Events.Count) + 3;
        return Math.Log(events / (_eventsWith.GetValueOrDefault(mark) + 0.5)) / Math.Log(events);
    }

    private static List<string> Shared(IReadOnlyList<string> known, IReadOnlyList<string> said, string prefix) =>
        [.. said.Where(mark => mark.StartsWith(prefix, StringComparison.Ordinal) && known.Contains(mark, StringComparer.Ordinal))];

    private static bool Has(IReadOnlyList<string> marks, string prefix) => marks.Any(mark => mark.StartsWith(prefix, StringComparison.Ordinal));

    private static Dictionary<string, int> CountMarks(IEnumerable<StatementEvent> events)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in events.SelectMany(known => known.Claims.Concat(known.Occasion).Concat(known.Words)))
        {
            counts[mark] = counts.GetValueOrDefault(mark) + 1;
        }

        return counts;
    }
}

/// <param name="Sum">At <see cref="EventLikeness.Same"/> or above: one utterance.</param>
/// <param name="Reasons">What they share, for people.</param>
internal sealed record Likeness(StatementEvent Event, double Sum, IReadOnlyList<string> Reasons);

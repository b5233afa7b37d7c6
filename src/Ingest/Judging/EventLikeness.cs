using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Weighs which event of a ledger a statement reports: the sum of what speaks for and against it.</summary>
internal sealed class EventLikeness(Ledger ledger, StoredStatement statement, IReadOnlyDictionary<string, double> claimWeights)
{
    /// <summary>At this sum or above they are one utterance.</summary>
    public const double Same = -0.1;

    private readonly MarkRarity _rarity = new(ledger, statement.Language + ":");
    private readonly SharedMarks _occasion = new(statement.Occasion);
    private readonly SharedMarks _words = new(statement.Words);
    private readonly string _language = statement.Language + ":";
    private double? _ownWords;

    public Likeness Weigh(StatementEvent known)
    {
        var reasons = new List<string>();
        var sum = (statement.Statement.Background ? BackgroundPrior : Prior) + TimeLikeness.Weigh(known, statement, reasons);
        sum += Occasion(known, reasons);
        sum += Claims(known, reasons);
        sum += Words(known, reasons);
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

    private double Occasion(StatementEvent known, List<string> reasons)
    {
        var sum = 0.0;
        var shared = _occasion.With(known.Occasion);
        var media = OfKind(shared, "media:");
        if (media.Count > 0)
        {
            sum += Math.Min(1.8, media.Sum(mark => 1.8 * _rarity.Of(mark)));
            reasons.Add(media[0][6..]);
        }
        else if (Has(known.Occasion, "media:") && Has(statement.Occasion, "media:"))
        {
            sum -= 0.5;
        }

        sum += Has(shared, "kind:") ? 0.3 : Has(known.Occasion, "kind:") && Has(statement.Occasion, "kind:") ? -0.3 : 0;

        sum += Math.Min(1.2, OfKind(shared, "name:").Sum(mark => 0.5 * _rarity.Of(mark)));
        var numbers = OfKind(shared, "num:");
        sum += Math.Min(1.0, numbers.Sum(mark => 0.6 * _rarity.Of(mark)));
        if (numbers.Count > 0)
        {
            reasons.Add(numbers[0][4..]);
        }

        return sum;
    }

    private double Claims(StatementEvent known, List<string> reasons)
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

    private double Words(StatementEvent known, List<string> reasons)
    {
        var theirs = known.Words.Where(word => word.StartsWith(_language, StringComparison.Ordinal)).ToList();
        if (theirs.Count == 0 || statement.Words.Count == 0)
        {
            return 0;
        }

        _ownWords ??= _rarity.Sum(statement.Words);
        var cosine = _rarity.Sum(_words.With(theirs)) / Math.Sqrt(_rarity.Sum(theirs) * _ownWords.Value + 0.01);
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

    private double Weight(string claim) => claimWeights.GetValueOrDefault(claim, 1) * _rarity.Of(claim);

    private static List<string> OfKind(List<string> marks, string prefix) => marks.FindAll(mark => mark.StartsWith(prefix, StringComparison.Ordinal));

    private static bool Has(IReadOnlyList<string> marks, string prefix) => marks.Any(mark => mark.StartsWith(prefix, StringComparison.Ordinal));
}

/// <param name="Sum">At <see cref="EventLikeness.Same"/> or above: one utterance.</param>
/// <param name="Reasons">What they share, for people.</param>
internal sealed record Likeness(StatementEvent Event, double Sum, IReadOnlyList<string> Reasons);

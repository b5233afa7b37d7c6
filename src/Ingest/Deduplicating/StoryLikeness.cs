namespace Ingest.Deduplicating;

/// <summary>Weighs whether two articles tell of one happening, among the candidates that were found with them.</summary>
internal sealed class StoryLikeness
{
    /// <summary>At this sum or above they are of one story.</summary>
    public const double Same = 0;

    private const double Prior = -2.1;

    private readonly Dictionary<uint, int> _candidatesWith = [];
    private readonly int _candidates;

    public StoryLikeness(IReadOnlyCollection<StorySignature> candidates)
    {
        _candidates = candidates.Count;
        foreach (var candidate in candidates)
        {
            foreach (var mark in candidate.Marks)
            {
                _candidatesWith[mark] = _candidatesWith.GetValueOrDefault(mark) + 1;
            }
        }
    }

    public double Weigh(StorySignature mine, StorySignature theirs)
    {
        Span<double> shared = stackalloc double[8];
        Span<double> own = stackalloc double[8];
        Span<double> other = stackalloc double[8];
        int i = 0, j = 0;
        var a = mine.Marks;
        var b = theirs.Marks;
        while (i < a.Length || j < b.Length)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : a[i].CompareTo(b[j]);
            var mark = order <= 0 ? a[i] : b[j];
            var kind = (int)StorySignature.KindOf(mark);
            var rarity = Rarity(mark);
            (order == 0 ? shared : order < 0 ? own : other)[kind] += rarity;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return Prior + Time(mine.Day, theirs.Day) + Sum(shared, own, other);
    }

    private static double Sum(ReadOnlySpan<double> shared, ReadOnlySpan<double> own, ReadOnlySpan<double> other)
    {
        // Found by trial on labelled articles and on made-up look-alikes: what both claim tells most, whoever speaks.
        var sum = Bounded(shared, StoryMark.TitleName, 0.6, 0.35) + Bounded(shared, StoryMark.Name, 0.3, 0.35);
        sum += Bounded(shared, StoryMark.Media, 0.95, 1.3) + Bounded(shared, StoryMark.Number, 0.25, 0.5) + Bounded(shared, StoryMark.Day, 0.8, 1.3);
        sum += Bounded(shared, StoryMark.Kind, 0.25, 0.4) + Bounded(shared, StoryMark.Claim, 0.26, 0.8);
        sum += 3.6 * (Cosine(shared, own, other, StoryMark.Claim) - 0.5);
        sum += 0.35 * (Cosine(shared, own, other, StoryMark.Name) - 0.2);
        return shared[(int)StoryMark.TitleWord] > 0 ? sum + (0.9 * (Cosine(shared, own, other, StoryMark.TitleWord) - 0.2)) : sum;
    }

    private static double Bounded(ReadOnlySpan<double> shared, StoryMark kind, double each, double most) => Math.Min(most, each * shared[(int)kind]);

    private static double Cosine(ReadOnlySpan<double> shared, ReadOnlySpan<double> own, ReadOnlySpan<double> other, StoryMark kind)
    {
        var k = (int)kind;
        var norm = Math.Sqrt((shared[k] + own[k]) * (shared[k] + other[k]));
        return norm > 0 ? shared[k] / norm : 0;
    }

    private static double Time(int mine, int theirs) => mine == 0 || theirs == 0 ? -0.2 : Math.Abs(mine - theirs) switch
    {
        <= 1 => 0.8,
        2 => 0.4,
        3 => 0,
        <= 5 => -0.8,
        <= 8 => -2,
        _ => -4,
    };

    private double Rarity(uint mark) =>
        Math.Log((_candidates + 2) / (_candidatesWith.GetValueOrDefault(mark) + 0.5)) / Math.Log(_candidates + 2);
}

namespace Ingest.Deduplicating;

/// <summary>Weighs whether two articles tell of one happening, among the candidates that were found with them.</summary>
internal sealed class StoryLikeness
{
    /// <summary>At this sum or above they are of one story.</summary>
    public const double Same = 0;

    private const double Prior = -2.2;

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
        var sum = 0.0;
        sum += Bounded(shared, StoryMark.TitleName, 0.9, 1.8) + Bounded(shared, StoryMark.Name, 0.3, 1.5);
        sum += Bounded(shared, StoryMark.Media, 0.7, 1.0) + Bounded(shared, StoryMark.Number, 0.6, 1.2) + Bounded(shared, StoryMark.Day, 0.7, 1.2);
        sum += Bounded(shared, StoryMark.Kind, 0.2, 0.3) + Bounded(shared, StoryMark.Claim, 0.5, 1.8);
        sum += 1.2 * (Cosine(shared, own, other, StoryMark.Claim) - 0.4);
        var titles = Cosine(shared, own, other, StoryMark.TitleWord);
        sum += shared[(int)StoryMark.TitleWord] > 0 ? 3 * (titles - 0.2) : 0;
        var names = Cosine(shared, own, other, StoryMark.Name);
        return sum + (1.5 * (names - 0.2));
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

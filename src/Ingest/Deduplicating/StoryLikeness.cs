namespace Ingest.Deduplicating;

/// <summary>Weighs whether two articles tell of one happening, among the candidates that were found with them.</summary>
internal sealed class StoryLikeness
{
    /// <summary>At this sum or above they are of one story.</summary>
    public const double Same = 0;

    private const double Prior = -2.0;

    private readonly StorySignature _mine;
    private readonly double[] _rarity;
    private readonly double _elsewhere;

    public StoryLikeness(StorySignature mine, IReadOnlyCollection<StorySignature> candidates)
    {
        _mine = mine;
        _rarity = new double[mine.Marks.Length];
        foreach (var candidate in candidates)
        {
            Count(mine.Marks, candidate.Marks, _rarity);
        }

        for (var i = 0; i < _rarity.Length; i++)
        {
            _rarity[i] = Rarity(_rarity[i], candidates.Count);
        }

        _elsewhere = Rarity(1, candidates.Count);
    }

    public double Weigh(StorySignature theirs)
    {
        Span<double> shared = stackalloc double[8];
        Span<double> own = stackalloc double[8];
        Span<double> other = stackalloc double[8];
        int i = 0, j = 0;
        var a = _mine.Marks;
        var b = theirs.Marks;
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
            {
                own[(int)StorySignature.KindOf(a[i])] += _rarity[i++];
            }
            else if (i == a.Length || b[j] < a[i])
            {
                other[(int)StorySignature.KindOf(b[j++])] += _elsewhere;
            }
            else
            {
                shared[(int)StorySignature.KindOf(a[i])] += _rarity[i++];
                j++;
            }
        }

        return Prior + Time(_mine.Day, theirs.Day) + Sum(shared, own, other);
    }

    private static void Count(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs, double[] counts)
    {
        int i = 0, j = 0;
        while (i < mine.Length && j < theirs.Length)
        {
            if (mine[i] == theirs[j])
            {
                counts[i++]++;
                j++;
            }
            else if (mine[i] < theirs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>1 for what no candidate has, towards 0 for what all have.</summary>
    private static double Rarity(double count, int candidates) => Math.Log((candidates + 2) / (count + 0.5)) / Math.Log(candidates + 2);

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
        2 => 0,
        3 => -0.7,
        <= 5 => -1.3,
        <= 8 => -2,
        _ => -4,
    };
}

using System.Buffers.Binary;

namespace Ingest.Deduplicating;

/// <summary>
/// A sample of a text's three-word runs, numbers masked, by which copies know each other: trimmed, extended, reordered or
/// with new figures. Up to 256 runs are all kept; of longer texts the 256 with the smallest hashes.
/// </summary>
internal sealed class CopySignature
{
    /// <summary>Single min-hashes: two texts share one of eight with 1-(1-J)^8, that is 94 of 100 at J 0.3.</summary>
    public const int BandCount = 8;

    private const int MostRuns = 256;
    private const int RunLength = 3;
    private const int LeadWords = 40;
    private const ulong MaskedNumber = 0x23;

    private readonly uint[] _runs;
    private readonly uint[] _lead;
    private readonly bool _sampled;

    private CopySignature(uint[] runs, uint[] lead, int size, bool sampled) => (_runs, _lead, Size, _sampled) = (runs, lead, size, sampled);

    /// <summary>Words of the text.</summary>
    public int Size { get; }

    public static CopySignature Of(IReadOnlyList<FoldedWord> words, out IReadOnlyList<string> bands)
    {
        var runs = new HashSet<ulong>(words.Count);
        var lead = new HashSet<uint>();
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            var run = Hashes.Join(Hashes.Join(Code(words[i]), Code(words[i + 1])), Code(words[i + 2]));
            runs.Add(run);
            if (i + RunLength <= LeadWords)
            {
                lead.Add((uint)run);
            }
        }

        bands = Bands(runs);
        var kept = runs.Select(run => (uint)run).Distinct().Order().ToArray();
        return new CopySignature(
            kept.Length > MostRuns ? kept[..MostRuns] : kept, [.. lead.Order()], Math.Min(words.Count, ushort.MaxValue), kept.Length > MostRuns);
    }

    /// <summary>How much of the smaller text is in the larger, and how much of the larger in the smaller, 0 to 1.</summary>
    public (double Smaller, double Larger) Contains(CopySignature other)
    {
        // Samples compare below the hash up to which both are whole.
        var limit = Math.Min(_sampled ? _runs[^1] : uint.MaxValue, other._sampled ? other._runs[^1] : uint.MaxValue);
        var (shared, mine, theirs) = Overlap(_runs, other._runs, limit);
        return Math.Min(mine, theirs) == 0 ? (0, 0) : ((double)shared / Math.Min(mine, theirs), (double)shared / Math.Max(mine, theirs));
    }

    /// <summary>How much of this text's beginning is at the other's beginning, 0 to 1.</summary>
    public double SharesLead(CopySignature other)
    {
        var (shared, mine, theirs) = Overlap(_lead, other._lead, uint.MaxValue);
        return Math.Min(mine, theirs) == 0 ? 0 : (double)shared / Math.Min(mine, theirs);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[5 + (4 * (_runs.Length + _lead.Length))];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)Size);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)_runs.Length);
        bytes[4] = _sampled ? (byte)1 : (byte)0;
        var at = 5;
        foreach (var run in _runs.Concat(_lead))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), run);
            at += 4;
        }

        return bytes;
    }

    /// <exception cref="FormatException">Not written by <see cref="ToBytes"/>.</exception>
    public static CopySignature Parse(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.Length < 5 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        if (bytes.Length < 5 + (4 * count) || (bytes.Length - 5) % 4 != 0 || (bytes[4] == 1 && count == 0))
        {
            throw new FormatException("Not a signature of a text.");
        }

        var runs = new uint[count];
        var lead = new uint[((bytes.Length - 5) / 4) - count];
        for (var i = 0; i < runs.Length + lead.Length; i++)
        {
            (i < count ? ref runs[i] : ref lead[i - count]) = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(5 + (4 * i))..]);
        }

        return new CopySignature(runs, lead, BinaryPrimitives.ReadUInt16LittleEndian(bytes), bytes[4] == 1);
    }

    private static ulong Code(FoldedWord word) => word.IsNumber ? MaskedNumber : Hashes.Of(word.Text);

    private static string[] Bands(HashSet<ulong> runs)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        Span<ulong> smallest = stackalloc ulong[BandCount];
        smallest.Fill(ulong.MaxValue);
        foreach (var run in runs)
        {
            for (var band = 0; band < BandCount; band++)
            {
                smallest[band] = Math.Min(smallest[band], Hashes.Mix(run + ((ulong)band * 0x9e3779b97f4a7c15)));
            }
        }

        var keys = new string[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            keys[band] = $"c{band:x}{smallest[band] >> 16:x12}";
        }

        return keys;
    }

    private static (int Shared, int Mine, int Theirs) Overlap(uint[] mine, uint[] theirs, uint limit)
    {
        int i = 0, j = 0, shared = 0;
        while (i < mine.Length && j < theirs.Length && mine[i] <= limit && theirs[j] <= limit)
        {
            if (mine[i] == theirs[j])
            {
                shared++;
                i++;
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

        return (shared, Below(mine, limit), Below(theirs, limit));
    }

    private static int Below(uint[] sorted, uint limit)
    {
        var at = Array.BinarySearch(sorted, limit);
        return at >= 0 ? at + 1 : ~at;
    }
}

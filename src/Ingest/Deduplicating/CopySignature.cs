using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Ingest.Deduplicating;

/// <summary>
/// A sample of a text's three-word runs, numbers masked, by which copies know each other: trimmed, extended, reordered or
/// with new figures. Up to 256 runs are all kept; of longer texts the 256 with the smallest hashes.
/// </summary>
internal readonly struct CopySignature
{
    /// <summary>
    /// Single min-hashes, the last of the beginning alone, which trimmed copies keep whole: two texts share one of five with
    /// 1-(1-J)^5, that is 92 of 100 at J 0.4.
    /// </summary>
    public const int BandCount = 7;

    /// <summary>Of these, those of the beginning; the last.</summary>
    public const int LeadBands = 2;

    private const char BandMark = 'c';
    private const int MostRuns = 256;
    private const int RunLength = 3;
    private const int LeadWords = 40;
    private const ulong MaskedNumber = 0x23;

    // Size, count of runs, whether they are a sample; then the runs and the lead's runs, each in order.
    private const int Header = 8;

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <exception cref="FormatException">Not written by <see cref="Of"/>.</exception>
    public CopySignature(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        if (bytes.Length < Header || bytes.Length % sizeof(uint) != 0 || Header + (sizeof(uint) * Count) > bytes.Length || (IsSample && Count == 0))
        {
            throw new FormatException("Not a signature of a text.");
        }
    }

    /// <summary>What the store keeps.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Words of the text.</summary>
    public int Size => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span);

    private int Count => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[2..]);

    private bool IsSample => _bytes.Span[4] == 1;

    private ReadOnlySpan<uint> Runs => MemoryMarshal.Cast<byte, uint>(_bytes.Span.Slice(Header, sizeof(uint) * Count));

    private ReadOnlySpan<uint> Lead => MemoryMarshal.Cast<byte, uint>(_bytes.Span[(Header + (sizeof(uint) * Count))..]);

    public static CopySignature Of(IReadOnlyList<FoldedWord> words, out IReadOnlyList<string> bands)
    {
        var runs = new HashSet<ulong>(words.Count);
        var lead = new HashSet<ulong>();
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            var run = Hashes.Join(Hashes.Join(Code(words[i]), Code(words[i + 1])), Code(words[i + 2]));
            runs.Add(run);
            if (i + RunLength <= LeadWords)
            {
                lead.Add(run);
            }
        }

        bands = Bands(runs, lead);
        return new CopySignature(Write(words.Count, runs, lead));
    }

    /// <summary>Whether two that share <paramref name="band"/> may be copies; else they may be of one story.</summary>
    public static bool IsBand(string band) => band.StartsWith(BandMark);

    /// <summary>How much of the smaller text is in the larger, and how much of the larger in the smaller, 0 to 1.</summary>
    /// <param name="filter">Of this text's runs.</param>
    /// <param name="least">Texts that share less of the smaller one count as sharing nothing.</param>
    public (double Smaller, double Larger) Contains(CopySignature other, RunFilter filter, double least)
    {
        // Samples compare below the hash up to which both are whole.
        var limit = Math.Min(IsSample ? Runs[^1] : uint.MaxValue, other.IsSample ? other.Runs[^1] : uint.MaxValue);
        var mine = Runs[..Below(Runs, limit)];
        var theirs = other.Runs[..Below(other.Runs, limit)];
        var (smaller, larger) = (Math.Min(mine.Length, theirs.Length), Math.Max(mine.Length, theirs.Length));
        if (smaller == 0 || filter.MostOf(theirs) < least * smaller)
        {
            return (0, 0);
        }

        var shared = Overlap(mine, theirs);
        return ((double)shared / smaller, (double)shared / larger);
    }

    /// <summary>The runs of this text, for comparing it with many.</summary>
    public RunFilter Filter() => new(Runs);

    /// <summary>How much of this text's beginning is at the other's beginning, 0 to 1.</summary>
    public double SharesLead(CopySignature other)
    {
        var smaller = Math.Min(Lead.Length, other.Lead.Length);
        return smaller == 0 ? 0 : (double)Overlap(Lead, other.Lead) / smaller;
    }

    private static byte[] Write(int words, HashSet<ulong> runs, HashSet<ulong> lead)
    {
        var kept = Sorted(runs);
        var start = Sorted(lead);
        var count = Math.Min(kept.Length, MostRuns);
        var bytes = new byte[Header + (sizeof(uint) * (count + start.Length))];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)Math.Min(words, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)count);
        bytes[4] = kept.Length > MostRuns ? (byte)1 : (byte)0;
        MemoryMarshal.AsBytes(kept.AsSpan(0, count)).CopyTo(bytes.AsSpan(Header));
        MemoryMarshal.AsBytes(start.AsSpan()).CopyTo(bytes.AsSpan(Header + (sizeof(uint) * count)));
        return bytes;
    }

    private static ulong Code(FoldedWord word) => word.IsNumber ? MaskedNumber : word.Hash;

    private static uint[] Sorted(HashSet<ulong> runs)
    {
        var sorted = new uint[runs.Count];
        var at = 0;
        foreach (var run in runs)
        {
            sorted[at++] = (uint)run;
        }

        Array.Sort(sorted);
        return sorted;
    }

    private static string[] Bands(HashSet<ulong> runs, HashSet<ulong> lead)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        var keys = new string[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var smallest = ulong.MaxValue;
            foreach (var run in band < BandCount - LeadBands ? runs : lead)
            {
                smallest = Math.Min(smallest, Hashes.Mix(run + ((ulong)band * 0x9e3779b97f4a7c15)));
            }

            keys[band] = $"{BandMark}{band:x}{smallest >> 16:x12}";
        }

        return keys;
    }

    private static int Overlap(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs)
    {
        int i = 0, j = 0, shared = 0;
        while (i < mine.Length && j < theirs.Length)
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

        return shared;
    }

    private static int Below(ReadOnlySpan<uint> sorted, uint limit)
    {
        var at = sorted.BinarySearch(limit);
        return at >= 0 ? at + 1 : ~at;
    }
}

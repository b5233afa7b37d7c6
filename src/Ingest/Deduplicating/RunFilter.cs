namespace Ingest.Deduplicating;

/// <summary>
/// A Bloom filter over the runs of one text: how many of another text's runs it has at most, without the branches of a merge.
/// Nearly all candidates share little and are told apart by it alone.
/// </summary>
internal sealed class RunFilter
{
    private const int Bits = 4096;
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[Bits / WordBits];

    public RunFilter(ReadOnlySpan<uint> runs)
    {
        foreach (var run in runs)
        {
            _words[Word(run)] |= 1UL << (int)(run % WordBits);
        }
    }

    /// <summary>Never fewer than are shared.</summary>
    public int MostOf(ReadOnlySpan<uint> runs)
    {
        var most = 0UL;
        foreach (var run in runs)
        {
            most += (_words[Word(run)] >> (int)(run % WordBits)) & 1;
        }

        return (int)most;
    }

    private static int Word(uint run) => (int)(run / WordBits % (Bits / WordBits));
}

namespace Ingest.Tagging.Patterns;

/// <summary>The codes of one word, and which patterns of each set begin with it. One object for all tokens of the word.</summary>
internal sealed class WordCodes
{
    public static readonly WordCodes None = new([], 0, 0);

    // "the" has many codes, and is asked for them most.
    private const int FewCodes = 6;

    private readonly int[] _codes;
    private readonly ulong[]? _bits;
    private readonly int[]?[] _starts;

    /// <param name="codes">In the order in which patterns are tried.</param>
    /// <param name="codeCount">Codes are below this.</param>
    /// <param name="setCount">Numbers of sets are below this.</param>
    public WordCodes(int[] codes, int codeCount, int setCount)
    {
        _codes = codes;
        _starts = new int[]?[setCount];
        if (codes.Length > FewCodes)
        {
            _bits = new ulong[(codeCount / 64) + 1];
            foreach (var code in codes)
            {
                _bits[code >> 6] |= 1UL << (code & 63);
            }
        }
    }

    public ReadOnlySpan<int> Codes => _codes;

    public bool Has(int code)
    {
        if (_bits is not null)
        {
            return (_bits[code >> 6] & (1UL << (code & 63))) != 0;
        }

        foreach (var one in _codes)
        {
            if (one == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <see cref="KeepStarts"/> was given for the set, or null.</summary>
    public int[]? StartsOf(int set) => _starts[set];

    /// <summary>Remembers the set's patterns that begin with the word. Of two threads that keep the same the last wins.</summary>
    public int[] KeepStarts(int set, int[] patterns) => _starts[set] = patterns;
}

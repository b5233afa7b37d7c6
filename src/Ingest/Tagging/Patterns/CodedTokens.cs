using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Patterns;

/// <summary>The tokens of a part with the codes of one language's patterns and the spans that were marked in it.</summary>
internal sealed class CodedTokens
{
    private readonly int[][] _codes;
    private readonly int[]?[] _spanEnds = new int[]?[SpanTags.Count];
    private readonly ulong[] _present;
    private (int From, int To) _range = (0, 0);

    public CodedTokens(PartText part, PatternVocabulary vocabulary)
    {
        Part = part;
        _codes = new int[part.Tokens.Length][];
        _present = new ulong[(vocabulary.CodeCount / 64) + 1];
        for (var at = 0; at < _codes.Length; at++)
        {
            _codes[at] = vocabulary.CodesOf(part.Tokens[at].Normal);
        }
    }

    public PartText Part { get; }

    public int Count => _codes.Length;

    public ReadOnlySpan<int> CodesAt(int token) => _codes[token];

    public bool Has(int token, int code)
    {
        foreach (var one in _codes[token])
        {
            if (one == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at the tokens [<paramref name="from"/>, <paramref name="to"/>) alone from here on, for <see cref="HasAny"/>. Not thread-safe.</summary>
    public void LookAt(int from, int to)
    {
        if (_range == (from, to))
        {
            return;
        }

        _range = (from, to);
        Array.Clear(_present);
        for (var at = from; at < to; at++)
        {
            foreach (var code in _codes[at])
            {
                _present[code >> 6] |= 1UL << (code & 63);
            }
        }
    }

    /// <summary>Whether any of the tokens looked at has one of the codes: most patterns can be told to be absent by this alone.</summary>
    public bool HasAny(ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            if ((_present[code >> 6] & (1UL << (code & 63))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks the tokens [<paramref name="from"/>, <paramref name="to"/>) as one span; the longer of two at one place stays.</summary>
    public void Mark(int tag, int from, int to)
    {
        var ends = _spanEnds[tag] ??= new int[_codes.Length];
        ends[from] = Math.Max(ends[from], to);
    }

    /// <returns>The token behind the span that starts at the token; 0 where none does.</returns>
    public int SpanEnd(int tag, int token) => _spanEnds[tag] is { } ends ? ends[token] : 0;
}

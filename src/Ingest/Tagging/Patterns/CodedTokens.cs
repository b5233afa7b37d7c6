using System.Runtime.CompilerServices;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Patterns;

/// <summary>The tokens of a part with the codes of one language's patterns and the spans that were marked in it.</summary>
internal sealed class CodedTokens
{
    private readonly WordCodes[] _words;
    private readonly int[]?[] _spanEnds = new int[]?[SpanTags.Count];
    private readonly ulong[] _present;
    private (int From, int To) _range = (0, 0);

    public CodedTokens(PartText part, PatternVocabulary vocabulary)
    {
        Part = part;
        _words = new WordCodes[part.Tokens.Length];
        _present = new ulong[(vocabulary.CodeCount / 64) + 1];
        for (var at = 0; at < _words.Length; at++)
        {
            _words[at] = vocabulary.CodesOf(part.Tokens[at].Word);
        }
    }

    public PartText Part { get; }

    public WordCodes WordAt(int token) => _words[token];

    public bool Has(int token, int code) => _words[token].Has(code);

    /// <summary>Room for the matches of one search. Not thread-safe.</summary>
    public List<(int Pattern, int Start, int End)> Matches { get; } = [];

    /// <summary>Readies <see cref="HasAny"/> for the tokens [<paramref name="from"/>, <paramref name="to"/>). Not thread-safe.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void LookAt(int from, int to)
    {
        if (_range.From <= from && to <= _range.To)
        {
            return;
        }

        // The next to be asked for is mostly another piece of the same sentence.
        _range = WidenToSentence(from, to);
        Array.Clear(_present);
        for (var at = _range.From; at < _range.To; at++)
        {
            foreach (var code in _words[at].Codes)
            {
                _present[code >> 6] |= 1UL << (code & 63);
            }
        }
    }

    /// <summary>Whether any of the tokens looked at, or one beside them, has one of the codes: most patterns can be told to be absent by this alone.</summary>
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
        var ends = _spanEnds[tag] ??= new int[_words.Length];
        ends[from] = Math.Max(ends[from], to);
    }

    /// <returns>The token behind the span that starts at the token; 0 where none does.</returns>
    public int SpanEnd(int tag, int token) => _spanEnds[tag] is { } ends ? ends[token] : 0;

    private (int From, int To) WidenToSentence(int from, int to)
    {
        if (from >= to || Part.SentenceAt(Part.Tokens[from].Start) is not (>= 0 and var index))
        {
            return (from, to);
        }

        var sentence = Part.Sentences[index];
        return sentence.FirstToken <= from && to <= sentence.EndToken ? (sentence.FirstToken, sentence.EndToken) : (from, to);
    }
}

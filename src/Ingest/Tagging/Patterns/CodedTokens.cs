using System.Runtime.CompilerServices;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Patterns;

/// <summary>The tokens of a part with the codes of one language's patterns and the spans that were marked in it.</summary>
internal sealed class CodedTokens
{
    // So many sentences keep what codes they hold; of a text without end the rest are read anew each time.
    private const int MostKept = 2_000;

    private readonly WordCodes[] _words;
    private readonly int[]?[] _spanEnds = new int[]?[SpanTags.Count];
    private readonly ulong[]?[] _present;
    private readonly int _codeCount;
    private readonly List<int> _passed = [];

    public CodedTokens(PartText part, PatternVocabulary vocabulary)
    {
        Part = part;
        _words = new WordCodes[part.Tokens.Length];
        _present = new ulong[]?[Math.Min(part.Sentences.Length, MostKept)];
        _codeCount = vocabulary.CodeCount;
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

    /// <summary>
    /// The codes of the tokens [<paramref name="from"/>, <paramref name="to"/>) as bits, and those of their whole sentence where
    /// they lie in one: most patterns can be told to be absent by this alone.
    /// </summary>
    public ulong[] PresentIn(int from, int to)
    {
        var index = from < to ? Part.SentenceAt(Part.Tokens[from].Start) : -1;
        if (index < 0 || index >= _present.Length || from < Part.Sentences[index].FirstToken || to > Part.Sentences[index].EndToken)
        {
            return Collect(from, to);
        }

        return _present[index] ??= Collect(Part.Sentences[index].FirstToken, Part.Sentences[index].EndToken);
    }

    /// <summary>Marks the tokens [<paramref name="from"/>, <paramref name="to"/>) as one span; the longer of two at one place stays.</summary>
    public void Mark(int tag, int from, int to)
    {
        var ends = _spanEnds[tag] ??= new int[_words.Length];
        ends[from] = Math.Max(ends[from], to);
    }

    /// <summary>Lets patterns pass over the token as if it were not there: the marks of "a “drift” towards". Tokens come in their order.</summary>
    public void Pass(int token) => _passed.Add(token);

    /// <summary>Bit n: token <paramref name="start"/> + n, before <paramref name="limit"/>, may be passed over.</summary>
    public ulong PassedFrom(int start, int limit)
    {
        if (_passed.Count == 0)
        {
            return 0;
        }

        ulong passed = 0;
        var next = _passed.BinarySearch(start);
        for (next = next < 0 ? ~next : next; next < _passed.Count && _passed[next] - start < limit; next++)
        {
            passed |= 1UL << (_passed[next] - start);
        }

        return passed;
    }

    /// <returns>The token behind the span that starts at the token; 0 where none does.</returns>
    public int SpanEnd(int tag, int token) => _spanEnds[tag] is { } ends ? ends[token] : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong[] Collect(int from, int to)
    {
        var present = new ulong[(_codeCount / 64) + 1];
        for (var at = from; at < to; at++)
        {
            foreach (var code in _words[at].Codes)
            {
                present[code >> 6] |= 1UL << (code & 63);
            }
        }

        return present;
    }
}

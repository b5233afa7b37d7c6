using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Patterns;

/// <summary>The tokens of a part with the codes of one language's patterns and the spans that were marked in it.</summary>
internal sealed class CodedTokens
{
    private readonly int[][] _codes;
    private readonly int[]?[] _spanEnds = new int[]?[SpanTags.Count];

    public CodedTokens(PartText part, PatternVocabulary vocabulary)
    {
        Part = part;
        _codes = new int[part.Tokens.Length][];
        for (var at = 0; at < _codes.Length; at++)
        {
            _codes[at] = vocabulary.CodesOf(part.Tokens[at].Normal);
        }
    }

    public PartText Part { get; }

    public int Count => _codes.Length;

    public ReadOnlySpan<int> CodesAt(int token) => _codes[token];

    public bool Has(int token, int code) => Array.IndexOf(_codes[token], code) >= 0;

    /// <summary>Marks the tokens [<paramref name="from"/>, <paramref name="to"/>) as one span; the longer of two at one place stays.</summary>
    public void Mark(int tag, int from, int to)
    {
        var ends = _spanEnds[tag] ??= new int[_codes.Length];
        ends[from] = Math.Max(ends[from], to);
    }

    /// <returns>The token behind the span that starts at the token; 0 where none does.</returns>
    public int SpanEnd(int tag, int token) => _spanEnds[tag] is { } ends ? ends[token] : 0;
}

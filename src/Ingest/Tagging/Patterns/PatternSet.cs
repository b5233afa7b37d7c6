namespace Ingest.Tagging.Patterns;

/// <summary>A pattern that was found: tokens [Start, End).</summary>
internal readonly record struct PatternMatch<T>(T Value, string Pattern, int Start, int End);

/// <summary>Patterns with what they mean.</summary>
internal sealed class PatternSet<T>
{
    private readonly PatternIndex _index = new();
    private readonly List<T> _values = [];
    private readonly Dictionary<string, CompiledPattern> _bySource = new(StringComparer.Ordinal);

    public bool IsEmpty => _values.Count == 0;

    /// <exception cref="FormatException">The pattern cannot be read, or may begin with anything at all.</exception>
    public void Add(PatternParser parser, string pattern, T value)
    {
        var compiled = new CompiledPattern(parser.Parse(pattern), pattern);
        _index.Add(compiled, parser.Vocabulary);
        _bySource[pattern] = compiled;
        _values.Add(value);
    }

    /// <summary>Whether the pattern, one of the set's as its file writes it, names the word itself.</summary>
    public bool Names(string pattern, WordCodes word) => _bySource[pattern].Names(word);

    /// <summary>All patterns that begin within tokens [<paramref name="from"/>, <paramref name="to"/>) and end there, in the order of their beginnings; each with its nearest end.</summary>
    public void FindAll(CodedTokens tokens, int from, int to, List<PatternMatch<T>> found)
    {
        if (IsEmpty)
        {
            return;
        }

        var matches = tokens.Matches;
        matches.Clear();
        _index.FindAll(tokens, from, to, matches);
        foreach (var (pattern, start, end) in matches)
        {
            // Two words of one token's codes may lead to the same pattern.
            var match = new PatternMatch<T>(_values[pattern], _index[pattern].Source, start, end);
            if (found.Count == 0 || !found[^1].Equals(match))
            {
                found.Add(match);
            }
        }
    }

    public List<PatternMatch<T>> FindAll(CodedTokens tokens, int from, int to)
    {
        var found = new List<PatternMatch<T>>();
        FindAll(tokens, from, to, found);
        return found;
    }
}

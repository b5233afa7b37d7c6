using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Patterns;

/// <summary>
/// Gives every word of a language's patterns a code and tells which codes a token has, in time linear in the token's
/// length. A word with a star at its end stands for all words that begin so. Not thread-safe until sealed by use.
/// </summary>
internal sealed class PatternVocabulary
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<(List<int>? Exact, List<int>? Prefix)> _nodes = [(null, null)];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private int _sets;

    /// <summary>Codes are below this.</summary>
    public int CodeCount { get; private set; }

    /// <summary>A number for a set of patterns, by which words remember what begins with them.</summary>
    public int AddSet() => _sets++;

    /// <summary>The code of one word, "join" or "join*".</summary>
    public int CodeOf(string word)
    {
        if (!_codes.TryGetValue(word, out var code))
        {
            code = _codes[word] = CodeCount++;
            Add(word, code);
        }

        return code;
    }

    /// <summary>One code for all of the words.</summary>
    public int CodeOf(IEnumerable<string> words)
    {
        var code = CodeCount++;
        foreach (var word in words)
        {
            Add(word, code);
        }

        return code;
    }

    /// <summary>The codes of a word in its normal form.</summary>
    public WordCodes CodesOf(Word word) => word.Know(this, static (vocabulary, word) =>
        vocabulary.Collect(word.Normal) is { } codes ? new WordCodes([.. codes], vocabulary.CodeCount, vocabulary._sets) : WordCodes.None);

    /// <summary>Letters that outlets print one way or the other without meaning anything by it.</summary>
    private static char Same(char letter) => letter switch
    {
        'ё' => 'е',
        'ţ' => 'ț',
        'ş' => 'ș',
        _ => letter,
    };

    private static long Edge(int node, char letter) => ((long)node << 16) | Same(letter);

    private void Add(string word, int code)
    {
        var isPrefix = word.Length > 1 && word[^1] == '*';
        var node = 0;
        foreach (var letter in isPrefix ? word.AsSpan(0, word.Length - 1) : word)
        {
            if (!_next.TryGetValue(Edge(node, letter), out var next))
            {
                next = _nodes.Count;
                _nodes.Add((null, null));
                _next[Edge(node, letter)] = next;
            }

            node = next;
        }

        var (exact, prefix) = _nodes[node];
        if (isPrefix)
        {
            (prefix ??= []).Add(code);
        }
        else
        {
            (exact ??= []).Add(code);
        }

        _nodes[node] = (exact, prefix);
    }

    private List<int>? Collect(string normal)
    {
        List<int>? codes = null;
        var node = 0;
        foreach (var letter in normal)
        {
            if (!_next.TryGetValue(Edge(node, letter), out node))
            {
                return codes;
            }

            if (_nodes[node].Prefix is { } prefix)
            {
                (codes ??= []).AddRange(prefix);
            }
        }

        if (_nodes[node].Exact is { } exact)
        {
            (codes ??= []).AddRange(exact);
        }

        return codes;
    }
}

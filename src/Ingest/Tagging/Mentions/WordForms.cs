using System.Collections.Frozen;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>
/// The words of a language's phrases, found in every form. A data file writes a word whole ("premiér"), or as a stem with every
/// ending of the language's list ("premiér~"), or as alternatives of these ("hlav~/šéf~"). A capital in the file asks for a capital in the text.
/// </summary>
internal sealed class WordForms
{
    private const int ShortestStem = 2;
    private const int ShortestPlain = 4;

    private readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _endings;
    private readonly int _longestEnding;

    public WordForms(IEnumerable<string> endings)
    {
        _endings = endings.Select(PhraseKey.Of).Append("").ToFrozenSet(StringComparer.Ordinal);
        _longestEnding = _endings.Max(ending => ending.Length);
    }

    /// <summary>The word's number, the same for every equal pattern.</summary>
    public int Add(string pattern)
    {
        var key = PhraseKey.Of(pattern);
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        id = _ids.Count;
        _ids.Add(key, id);
        foreach (var alternative in key.Split('/'))
        {
            var isStem = alternative.EndsWith('~');
            var word = isStem ? alternative[..^1] : alternative;
            Put(isStem ? _stems : _whole, word, id);

            // Texts without diacritics are common in headlines and feeds; but "El" is not "él".
            var plain = LetterFolding.Folded(word);
            if (plain != word && word.Length >= ShortestPlain)
            {
                Put(isStem ? _stems : _whole, PlainMark + plain, id);
            }
        }

        return id;
    }

    /// <summary>Numbers of the words that the token is a form of.</summary>
    public int[] Find(Token token) => token.Word.Know(this, static (forms, word) => forms.Find(word.Normal, word.Folded));

    private int[] Find(string normal, string folded)
    {
        var found = new List<int>();
        var key = PhraseKey.Of(normal);
        Collect(key, "", found);
        if (normal == folded)
        {
            Collect(key, PlainMark, found);
        }

        return [.. found];
    }

    private const string PlainMark = "\u0001";

    private static void Put(Dictionary<string, List<int>> table, string key, int id)
    {
        if (!table.TryGetValue(key, out var ids))
        {
            table.Add(key, ids = []);
        }

        if (!ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    private void Collect(string word, string mark, List<int> found)
    {
        if (word.Length > 40)
        {
            return;
        }

        Span<char> buffer = stackalloc char[48];
        mark.CopyTo(buffer);
        word.CopyTo(buffer[mark.Length..]);
        var whole = buffer[..(mark.Length + word.Length)];
        if (_whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(whole, out var ids))
        {
            AddNew(ids, found);
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 0; cut <= _longestEnding && word.Length - cut >= ShortestStem; cut++)
        {
            if (endings.Contains(whole[^cut..]) && stems.TryGetValue(whole[..^cut], out ids))
            {
                AddNew(ids, found);
            }
        }
    }

    private static void AddNew(List<int> ids, List<int> found)
    {
        foreach (var id in ids)
        {
            if (!found.Contains(id))
            {
                found.Add(id);
            }
        }
    }
}

internal static class PhraseKey
{
    /// <summary>Lower case; the Romanian letters with cedilla, which many outlets write, as those with comma.</summary>
    public static string Of(string word)
    {
        var normal = LetterFolding.Normal(word);
        return normal.AsSpan().ContainsAny('ş', 'ţ') ? normal.Replace('ş', 'ș').Replace('ţ', 'ț') : normal;
    }
}

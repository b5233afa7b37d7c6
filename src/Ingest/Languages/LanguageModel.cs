using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Languages;

/// <summary>Tells languages by parts of words, common words, letters and, among siblings, by what differs. From Data/languages-ident.</summary>
public sealed partial class LanguageModel
{
    // So much of a text is enough to tell, and its length must not matter to the cost.
    private const int LongestSample = 1_500;

    private const double WordVote = 100;
    private const double LetterVote = 200;
    private const double MarkVote = 70;

    private static readonly Lazy<LanguageModel> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "languages-ident")));

    private readonly List<string> _languages = [];
    private readonly NgramTable _ngrams;
    private readonly FrozenDictionary<string, int[]> _words;
    private readonly LanguageMarkers _markers;
    private readonly FrozenDictionary<char, int[]> _letters;

    private LanguageModel(string directory)
    {
        _ngrams = NgramTable.Load(Path.Combine(directory, "ngrams.tsv"), _languages);
        _markers = LanguageMarkers.Load(Path.Combine(directory, "markers.json"));
        using var stream = File.OpenRead(Path.Combine(directory, "words.json"));
        var words = JsonSerializer.Deserialize(stream, LanguageWordsJson.Default.DictionaryStringString) ?? throw new InvalidDataException("Data/languages-ident/words.json is empty.");
        _languages.AddRange(words.Keys.Concat(_markers.Letters.Select(row => row.Language)).Except(_languages).ToList());
        _words = words
            .SelectMany(row => row.Value.Split(' ').Distinct().Select(word => (word, Language: _languages.IndexOf(row.Key))))
            .GroupBy(pair => pair.word, pair => pair.Language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _letters = _markers.Letters.GroupBy(row => row.Letter, row => _languages.IndexOf(row.Language)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public static LanguageModel Default => Loaded.Value;

    /// <exception cref="InvalidDataException">A file does not hold what it should.</exception>
    public static LanguageModel Load(string directory) => new(directory);

    /// <returns>ISO 639-1, or null for a text without words.</returns>
    public string? Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
        if (ByScript(sample) is { } alone)
        {
            return alone;
        }

        var words = SampleWords.Of(sample);
        Span<double> scores = stackalloc double[_languages.Count];
        scores.Clear();
        Vote(words, scores);
        var best = IndexOfMax(scores);
        return scores[best] > 0 ? AmongSiblings(best, words, scores) : null;
    }

    private void Vote(List<string> words, Span<double> scores)
    {
        var seen = new HashSet<ulong>();
        var letters = new HashSet<char>();
        foreach (var word in words)
        {
            _ngrams.Vote(word, seen, scores);
            if (_words.TryGetValue(word, out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += WordVote / languages.Length;
                }
            }

            foreach (var letter in word)
            {
                if (letter > '\u007F' && letters.Add(letter) && _letters.TryGetValue(letter, out var owners))
                {
                    foreach (var language in owners)
                    {
                        scores[language] += LetterVote;
                    }
                }
            }
        }
    }

    // A sibling that the parts of words do not know, such as Serbian in Latin letters, starts level.
    private string AmongSiblings(int best, List<string> words, Span<double> scores)
    {
        var (winner, top) = (_languages[best], scores[best]);
        foreach (var group in _markers.Siblings)
        {
            if (!group.Languages.Contains(winner))
            {
                continue;
            }

            var (chosen, highest, chosenLevel) = (winner, double.MinValue, top);
            foreach (var language in group.Languages)
            {
                var score = language == winner ? top : scores[_languages.IndexOf(language)];
                var level = score < top / 2 ? top - 1 : score;
                var marked = level + (MarkVote * group.CountMarks(language, words));
                (chosen, highest, chosenLevel) = marked > highest ? (language, marked, level) : (chosen, highest, chosenLevel);
            }

            (winner, top) = (chosen, chosenLevel);
        }

        return winner;
    }

    private string? ByScript(ReadOnlySpan<char> sample)
    {
        Span<int> counts = stackalloc int[_markers.Scripts.Count];
        counts.Clear();
        var letters = 0;
        foreach (var c in sample)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            for (var i = 0; c > '\u0500' && i < counts.Length; i++)
            {
                counts[i] += c >= _markers.Scripts[i].From[0] && c <= _markers.Scripts[i].To[0] ? 1 : 0;
            }
        }

        // Japanese mixes its own letters with Chinese ones: those that come first in the file decide.
        var total = 0;
        foreach (var count in counts)
        {
            total += count;
        }

        if (total * 2 <= letters)
        {
            return null;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] * 5 > total)
            {
                return _markers.Scripts[i].Language;
            }
        }

        return null;
    }

    private static int IndexOfMax(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    internal sealed partial class LanguageWordsJson : JsonSerializerContext;
}

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Languages;

/// <summary>Languages by their commonest words. From Data/languages-ident/words.json.</summary>
public sealed partial class LanguageModel
{
    // So much of a text is enough to tell.
    private const int LongestSample = 4_000;

    private static readonly Lazy<LanguageModel> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "languages-ident", "words.json")));

    private readonly string[] _languages;
    private readonly FrozenDictionary<string, int[]> _words;

    private LanguageModel(IReadOnlyDictionary<string, string> words)
    {
        _languages = [.. words.Keys];
        _words = words.Values
            .SelectMany((list, language) => list.Split(' ').Distinct().Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public static LanguageModel Default => Loaded.Value;

    public static LanguageModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new LanguageModel(JsonSerializer.Deserialize(stream, LanguageWordsJson.Default.DictionaryStringString) ?? throw new InvalidDataException($"{path} is empty."));
    }

    public string? Identify(string text)
    {
        var scores = new double[_languages.Length];
        var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[40];
        var length = 0;
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && (char.IsLetter(sample[i]) || sample[i] == '-'))
            {
                if (length < word.Length)
                {
                    word[length++] = char.ToLowerInvariant(sample[i]);
                }

                continue;
            }

            if (length > 0 && lookup.TryGetValue(word[..length], out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += 1.0 / languages.Length;
                }
            }

            length = 0;
        }

        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] > 0 ? _languages[best] : null;
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    internal sealed partial class LanguageWordsJson : JsonSerializerContext;
}

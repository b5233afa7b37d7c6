using System.Collections.Frozen;

namespace Ingest.Languages;

/// <summary>Languages so close that only some words and endings differ.</summary>
internal sealed class SiblingLanguages
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, string[]> _parts;

    /// <exception cref="InvalidDataException">A member has no words or no parts, or a part does not tell where the word goes on.</exception>
    public SiblingLanguages(LanguageMarkers.SiblingRow row)
    {
        Languages = row.Languages;
        if (Languages.Any(language => !row.Words.ContainsKey(language) || !row.Parts.ContainsKey(language)))
        {
            throw new InvalidDataException($"Siblings {string.Join(", ", Languages)} in Data/languages-ident/markers.json: each wants words and parts.");
        }

        _words = row.Words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').ToFrozenSet());
        _parts = row.Parts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '));
        if (_parts.Values.SelectMany(parts => parts).FirstOrDefault(part => part.Trim('-').Length == 0 || !(part.StartsWith('-') || part.EndsWith('-'))) is { } wrong)
        {
            throw new InvalidDataException($"'{wrong}' in Data/languages-ident/markers.json is no part of a word: it wants a hyphen where the word goes on.");
        }
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>How strongly the words are marked as the language's own: by themselves, with the next word, or by a part.</summary>
    public int CountMarks(string language, List<string> words)
    {
        var (own, parts) = (_words[language], _parts[language]);
        var marks = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            marks += own.Contains(word) || (i + 1 < words.Count && own.Contains($"{word}_{words[i + 1]}")) ? 2
                : Array.Exists(parts, part => Fits(part, word)) ? 1
                : 0;
        }

        return marks;
    }

    // "-x" ends a word, "x-" begins one, "-x-" stands anywhere.
    private static bool Fits(string part, string word) =>
        part is ['-', .., '-'] ? word.AsSpan().Contains(part.AsSpan(1, part.Length - 2), StringComparison.Ordinal)
        : part[0] == '-' ? word.Length >= part.Length + 1 && word.AsSpan().EndsWith(part.AsSpan(1), StringComparison.Ordinal)
        : word.Length >= part.Length && word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal);
}

using System.Collections.Frozen;

namespace Ingest.Languages;

/// <summary>Languages so close that only some words and endings differ.</summary>
internal sealed class SiblingLanguages
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, string[]> _parts;

    /// <exception cref="InvalidDataException">A member has no words or no parts.</exception>
    public SiblingLanguages(LanguageMarkers.SiblingRow row)
    {
        Languages = row.Languages;
        if (Languages.Any(language => !row.Words.ContainsKey(language) || !row.Parts.ContainsKey(language)))
        {
            throw new InvalidDataException($"Siblings {string.Join(", ", Languages)} in Data/languages-ident/markers.json: each wants words and parts.");
        }

        _words = row.Words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').ToFrozenSet());
        _parts = row.Parts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '));
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>How many of the words are marked as the language's own, by themselves or by their beginning or end.</summary>
    public int CountMarks(string language, List<string> words)
    {
        var (own, parts) = (_words[language], _parts[language]);
        return words.Sum(word => own.Contains(word) ? 2 : Array.Exists(parts, part => Fits(part, word)) ? 1 : 0);
    }

    private static bool Fits(string part, string word) =>
        part.StartsWith('-') ? word.Length >= part.Length + 1 && word.AsSpan().EndsWith(part.AsSpan(1), StringComparison.Ordinal)
        : word.Length >= part.Length && word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal);
}

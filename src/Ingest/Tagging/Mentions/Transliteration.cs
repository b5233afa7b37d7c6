using System.Collections.Frozen;
using System.Text;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Latin letters for Cyrillic names: the Ukrainian cabinet's table of 2010, and what newspapers use for Russian.</summary>
internal static class Transliteration
{
    private static readonly FrozenDictionary<char, string> Shared = new Dictionary<char, string>
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['д'] = "d",
        ['е'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ь'] = "",
        ['ъ'] = "",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ё'] = "e",
        ['ы'] = "y",
        ['э'] = "e",
        ['й'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['є'] = "ie",
        ['ґ'] = "g",
        ['г'] = "g",
        ['и'] = "i",
        ['\''] = "",
        ['ј'] = "j",
        ['љ'] = "lj",
        ['њ'] = "nj",
        ['ћ'] = "c",
        ['ђ'] = "dj",
        ['џ'] = "dz",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Ukrainian = new Dictionary<char, string> { ['г'] = "h", ['и'] = "y" }.ToFrozenDictionary();

    // Names that their own countries write in Latin letters of the Czech kind, so that Фіцо is Fico again; signs of length and softness are nobody's to guess.
    private static readonly FrozenDictionary<char, string> Czech = new Dictionary<char, string>
    {
        ['ц'] = "c",
        ['ч'] = "č",
        ['ш'] = "š",
        ['ж'] = "ž",
        ['щ'] = "šč",
        ['х'] = "ch",
        ['й'] = "j",
        ['я'] = "ja",
        ['ю'] = "ju",
        ['є'] = "je",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> CzechWriting = new[] { "SK", "CZ", "SI", "HR", "RS", "BA", "ME", "MK", "LT", "LV", "XK" }.ToFrozenSet(StringComparer.Ordinal);

    // At the beginning of a word: Yermak, Yuliia.
    private static readonly FrozenDictionary<char, string> Initial = new Dictionary<char, string> { ['є'] = "ye", ['ї'] = "yi", ['й'] = "y", ['ю'] = "yu", ['я'] = "ya" }.ToFrozenDictionary();

    public static string ToLatin(ReadOnlySpan<char> word, string language, string? country)
    {
        var czech = country is not null && CzechWriting.Contains(country);
        var latin = new StringBuilder(word.Length + 4);
        for (var at = 0; at < word.Length; at++)
        {
            var small = char.ToLowerInvariant(word[at]);
            var letters = czech && Czech.TryGetValue(small, out var own) ? own
                : at == 0 && Initial.TryGetValue(small, out var initial) ? initial
                : language == "uk" && Ukrainian.TryGetValue(small, out var ukrainian) ? ukrainian
                : Shared.TryGetValue(small, out var shared) ? shared : null;
            if (letters is null)
            {
                latin.Append(LetterFolding.IsApostrophe(word[at]) ? "'" : LetterFolding.IsInvisible(word[at]) ? "" : word[at].ToString());
            }
            else if (letters.Length > 0)
            {
                latin.Append(char.IsUpper(word[at]) ? char.ToUpperInvariant(letters[0]) : letters[0]).Append(letters.AsSpan(1));
            }
        }

        return latin.ToString();
    }
}

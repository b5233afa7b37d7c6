using System.Collections.Frozen;
using System.Text;

namespace Ingest.Tagging.Mentions;

/// <summary>
/// How a name sounds, in a few letters: one key for its spellings in Latin and Cyrillic letters of every scheme
/// (Sybiha, Sibiga, Сибіга; Szijjártó, Sijarto, Сиярто). Two names may share a key: whoever looks it up must check.
/// </summary>
internal static class NameKey
{
    private const int Longest = 32;

    // Longest first: a run of letters that stands for one sound. c, č, ts and k are one: half of all texts write č as c, and ц is c or ts.
    private static readonly (string Letters, string Sound)[] Runs =
    [
        ("tsch", "k"), ("sch", "s"), ("tch", "k"), ("sh", "s"), ("sz", "s"), ("zs", "s"), ("zh", "s"), ("cz", "k"), ("cs", "k"), ("ch", "k"), ("kh", "g"), ("ph", "f"), ("th", "t"),
        ("ck", "k"), ("qu", "kv"), ("ts", "k"), ("tz", "k"), ("ou", "u"), ("oe", "o"), ("ue", "u"), ("gh", "g"),
    ];

    private static readonly (string Letters, string Sound)[] CyrillicRuns = [("тс", "k")];

    private static readonly (string Letters, string Sound)[][] RunsByLetter = [.. Enumerable.Range(0, 128).Select(letter => Runs.Where(run => run.Letters[0] == letter).ToArray())];

    private static readonly FrozenDictionary<char, string> Sounds = new Dictionary<char, string>
    {
        ['z'] = "s",
        ['c'] = "k",
        ['q'] = "k",
        ['w'] = "v",
        ['h'] = "g",
        ['y'] = "i",
        ['j'] = "i",
        ['x'] = "ks",
        ['\''] = "",
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ж'] = "s",
        ['з'] = "s",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
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
        ['ў'] = "u",
        ['ф'] = "f",
        ['х'] = "g",
        ['ц'] = "k",
        ['ч'] = "k",
        ['ш'] = "s",
        ['щ'] = "s",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ј'] = "i",
        ['љ'] = "l",
        ['њ'] = "n",
        ['ћ'] = "k",
        ['ђ'] = "d",
        ['џ'] = "ds",
        ['ќ'] = "k",
        ['ѓ'] = "g",
        ['ѕ'] = "s",
    }.ToFrozenDictionary();

    /// <summary>The key of a folded form; of its first letters where it is absurdly long.</summary>
    public static string Of(ReadOnlySpan<char> folded)
    {
        var raw = new StringBuilder(folded.Length + 4);
        var word = folded.Length > Longest ? folded[..Longest] : folded;
        for (var at = 0; at < word.Length;)
        {
            at += AppendSound(word[at..], raw);
        }

        return Smooth(raw.ToString());
    }

    private static int AppendSound(ReadOnlySpan<char> rest, StringBuilder raw)
    {
        foreach (var (letters, sound) in rest[0] < RunsByLetter.Length ? RunsByLetter[rest[0]] : rest[0] == 'т' ? CyrillicRuns : [])
        {
            if (rest.StartsWith(letters))
            {
                raw.Append(sound);
                return letters.Length;
            }
        }

        raw.Append(Sounds.TryGetValue(rest[0], out var one) ? one : rest[..1]);
        return 1;
    }

    // Drops what the schemes differ in: doubled letters, the glide between consonant and vowel (Kaliňák, Каліняк), Ye- for E-.
    private static string Smooth(string raw)
    {
        var key = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            var letter = raw[at];
            if (key.Length > 0 && key[^1] == letter)
            {
                continue;
            }

            var glide = letter == 'i' && at + 1 < raw.Length && IsVowel(raw[at + 1]) && raw[at + 1] != 'i' && (key.Length == 0 ? raw[at + 1] == 'e' : !IsVowel(key[^1]));
            if (!glide)
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Tagging.Texts;

/// <summary>Forms of words that compare equal where readers see the same word.</summary>
public static class LetterFolding
{
    // Base and composed letter, in pairs, by the combining mark. Written out, because string.Normalize does nothing in invariant globalization mode.
    private static readonly (char Mark, string Pairs)[] Compositions =
    [
        ('\u0300', "aàeèiìoòuùnǹ"), ('\u0301', "aáeéiíoóuúyýcćnńsśzźlĺrŕ"), ('\u0302', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"), ('\u0303', "aãnñoõiĩuũeẽ"), ('\u0304', "aāeēiīoōuūyȳ"),
        ('\u0306', "aăeĕgğiĭoŏuŭийуў"), ('\u0307', "cċeėgġzżaȧ"), ('\u0308', "aäeëiïoöuüyÿеёії"), ('\u030A', "aåuů"), ('\u030B', "oőuű"),
        ('\u030C', "cčdďeěnňrřsštťzžaǎgǧiǐoǒlľkǩ"), ('\u0326', "sștț"), ('\u0327', "cçsştţgģkķlļnņrŗ"), ('\u0328', "aąeęiįuųoǫ"),
    ];

    // Letters that Unicode does not decompose, and ё, which Russian print writes as е.
    private static readonly (char Letter, string Fold)[] Undecomposed =
    [
        ('ł', "l"), ('đ', "d"), ('ø', "o"), ('ß', "ss"), ('ı', "i"), ('æ', "ae"), ('œ', "oe"), ('ð', "d"), ('þ', "th"), ('ŧ', "t"), ('ħ', "h"), ('ə', "e"), ('ё', "е"), ('ґ', "г"),
    ];

    // Letters that look alike: seen in feeds of Ukrainian agencies, "Iнформацiйне" with Latin I and i.
    private const string LatinLooks = "abcehikmoptxy";
    private const string CyrillicLooks = "авсенікмортху";

    private static readonly FrozenDictionary<(char Base, char Mark), char> Composed = BuildComposed();

    private static readonly FrozenDictionary<char, string> Folds = BuildFolds();

    /// <summary>Lower case, composed, one kind of apostrophe, without zero-width letters, soft hyphens and stress marks.</summary>
    public static string Normal(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is > '\u007F' or (>= 'A' and <= 'Z'))
            {
                return NormalSlow(word);
            }
        }

        return word.ToString();
    }

    /// <summary>Drops the diacritics of Latin letters of a normal form; й and ї keep theirs, which make other letters of them.</summary>
    public static string Folded(string normal)
    {
        ArgumentNullException.ThrowIfNull(normal);
        foreach (var letter in normal)
        {
            if (letter > '\u007F' && Folds.ContainsKey(letter))
            {
                return string.Concat(normal.Select(one => Folds.TryGetValue(one, out var fold) ? fold : one.ToString()));
            }
        }

        return normal;
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '‘' or '´' or '`' or 'ʹ' or '′' or '‛' or '＇';

    /// <summary>Seen in live text inside words: zero-width space, joiners, marks of direction, soft hyphen, byte order mark.</summary>
    public static bool IsInvisible(char letter) =>
        letter is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\uFE00' and <= '\uFE0F');

    public static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    public static bool IsCombining(char letter) =>
        letter >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static string NormalSlow(ReadOnlySpan<char> word)
    {
        var normal = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (IsInvisible(letter))
            {
                continue;
            }

            if (letter == 'ß')
            {
                // Swiss print has no ß: "schliesst".
                normal.Append("ss");
            }
            else if (!IsCombining(letter))
            {
                normal.Append(IsApostrophe(letter) ? '\'' : IsHyphen(letter) ? '-' : letter == 'İ' ? 'i' : char.ToLowerInvariant(letter));
            }
            else if (normal.Length > 0 && Composed.TryGetValue((normal[^1], letter), out var composed))
            {
                normal[^1] = composed;
            }

            // A mark that no letter takes up is a stress mark of a dictionary (Зеле́нский) or a toy of the writer: dropped.
        }

        Unmix(normal);
        return normal.ToString();
    }

    private static void Unmix(StringBuilder word)
    {
        var (latin, cyrillic) = (false, false);
        for (var at = 0; at < word.Length; at++)
        {
            latin |= char.IsAsciiLetter(word[at]);
            cyrillic |= word[at] is >= '\u0400' and <= '\u04FF';
        }

        for (var at = 0; latin && cyrillic && at < word.Length; at++)
        {
            var look = LatinLooks.IndexOf(word[at], StringComparison.Ordinal);
            word[at] = look >= 0 ? CyrillicLooks[look] : word[at];
        }
    }

    private static FrozenDictionary<(char Base, char Mark), char> BuildComposed() =>
        Compositions.SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: (pair[0], row.Mark), Letter: pair[1]))).ToFrozenDictionary(entry => entry.Key, entry => entry.Letter);

    private static FrozenDictionary<char, string> BuildFolds()
    {
        var folds = Undecomposed.ToDictionary(row => row.Letter, row => row.Fold);
        foreach (var pair in Compositions.SelectMany(row => row.Pairs.Chunk(2)).Where(pair => char.IsAsciiLetter(pair[0])))
        {
            folds[pair[1]] = pair[0].ToString();
        }

        return folds.ToFrozenDictionary();
    }
}

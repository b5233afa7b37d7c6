using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Tagging.Texts;

/// <summary>Forms of words that compare equal where readers see the same word.</summary>
public static class LetterFolding
{
    // Letters that Unicode does not decompose.
    private static readonly FrozenDictionary<char, string> Undecomposed = new Dictionary<char, string>
    {
        ['ł'] = "l", ['đ'] = "d", ['ø'] = "o", ['ß'] = "ss", ['ı'] = "i", ['æ'] = "ae", ['œ'] = "oe", ['ð'] = "d", ['þ'] = "th", ['ŧ'] = "t", ['ħ'] = "h", ['ə'] = "e",
        ['ё'] = "е", ['ѐ'] = "е", ['ѝ'] = "и", ['ґ'] = "г",
    }.ToFrozenDictionary();

    private static readonly string?[] Folds = [.. Enumerable.Range(0, 0x250).Select(code => FoldLatin((char)code))];

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
            if (letter > '\u007F' && FoldOf(letter) is not null)
            {
                return FoldedSlow(normal);
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
        var combining = false;
        foreach (var letter in word)
        {
            if (IsInvisible(letter))
            {
                continue;
            }

            combining |= IsCombining(letter);
            normal.Append(IsApostrophe(letter) ? '\'' : IsHyphen(letter) ? '-' : letter == 'İ' ? 'i' : char.ToLowerInvariant(letter));
        }

        return combining ? Composed(normal.ToString()) : normal.ToString();
    }

    // A mark that no letter takes up is a stress mark of a dictionary (Зеле́нский) or a toy of the writer (Zalgo).
    private static string Composed(string word)
    {
        var composed = word.All(letter => !char.IsSurrogate(letter)) ? word.Normalize(NormalizationForm.FormC) : word;
        return string.Concat(composed.Where(letter => !IsCombining(letter)));
    }

    private static string FoldedSlow(string normal)
    {
        var folded = new StringBuilder(normal.Length + 2);
        foreach (var letter in normal)
        {
            if (FoldOf(letter) is { } fold)
            {
                folded.Append(fold);
            }
            else
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static string? FoldOf(char letter) =>
        letter < Folds.Length ? Folds[letter] : Undecomposed.TryGetValue(letter, out var fold) ? fold : letter is >= '\u1E00' and <= '\u1EFF' ? FoldLatin(letter) : null;

    private static string? FoldLatin(char letter)
    {
        if (Undecomposed.TryGetValue(letter, out var fold))
        {
            return fold;
        }

        if (letter < '\u00C0')
        {
            return null;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && char.IsAsciiLetter(parts[0]) ? parts[..1] : null;
    }
}

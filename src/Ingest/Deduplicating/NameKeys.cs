namespace Ingest.Deduplicating;

/// <summary>
/// Keys of names that are the same in most spellings and cases: the first consonants, or of short names (Fico, Фицо) the
/// first three letters.
/// </summary>
internal static class NameKeys
{
    private const int Longest = 5;
    private const int ShortestWord = 4;

    /// <returns>Null where a word has too few letters to tell names apart.</returns>
    public static string? Of(string folded)
    {
        Span<char> key = stackalloc char[Longest];
        var length = 0;
        for (var i = 0; i < folded.Length && length < Longest; i++)
        {
            var sound = Sound(folded, i);
            if (sound != '\0' && (length == 0 || key[length - 1] != sound))
            {
                key[length++] = sound;
            }
        }

        return length >= 3 ? new string(key[..length]) : folded.Length >= ShortestWord ? Beginning(folded) : null;
    }

    private static string? Beginning(string folded)
    {
        Span<char> key = ['~', '\0', '\0', '\0'];
        var length = 1;
        for (var i = 0; i < folded.Length && length < key.Length; i++)
        {
            var c = folded[i];
            if (c is 'y' or 'j' or 'h' || (i > 0 && folded[i - 1] == c) || (c is 's' or 'z' && i > 0 && folded[i - 1] is 't' or 'c'))
            {
                continue;
            }

            // ц is written ts, c or cz.
            var next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            key[length++] = c is 't' && next is 's' or 'z' ? 'c' : c is 'w' ? 'v' : c;
        }

        return length == key.Length ? new string(key) : null;
    }

    /// <returns>NUL for a vowel, an h, or the second letter of a pair that is one sound.</returns>
    private static char Sound(string word, int i)
    {
        var c = word[i];
        var previous = i > 0 ? word[i - 1] : '\0';
        return c switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => '\0',
            'h' => i == 0 ? 'h' : '\0',
            'z' when previous is 's' or 'c' or 'd' or 't' => '\0', // sz, cz, dz, tz
            's' when previous is 't' or 'c' => '\0', // ts, cs
            'w' => 'v',
            'q' => 'k',
            'c' => 'k',
            'x' => 'k',
            _ => c,
        };
    }
}

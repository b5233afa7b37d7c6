namespace Ingest.Judging;

/// <summary>Keys of names that are the same in every spelling: the first consonants.</summary>
internal static class NameKeys
{
    private const int Longest = 5;

    /// <returns>Null where a word has too few consonants to tell names apart.</returns>
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

        return length >= 3 ? new string(key[..length]) : null;
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
            's' when previous is 't' => '\0',
            'w' => 'v',
            'q' => 'k',
            'c' => 'k',
            'x' => 'k',
            _ => c,
        };
    }
}

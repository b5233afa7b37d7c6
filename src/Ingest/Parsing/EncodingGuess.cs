using System.Text;

namespace Ingest.Parsing;

/// <summary>Guesses the one-byte encoding of a text that does not say and is no UTF-8.</summary>
internal static class EncodingGuess
{
    private static readonly string[] Candidates = ["windows-1252", "windows-1250", "windows-1251", "koi8-r", "windows-1253", "windows-1254", "windows-1257", "ibm866"];

    /// <summary>The candidate in which the bytes look most like words: letters beside letters of their own script, and case as people write it.</summary>
    public static Encoding OneByte(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 32_768)];
        Encoding? best = null;
        var bestScore = double.MinValue;
        foreach (var name in Candidates)
        {
            var encoding = Encoding.GetEncoding(name);
            var score = Score(encoding.GetString(sample));
            if (score > bestScore)
            {
                (best, bestScore) = (encoding, score);
            }
        }

        return best!;
    }

    private static double Score(string text)
    {
        double score = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, c) = (text[i - 1], text[i]);
            if (c < 0x80)
            {
                continue;
            }

            if (!char.IsLetter(c))
            {
                score -= c is '\u00A0' or '«' or '»' or '–' or '—' or '“' or '”' or '„' or '’' or '…' or '№' ? 0 : 1;
                continue;
            }

            score += Rarity(c);
            if (char.IsLetter(before))
            {
                score += Script(before) == Script(c) ? 1 : -2;
                score += char.IsLower(before) && char.IsUpper(c) ? -2 : 0;
            }
        }

        return score;
    }

    // Letters that no news language uses often tell a wrong guess.
    private static double Rarity(char c) => c is 'þ' or 'ð' or 'Þ' or 'Ð' or 'ÿ' or '¸' or 'µ' or 'ƒ' ? -1 : 0;

    private static int Script(char c) => c switch
    {
        < '\u0250' => 0,
        >= '\u0370' and < '\u0400' => 1,
        >= '\u0400' and < '\u0530' => 2,
        _ => 3,
    };
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Parsing;

/// <summary>
/// Guesses the encoding of a text that does not say and is no UTF-8. What letters each may hold is from
/// Data/encodings/letters.json: of Latin alphabets those beyond ASCII, of others the commonest.
/// </summary>
internal static partial class EncodingGuess
{
    private const int LongestSample = 32_768;

    private static readonly Lazy<IReadOnlyList<(Encoding Encoding, string[] Alphabets)>> Candidates = new(Load);

    /// <summary>The encoding in which the bytes look most like words.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, LongestSample)];
        return EastAsianGuess.Of(sample) ?? OneByte(sample);
    }

    // Letters beside letters of their own script, case as people write it, and all of them letters of one language.
    private static Encoding OneByte(ReadOnlySpan<byte> sample)
    {
        Encoding? best = null;
        var bestScore = double.MinValue;
        foreach (var (encoding, alphabets) in Candidates.Value)
        {
            var text = encoding.GetString(sample);
            var score = Shape(text) + alphabets.Max(alphabet => Fit(text, alphabet));
            if (score > bestScore)
            {
                (best, bestScore) = (encoding, score);
            }
        }

        return best!;
    }

    private static double Fit(string text, string alphabet)
    {
        double score = 0;
        foreach (var c in text)
        {
            score += c < 0x80 || !(char.IsLetter(c) || IsMark(c)) ? 0 : alphabet.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 0.5 : -0.5;
        }

        return score;
    }

    private static double Shape(string text)
    {
        double score = 0;
        var foreign = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, c) = (text[i - 1], text[i]);
            var isLetter = char.IsLetter(c) || IsMark(c);
            if (c < 0x80 || !isLetter)
            {
                score -= c < 0x80 || IsUsual(c) ? 0 : 1;
                foreign = 0;
                continue;
            }

            foreign++;
            // Latin words have a few letters with marks; a word of nothing else was written in another script.
            score -= foreign >= 4 && Script(c) == 0 ? 3 : 0;
            if (char.IsLetter(before) || IsMark(before))
            {
                score += Script(before) == Script(c) ? 1 : -2;
                score += !char.IsUpper(c) ? 0 : char.IsLower(before) ? -2 : -0.5;
            }
            else if (Script(c) != 0 && !(i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                score -= 0.5;
            }
        }

        return score;
    }

    private static bool IsUsual(char c) => c is '\u00A0' or '«' or '»' or '–' or '—' or '“' or '”' or '„' or '’' or '‘' or '…' or '№' or '€' or '•' or '°' or '§' or '©' or '®' or '™' or '£';

    // Vowel signs of Thai and Hebrew.
    private static bool IsMark(char c) => c is (>= '\u05B0' and <= '\u05C2') or (>= '\u0E31' and <= '\u0E4E');

    private static int Script(char c) => c switch
    {
        < '\u0250' => 0,
        >= '\u0370' and < '\u0400' => 1,
        >= '\u0400' and < '\u0530' => 2,
        >= '\u0590' and < '\u0600' => 3,
        >= '\u0E00' and < '\u0E80' => 4,
        _ => 5,
    };

    private static List<(Encoding Encoding, string[] Alphabets)> Load()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "encodings", "letters.json"));
        var rows = JsonSerializer.Deserialize(stream, EncodingLettersJson.Default.DictionaryStringDictionaryStringString);
        return rows is { Count: > 0 } && rows.All(row => row.Value.Count > 0)
            ? [.. rows.Select(row => (Encoding.GetEncoding(row.Key), row.Value.Values.ToArray()))]
            : throw new InvalidDataException("Data/encodings/letters.json wants encodings with at least one alphabet each.");
    }

    [JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
    internal sealed partial class EncodingLettersJson : JsonSerializerContext;
}

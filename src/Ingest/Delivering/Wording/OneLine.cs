using System.Globalization;
using System.Text;

namespace Ingest.Delivering.Wording;

/// <summary>Makes strangers' text safe to stand in a line of ours.</summary>
public static class OneLine
{
    private const string Ellipsis = "…";

    /// <summary>
    /// White space of any kind becomes one space; control characters, bidirectional overrides and lone surrogates go (an override
    /// could make a sentence of ours read backwards). What is longer than <paramref name="longest"/> UTF-16 units is cut between
    /// words, or between grapheme clusters where a word itself is longer, and ends with an ellipsis.
    /// </summary>
    public static string Of(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // What is far beyond the cut need not be read: a title may be megabytes.
        var clean = Clean(text.AsSpan(0, (int)Math.Min(text.Length, (4L * longest) + 64)));
        var isWhole = clean.Length <= longest && text.Length <= (4L * longest) + 64;
        return isWhole ? clean : Cut(clean, longest);
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && !IsInvisible(rune.Value) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }

    // Directional marks, overrides and isolates; zero-width space; byte-order mark. Joiners stay: emoji and Persian need them.
    private static bool IsInvisible(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0x200B or 0xFEFF;

    private static string Cut(string text, int longest)
    {
        var end = 0;
        var lastSpace = 0;
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            if (end + next > longest - Ellipsis.Length)
            {
                break;
            }

            if (text[end] == ' ')
            {
                lastSpace = end;
            }

            end += next;
        }

        // A space just behind the cut ends a word as well. A word that fills more than half is cut itself.
        var cut = end < text.Length && text[end] != ' ' && lastSpace > longest / 2 ? lastSpace : end;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + Ellipsis;
    }
}

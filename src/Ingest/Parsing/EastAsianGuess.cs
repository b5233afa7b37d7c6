using System.Text;

namespace Ingest.Parsing;

/// <summary>
/// Tells the two-byte encodings of Japan, Korea and China from one another and from all others: their bytes come in pairs,
/// and most of the pairs stand for the signs that their languages use most.
/// </summary>
internal static class EastAsianGuess
{
    // Fewer pairs may be an accident of a one-byte encoding.
    private const int FewestPairs = 10;

    private const double MostlyCommon = 0.9;
    private const double SomeKana = 0.15;

    /// <returns>Null for what is none of them.</returns>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        var shiftJis = Count(sample, static lead => lead is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xEF), 0x40, static (lead, trail) => lead == 0x83 || (lead == 0x82 && trail >= 0x9F));
        if (shiftJis >= SomeKana)
        {
            return Encoding.GetEncoding("shift_jis");
        }

        // What is left has its kana, hangul and common characters in rows of their own (JIS X 0208, KS X 1001, GB 2312, Big5).
        if (Count(sample, IsHigh, 0xA1, static (lead, _) => lead is 0xA4 or 0xA5) >= SomeKana)
        {
            return Encoding.GetEncoding("euc-jp");
        }

        if (Count(sample, IsHigh, 0xA1, static (lead, _) => lead is (>= 0xB0 and <= 0xC8) or 0xA1) >= MostlyCommon)
        {
            return Encoding.GetEncoding("euc-kr");
        }

        if (Count(sample, IsHigh, 0xA1, static (lead, _) => lead is (>= 0xB0 and <= 0xD7) or 0xA1 or 0xA3) >= MostlyCommon)
        {
            return Encoding.GetEncoding("gb18030");
        }

        return Count(sample, IsHigh, 0x40, static (lead, _) => lead is >= 0xA1 and <= 0xC6) >= MostlyCommon ? Encoding.GetEncoding("big5") : null;
    }

    private static bool IsHigh(byte lead) => lead is >= 0xA1 and <= 0xFE;

    /// <returns>The share of pairs that are common; 0 where the bytes are no pairs, or too few.</returns>
    private static double Count(ReadOnlySpan<byte> sample, Func<byte, bool> isLead, byte firstTrail, Func<byte, byte, bool> isCommon)
    {
        var (pairs, common) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            if (i + 1 == sample.Length)
            {
                break;
            }

            if (!isLead(sample[i]) || sample[i + 1] < firstTrail || sample[i + 1] is 0x7F or 0xFF)
            {
                return 0;
            }

            pairs++;
            common += isCommon(sample[i], sample[i + 1]) ? 1 : 0;
            i++;
        }

        return pairs < FewestPairs ? 0 : (double)common / pairs;
    }
}

using System.Text;
using System.Text.Unicode;

namespace Ingest.Parsing;

/// <summary>Notices text that was encoded in UTF-8, read as windows-1252 or ISO 8859-1, and encoded once more.</summary>
internal static class Mojibake
{
    // Fewer pairs than these may be an accident.
    private const int FewestPairs = 12;

    // So many more letters that are well say that the text is.
    private const int MostOthers = 200;

    /// <returns>The text as it was meant, or null where it is well as it is.</returns>
    public static string? Repair(string text)
    {
        if (!Suspicious(text))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (ByteOf(text[i]) is not { } value)
            {
                return null;
            }

            bytes[i] = value;
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    // Lead bytes of two-byte sequences look like Ã, Â, Ð, Ñ, Î ...; what follows them are continuation bytes. Any other
    // letter beyond Latin-1 says that the text is well.
    private static bool Suspicious(ReadOnlySpan<char> text)
    {
        int pairs = 0, others = 0;
        while (text.IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var at && others < MostOthers + pairs)
        {
            var isPair = text[at] is >= '\u00C2' and <= '\u00F4' && at + 1 < text.Length && ByteOf(text[at + 1]) is >= 0x80 and < 0xC0;
            (pairs, others) = isPair ? (pairs + 1, others) : (pairs, others + 1);
            text = text[(at + (isPair ? 2 : 1))..];
        }

        return pairs >= FewestPairs && others <= pairs;
    }

    private static byte? ByteOf(char c) => c < '\u0100' ? (byte)c : c switch
    {
        '€' => 0x80,
        '‚' => 0x82,
        'ƒ' => 0x83,
        '„' => 0x84,
        '…' => 0x85,
        '†' => 0x86,
        '‡' => 0x87,
        'ˆ' => 0x88,
        '‰' => 0x89,
        'Š' => 0x8A,
        '‹' => 0x8B,
        'Œ' => 0x8C,
        'Ž' => 0x8E,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '˜' => 0x98,
        '™' => 0x99,
        'š' => 0x9A,
        '›' => 0x9B,
        'œ' => 0x9C,
        'ž' => 0x9E,
        'Ÿ' => 0x9F,
        _ => null,
    };
}

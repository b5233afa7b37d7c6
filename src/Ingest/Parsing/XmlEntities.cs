using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Parsing;

/// <summary>Entities as text of strangers has them: with or without names that XML knows, bare ampersands among them.</summary>
internal static class XmlEntities
{
    // The longest name that HTML has, and some room.
    private const int LongestEntity = 34;

    // What numeric references to C1 controls mean on the web (HTML Standard, 13.2.5.80).
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Text with its entities resolved, and without characters that XML forbids.</summary>
    /// <param name="own">Entities that the document declares, resolved once and not further.</param>
    public static string Decode(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string>? own = null)
    {
        if (text.IndexOf('&') < 0)
        {
            return Clean(text);
        }

        var result = new StringBuilder(text.Length);
        while (text.IndexOf('&') is >= 0 and var at)
        {
            result.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
            if (end > 1 && Resolve(text[1..end], own) is { } value)
            {
                result.Append(value);
                text = text[(end + 1)..];
            }
            else
            {
                result.Append('&');
                text = text[1..];
            }
        }

        return Clean(result.Append(text).ToString());
    }

    /// <summary>The characters that engines mean by C1 controls: those of windows-1252 (HTML Standard, 13.2.5.80).</summary>
    public static string WithoutC1(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1252[source[i] - '\u0080'] : source[i];
            }
        });

    /// <summary>Drops control characters, lone surrogates and the two non-characters that XML forbids.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        if (!HasForbidden(text))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else if (!IsForbidden(text[i]))
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool HasForbidden(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c < ' ' ? c is not ('\t' or '\n' or '\r') : c >= '\uD800' && IsForbidden(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';

    private static string? Resolve(ReadOnlySpan<char> name, IReadOnlyDictionary<string, string>? own)
    {
        if (name[0] == '#')
        {
            return Numeric(name[1..]);
        }

        if (own is not null && own.TryGetValue(name.ToString(), out var declared))
        {
            return declared;
        }

        if (name is "apos")
        {
            return "'";
        }

        var written = $"&{name};";
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : decoded;
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (!int.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        return code is >= 0x80 and < 0xA0 ? Windows1252[code - 0x80].ToString()
            : Rune.IsValid(code) ? new Rune(code).ToString()
            : "";
    }
}

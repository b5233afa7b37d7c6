using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Ingest.Parsing;

/// <summary>
/// Makes text of bytes whose encoding is told by a byte-order mark, a header, a declaration, by none of them, or wrongly.
/// </summary>
public static partial class TextDecoder
{
    // Within these first bytes an XML declaration or a meta tag must stand.
    private const int DeclarationWindow = 2048;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes <paramref name="bytes"/>; never fails: what cannot be decoded becomes U+FFFD.</summary>
    /// <param name="contentType">The Content-Type header, if any.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark(bytes) is var (marked, length))
        {
            return Read(bytes[length..], marked, null);
        }

        var byShape = ByShape(bytes);
        var declaredName = byShape is null ? DeclaredIn(bytes) : null;
        var declared = Find(declaredName);
        // ASCII has no bytes to be wrong about: as a header it is a server's default and tells nothing.
        var headerName = CharsetOf(contentType);
        var fromHeader = declared is not null && IsAscii(headerName) ? null : Find(headerName);
        var problem = declaredName is not null && declared is null ? $"unknown encoding '{Clip(declaredName)}'" : null;
        if (byShape is not null)
        {
            return Read(bytes, byShape, problem);
        }

        var told = Choose(fromHeader, declared, contentType);
        return Settle(bytes, told, ReferenceEquals(told, declared) ? null : declared, problem);
    }

    private static Encoding? Find(string? name) => string.IsNullOrWhiteSpace(name) ? null : EncodingNames.Default.Find(name);

    // RFC 7303 puts the header first; but a bare text/xml's us-ascii default is what no server means.
    private static Encoding? Choose(Encoding? fromHeader, Encoding? declared, string? contentType) =>
        fromHeader is null ? declared
        : declared is not null && contentType is not null && IsLatinDefault(fromHeader) && !contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? declared
        : fromHeader;

    private static bool IsAscii(string? name) => name is not null && name.EndsWith("ascii", StringComparison.OrdinalIgnoreCase);

    private static bool IsLatinDefault(Encoding encoding) => encoding.CodePage is 28591 or 1252 or 20127;

    /// <param name="second">What is believed where the bytes give <paramref name="told"/> the lie.</param>
    private static DecodedText Settle(ReadOnlySpan<byte> bytes, Encoding? told, Encoding? second, string? problem)
    {
        var high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
        if (!high && (told is null || IsAsciiSuperset(told)))
        {
            return Read(bytes, Encoding.UTF8, problem);
        }

        var validUtf8 = Utf8.IsValid(bytes);
        if (!validUtf8 && second is not null and not UTF8Encoding && told is UTF8Encoding)
        {
            return Read(bytes, second, $"sent as {told.WebName} but encoded in {second.WebName}");
        }

        if (told is null or UTF8Encoding)
        {
            return validUtf8 ? Read(bytes, Encoding.UTF8, problem) : NotUtf8(bytes, problem);
        }

        // A text in a one-byte encoding is practically never valid UTF-8 by chance, but a few bytes may be.
        if (validUtf8 && IsAsciiSuperset(told) && MultiByteSequences(bytes) >= 4)
        {
            return Read(bytes, Encoding.UTF8, $"declared as {told.WebName} but encoded in utf-8");
        }

        return Read(bytes, told, problem);
    }

    // Bytes that pass for UTF-8 but for a few broken ones stay UTF-8: a cut text is likelier than another encoding.
    private static DecodedText NotUtf8(ReadOnlySpan<byte> bytes, string? problem)
    {
        var (good, bad) = (MultiByteSequences(bytes), 0);
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var c in text.AsSpan())
        {
            bad += c == '\uFFFD' ? 1 : 0;
        }

        if (bad * 20 < good)
        {
            return new DecodedText(text, "utf-8", Join(problem, "some bytes are no utf-8"));
        }

        var guessed = EncodingGuess.Of(bytes);
        return Read(bytes, guessed, Join(problem, $"not utf-8; read as {guessed.WebName}"));
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, Encoding encoding, string? problem)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text, encoding.WebName, problem);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => null,
    };

    // XML 1.0 appendix F: how "<?" or "<r" look in encodings that are no superset of ASCII.
    private static Encoding? ByShape(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, 0x3C, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [0x3C, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0x3C, 0, _, ..] => Encoding.BigEndianUnicode,
        [0x3C, 0, _, 0, ..] => Encoding.Unicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(bytes),
        _ => null,
    };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var us = Encoding.GetEncoding("IBM037");
        var declaration = us.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        return XmlEncoding().Match(declaration) is { Success: true } match ? Find(match.Groups["name"].Value) ?? us : us;
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var match = XmlEncoding().Match(head);
        if (!match.Success)
        {
            match = MetaCharset().Match(head);
        }

        return match.Success ? match.Groups["name"].Value : null;
    }

    private static string? CharsetOf(string? contentType) =>
        contentType is not null && HeaderCharset().Match(contentType) is { Success: true } match ? match.Groups["name"].Value : null;

    private static bool IsAsciiSuperset(Encoding encoding) => encoding.CodePage switch
    {
        1200 or 1201 or 12000 or 12001 or 65000 => false,
        50220 or 50221 or 50222 or 50225 or 50227 or 52936 => false,
        37 or 500 or 870 or 875 or 1026 or (>= 1047 and <= 1149) => false,
        >= 20273 and <= 20924 and not 20127 and not 20866 and not 20932 and not 20936 => false,
        _ => true,
    };

    private static int MultiByteSequences(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOfAnyInRange((byte)0xC2, (byte)0xF4); at >= 0 && at + 1 < bytes.Length && count < 1000;)
        {
            count += (bytes[at + 1] & 0xC0) == 0x80 ? 1 : 0;
            var next = bytes[(at + 1)..].IndexOfAnyInRange((byte)0xC2, (byte)0xF4);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }

    private static string Join(string? first, string second) => first is null ? second : $"{first}; {second}";

    private static string Clip(string name) => name.Length <= 40 ? name : name[..40];

    [GeneratedRegex("<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9._:\\-]+)[\"']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex XmlEncoding();

    [GeneratedRegex("<meta[^>]{0,300}?\\bcharset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9._:\\-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("\\bcharset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9._:\\-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeaderCharset();
}

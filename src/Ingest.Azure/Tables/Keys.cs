using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Azure.Tables;

/// <summary>Parts of partition and row keys. Any text can be one; different texts never become the same.</summary>
internal static class Keys
{
    /// <summary>Stands between the parts of a key, and in none.</summary>
    public const char Separator = '~';

    private const char EscapeMark = '!';

    // A key may have 512 characters; a row key has up to three parts.
    private const int LongestPart = 160;

    /// <summary>Escapes what a key may not hold (/ \ # ? and control characters) and what emulators stumble over (quotes, commas, %).</summary>
    public static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is '-' or '_' or '.' || char.IsLetterOrDigit(unit))
            {
                part.Append(unit);
            }
            else
            {
                part.Append(CultureInfo.InvariantCulture, $"{EscapeMark}{(int)unit:X4}");
            }
        }

        return part.Length <= LongestPart ? part.ToString() : $"{part.ToString(0, LongestPart - 34)}{EscapeMark}{EscapeMark}{Hash(text)}";
    }

    public static string Join(params ReadOnlySpan<string> parts) => string.Join(Separator, parts);

    /// <summary>Later moments sort first.</summary>
    public static string NewestFirst(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Earlier moments sort first.</summary>
    public static string OldestFirst(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>32 hex digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>One key for a name however it is spaced and cased.</summary>
    public static string Slug(string name) =>
        Part(string.Join('-', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

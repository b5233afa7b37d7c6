using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>
/// Values of the domain as properties of an entity. What a property cannot hold (over 64 KB) goes on in NAME_1, NAME_2 and so on.
/// Every text is written, null as empty, so that a merge leaves nothing of an older one.
/// </summary>
internal static partial class Columns
{
    /// <summary>UTF-16 units of text in one property: a little below the 64 KB that the service takes.</summary>
    public const int TextChunk = 32_000;

    private const int ByteChunk = 64_000;

    // The service's calendar starts here; a feed's may start anywhere.
    private static readonly DateTimeOffset FirstDate = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void SetText(this TableEntity row, string name, string? text)
    {
        text ??= "";
        var start = 0;
        for (var n = 0; ; n++)
        {
            var length = Math.Min(TextChunk, text.Length - start);
            if (length == TextChunk && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            row[NameOf(name, n)] = text.Substring(start, length);
            start += length;

            // A full chunk says that there is another, if an empty one.
            if (!IsFull(length))
            {
                return;
            }
        }
    }

    public static string GetText(this TableEntity row, string name)
    {
        var first = row.GetString(name) ?? "";
        if (!IsFull(first.Length))
        {
            return first;
        }

        var text = new StringBuilder(first);
        for (var n = 1; row.GetString(NameOf(name, n)) is { } chunk; n++)
        {
            text.Append(chunk);
            if (!IsFull(chunk.Length))
            {
                break;
            }
        }

        return text.ToString();
    }

    public static string? GetTextOrNull(this TableEntity row, string name) => row.GetText(name) is { Length: > 0 } text ? text : null;

    public static void SetBytes(this TableEntity row, string name, ReadOnlySpan<byte> bytes)
    {
        for (var n = 0; ; n++)
        {
            var chunk = bytes[..Math.Min(ByteChunk, bytes.Length)];
            row[NameOf(name, n)] = chunk.ToArray();
            bytes = bytes[chunk.Length..];
            if (chunk.Length < ByteChunk)
            {
                return;
            }
        }
    }

    public static byte[] GetBytes(this TableEntity row, string name)
    {
        var bytes = new MemoryStream();
        for (var n = 0; row.GetBinary(NameOf(name, n)) is { } chunk; n++)
        {
            bytes.Write(chunk);
            if (chunk.Length < ByteChunk)
            {
                break;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Dates before the service's first, which only a mistake can be, are left out.</summary>
    public static void SetDate(this TableEntity row, string name, DateTimeOffset? date)
    {
        if (date >= FirstDate)
        {
            row[name] = date.Value;
        }
    }

    public static DateTimeOffset GetDate(this TableEntity row, string name) => row.GetDateTimeOffset(name).GetValueOrDefault();

    public static void SetList(this TableEntity row, string name, IReadOnlyList<string> list) =>
        row.SetText(name, JsonSerializer.Serialize(list, ListJson.Default.IReadOnlyListString));

    public static IReadOnlyList<string> GetList(this TableEntity row, string name) =>
        row.GetTextOrNull(name) is { } json ? JsonSerializer.Deserialize(json, ListJson.Default.IReadOnlyListString)! : [];

    public static T GetEnum<T>(this TableEntity row, string name)
        where T : struct, Enum =>
        row.GetTextOrNull(name) is { } text ? Enum.Parse<T>(text) : default;

    public static bool GetFlag(this TableEntity row, string name) => row.GetBoolean(name) ?? false;

    private static string NameOf(string name, int chunk) => chunk == 0 ? name : $"{name}_{chunk}";

    // One less is what a chunk has that would have ended between the halves of a character.
    private static bool IsFull(int length) => length >= TextChunk - 1;

    [JsonSerializable(typeof(IReadOnlyList<string>))]
    private sealed partial class ListJson : JsonSerializerContext;
}

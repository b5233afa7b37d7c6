using System.Buffers;

namespace Ingest.Parsing;

/// <summary>Reads the attributes of a tag, quoted, unquoted or without value.</summary>
internal static class AttributeScanner
{
    private const int MostAttributes = 100;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create("= \t\r\n/");

    public static IReadOnlyList<KeyValuePair<string, string>> Read(ReadOnlySpan<char> text)
    {
        List<KeyValuePair<string, string>>? found = null;
        while (found is null || found.Count < MostAttributes)
        {
            text = text.TrimStart(" \t\r\n/\"',");
            if (text.IsEmpty)
            {
                break;
            }

            var end = text.IndexOfAny(NameEnd);
            end = end < 0 ? text.Length : end;
            if (end == 0)
            {
                text = text[1..];
                continue;
            }

            var name = text[..end].ToString();
            text = text[end..].TrimStart();
            var value = "";
            if (!text.IsEmpty && text[0] == '=')
            {
                value = Value(ref text);
            }

            (found ??= []).Add(new(name, value));
        }

        return found ?? [];
    }

    private static string Value(ref ReadOnlySpan<char> text)
    {
        text = text[1..].TrimStart();
        if (text.IsEmpty)
        {
            return "";
        }

        var quoted = text[0] is '"' or '\'';
        var body = quoted ? text[1..] : text;
        var end = quoted ? body.IndexOf(text[0]) : body.IndexOfAny(" \t\r\n");
        end = end < 0 ? body.Length : end;
        var value = body[..end].ToString();
        text = body[Math.Min(body.Length, end + (quoted ? 1 : 0))..];
        return value;
    }
}

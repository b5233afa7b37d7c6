namespace Ingest.Cli.Filters;

/// <summary>
/// Half an emoji, cut off by somebody's length limit, reaches us as a lone \uD83D. A JSON reader refuses the whole line
/// for it; here it becomes \uFFFD, which is one UTF-16 unit as well, so offsets stay.
/// </summary>
internal static class SurrogateEscapes
{
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        byte[]? repaired = null;
        var span = json.Span;
        var at = 0;
        while (Next(span, at) is var found and >= 0)
        {
            var unit = Unit(span, found);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(span, found + 6) is >= 0xDC00 and <= 0xDFFF)
            {
                at = found + 12;
                continue;
            }

            if (unit is >= 0xD800 and <= 0xDFFF)
            {
                repaired ??= json.ToArray();
                "\\uFFFD"u8.CopyTo(repaired.AsSpan(found));
            }

            at = found + (unit < 0 ? 2 : 6);
        }

        return repaired ?? json;
    }

    /// <summary>The next \u that is an escape: a backslash before it may itself be escaped.</summary>
    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        while (from < json.Length)
        {
            var slash = json[from..].IndexOf((byte)'\\');
            if (slash < 0 || from + slash + 1 >= json.Length)
            {
                return -1;
            }

            if (json[from + slash + 1] == 'u')
            {
                return from + slash;
            }

            from += slash + 2;
        }

        return -1;
    }

    private static int Unit(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && System.Buffers.Text.Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out var used, 'x') && used == 4
            ? unit
            : -1;
}

using System.Collections.Frozen;

namespace Ingest.Extracting;

/// <summary>
/// Cuts off a page where its tags would cost an HTML parser more than their number: every open element is looked through
/// at every tag, and formatting elements never closed are built again in every paragraph.
/// </summary>
internal static class PageBounds
{
    private const int DeepestNesting = 1_000;
    private const long MostLooks = 20_000_000;
    private const long MostRebuilt = 500_000;

    private static readonly FrozenDictionary<string, Kind> Kinds = new (Kind Kind, string Tags)[]
    {
        // End by themselves, or at the next of their kind.
        (Kind.Free, "p li td th tr dt dd option optgroup colgroup tbody thead tfoot br img hr input meta link source area base col embed param track wbr rp rt body html head"),
        (Kind.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (Kind.Raw, "script style textarea title iframe xmp"),
    }.SelectMany(row => row.Tags.Split(' ').Select(tag => KeyValuePair.Create(tag, row.Kind))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private enum Kind
    {
        Nesting,
        Free,
        Formatting,
        Raw,
    }

    /// <summary>The page, or its beginning where the rest would cost too much.</summary>
    public static ReadOnlyMemory<char> Cut(string html)
    {
        var lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, formatting, looks, rebuilt) = (0, 0, 0L, 0L);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            var next = at + 1;
            if (!name.IsEmpty)
            {
                var kind = lookup.TryGetValue(name, out var known) ? known : Kind.Nesting;
                var step = isEnd ? -1 : 1;
                depth = Math.Max(0, depth + (kind is Kind.Nesting or Kind.Formatting ? step : 0));
                formatting = Math.Max(0, formatting + (kind is Kind.Formatting ? step : 0));
                looks += depth;
                rebuilt += formatting;
                if (depth > DeepestNesting || looks > MostLooks || rebuilt > MostRebuilt)
                {
                    return html.AsMemory(0, at);
                }

                next = kind is Kind.Raw && !isEnd ? EndOfRaw(html, at, name) : next;
            }

            at = next >= html.Length ? -1 : html.IndexOf('<', next);
        }

        return html.AsMemory();
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    private static int EndOfRaw(string html, int at, ReadOnlySpan<char> name)
    {
        var rest = html.AsSpan(at + 1);
        var from = 0;
        while (rest[from..].IndexOf("</", StringComparison.Ordinal) is >= 0 and var found)
        {
            from += found + 2;
            if (rest[from..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at + 1 + from;
            }
        }

        // Never closed: a parser reads no more tags.
        return html.Length;
    }
}

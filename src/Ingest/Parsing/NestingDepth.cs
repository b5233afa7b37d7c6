namespace Ingest.Parsing;

/// <summary>
/// Looks how deep tags nest before a tree is made of them: adding a node to a tree costs as much as the node is deep.
/// </summary>
internal static class NestingDepth
{
    /// <summary>Whether tags nest deeper than <paramref name="deepest"/>; one pass, and not one character more than it takes to tell.</summary>
    public static bool Exceeds(ReadOnlySpan<char> text, int deepest)
    {
        var depth = 0;
        while (text.IndexOf('<') is >= 0 and var at && at + 1 < text.Length)
        {
            text = text[(at + 1)..];
            switch (text[0])
            {
                case '!' when text.StartsWith("![CDATA[", StringComparison.Ordinal):
                    text = After(text, "]]>");
                    break;
                case '!' when text.StartsWith("!--", StringComparison.Ordinal):
                    text = After(text, "-->");
                    break;
                case '/':
                    depth--;
                    break;
                case '!' or '?':
                    break;
                default:
                    var end = text.IndexOf('>');
                    if (end < 0)
                    {
                        return false;
                    }

                    depth += text[end - 1 < 0 ? 0 : end - 1] == '/' ? 0 : 1;
                    if (depth > deepest)
                    {
                        return true;
                    }

                    text = text[end..];
                    break;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? [] : text[(at + mark.Length)..];
    }
}

using System.Text;

namespace Ingest.Delivering.Cards;

/// <summary>The Markdown that card texts are read as: strangers' text must not become links or emphasis.</summary>
internal static class Markdown
{
    /// <summary>The text such that a reader of Markdown shows it as it is.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '!' or '|' or '&' || (letter is '#' or '-' or '+' && at == 0) || OpensList(text, at))
            {
                escaped.Append('\\');
            }
            else if (letter is '{' && at > 0 && text[at - 1] is '{' or '$')
            {
                // {{DATE(...)}} and ${...} are functions in cards; a zero-width space makes them text.
                escaped.Append('\u200B');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <param name="text">Escaped here.</param>
    public static string Link(string text, Uri url) => $"[{Escape(text)}]({Address(url)})";

    /// <summary>An address that cannot end the link it stands in.</summary>
    private static string Address(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    // "1." or "1)" at the start would number the line.
    private static bool OpensList(string text, int at) =>
        text[at] is '.' or ')' && at is > 0 and < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;
}

using System.Text;
using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Cards;

/// <summary>
/// Strangers' text in a card: it must not become links or emphasis (text blocks and facts are read as Markdown), and not be
/// taken for a function of cards.
/// </summary>
internal static class CardText
{
    /// <summary>For what is read as Markdown, so that it shows as it is.</summary>
    public static string Escape(string text)
    {
        var plain = Plain(text);
        var escaped = new StringBuilder(plain.Length + 16);
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = plain[at];
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' || OpensBlock(plain, at) || IsEntity(plain, at) || (letter is '(' && at > 0 && plain[at - 1] is ']'))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>For what is not read as Markdown.</summary>
    public static string Plain(string text) =>
        // {{DATE(...)}} and ${...} are functions; a zero-width space makes them text.
        Direction.Isolate(text).Replace("{{", "{\u200B{", StringComparison.Ordinal).Replace("${", "$\u200B{", StringComparison.Ordinal);

    /// <param name="text">Escaped here.</param>
    public static string Link(string text, Uri url) => $"[{Escape(text)}]({Address(url)})";

    /// <summary>An address that cannot end the link it stands in.</summary>
    private static string Address(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    // A heading, a quotation, a list; "1." and "1)" at the start would number the line.
    private static bool OpensBlock(string text, int at) => at == 0
        ? text[at] is '#' or '-' or '+' or '>' or '='
        : text[at] is '.' or ')' && at < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;

    // "&lt;" would show as "<".
    private static bool IsEntity(string text, int at) =>
        text[at] is '&' && text.IndexOf(';', at) is var end && end > at + 1 && end - at < 34 && text.AsSpan(at + 1, end - at - 1).IndexOfAny(' ', '&') < 0;
}

using System.Text.RegularExpressions;

namespace Ingest.Parsing;

/// <summary>The name in what feeds write for a person: "mail@example.org (Name)", "Name &lt;mail@example.org&gt;", a bare name.</summary>
internal static partial class PersonNames
{
    public static string? Read(string? written)
    {
        var text = written is null ? null : PlainText.Spaces(written);
        if (string.IsNullOrEmpty(text) || text.IndexOf('@', StringComparison.Ordinal) < 0)
        {
            return PlainText.OfLine(text);
        }

        var match = MailThenName().Match(text);
        if (!match.Success)
        {
            match = NameThenMail().Match(text);
        }

        return match.Success ? PlainText.OfLine(match.Groups["name"].Value) : text;
    }

    [GeneratedRegex(@"^[^\s@()<>]+@[^\s@()<>]+\s*\(\s*(?<name>[^()].*?)\s*\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailThenName();

    [GeneratedRegex(@"^(?<name>[^@<>()]*[^@<>()\s])\s*[<(]\s*[^\s@<>()]+@[^\s@<>()]+\s*[>)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameThenMail();
}

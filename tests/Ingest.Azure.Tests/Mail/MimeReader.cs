using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Azure.Tests.Mail;

/// <summary>Reads as much MIME as our mails are made of: folded and encoded headers, multipart/alternative, Base64.</summary>
internal static partial class MimeReader
{
    public static (IReadOnlyDictionary<string, string> Headers, IReadOnlyList<(string Type, string Content)> Parts) Read(string data)
    {
        var (headers, body) = Split(data);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups["value"].Value;
        var parts = body.Split($"--{boundary}").Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(part =>
        {
            var (own, content) = Split(part.TrimStart('\r', '\n'));
            Assert.Equal("base64", own["Content-Transfer-Encoding"]);
            Assert.EndsWith("charset=utf-8", own["Content-Type"], StringComparison.Ordinal);
            return (own["Content-Type"].Split(';')[0], Encoding.UTF8.GetString(Convert.FromBase64String(content)));
        });
        return (headers, [.. parts]);
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Fold().Replace(text[..end], " ").Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => Decode(pair[1]), StringComparer.OrdinalIgnoreCase);
        return (headers, text[(end + 4)..]);
    }

    // Neighbouring encoded words belong together (RFC 2047 §6.2); each must hold whole letters (§5).
    private static string Decode(string value) => Word().Replace(BetweenWords().Replace(value, "?="), match => match.Groups["way"].Value is "B" or "b"
        ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(match.Groups["word"].Value))
        : Encoding.UTF8.GetString([.. Quoted().Replace(match.Groups["word"].Value.Replace('_', ' '), hex => ((char)Convert.ToByte(hex.Groups["hex"].Value, 16)).ToString()).Select(letter => (byte)letter)]));

    [GeneratedRegex(@"boundary=""?(?<value>[^"";\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"\?=\s+(?==\?)", RegexOptions.None, 1000)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?(?<way>[BbQq])\?(?<word>[^?]*)\?=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("=(?<hex>[0-9A-F]{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}

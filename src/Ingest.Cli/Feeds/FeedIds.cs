using System.Security.Cryptography;
using System.Text;

namespace Ingest.Cli.Feeds;

/// <summary>Ids of feeds and outlets made from names: lower-case letters, digits and hyphens, 1 to 64 of them.</summary>
internal static class FeedIds
{
    private const int Longest = 64;

    /// <summary>The name's own letters where they are ASCII; a name that loses letters is told apart by a hash.</summary>
    public static string From(string name)
    {
        var id = new StringBuilder();
        var isWhole = true;
        foreach (var sign in name.ToLowerInvariant())
        {
            isWhole &= sign < 128 || !char.IsLetterOrDigit(sign);
            if (char.IsAsciiLetterOrDigit(sign))
            {
                id.Append(sign);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        if (isWhole && text.Length is > 0 and <= Longest)
        {
            return text;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return text.Length == 0 ? hash : $"{text[..Math.Min(text.Length, Longest - 9)].Trim('-')}-{hash}";
    }

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= Longest && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}

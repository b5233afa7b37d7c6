using System.Diagnostics.CodeAnalysis;

namespace Ingest.Cli.Feeds;

/// <summary>Addresses that a feed may have.</summary>
internal static class FeedUrl
{
    private const int Longest = 2000;

    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.AbsoluteUri.Length <= Longest
        && url.UserInfo.Length == 0;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Extracting;

/// <summary>The day that an address names: /2024/07/10/, /2024-07-10-, /20240710/.</summary>
internal static partial class PageDateGuess
{
    public static DateTimeOffset? InAddress(Uri? url)
    {
        if (url is null || !url.IsAbsoluteUri)
        {
            return null;
        }

        var match = Day().Match(url.AbsolutePath);
        return match.Success && DateOnly.TryParseExact($"{match.Groups["y"].Value}{match.Groups["m"].Value.PadLeft(2, '0')}{match.Groups["d"].Value.PadLeft(2, '0')}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;
    }

    [GeneratedRegex(@"(^|[/\-_.])(?<y>(19|20)[0-9]{2})(?<s>[/\-_.]?)(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{2})([/\-_.]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}

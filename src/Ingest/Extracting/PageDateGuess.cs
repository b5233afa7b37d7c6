using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Parsing;

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

    /// <summary>The date in a short line close to the headline: "12 July 2024, 10:15", "Published on 12.07.2024".</summary>
    public static DateTimeOffset? InText(PageOutline outline)
    {
        const int Before = 6;
        const int After = 12;
        const int LongestLine = 100;
        var heading = outline.Blocks.FindIndex(block => block.Tag is "h1");
        if (heading < 0)
        {
            return null;
        }

        // What follows the headline is likelier the date than what precedes it.
        var near = outline.Blocks.Skip(heading + 1).Take(After).Concat(outline.Blocks.Take(heading).Reverse().Take(Before));
        foreach (var block in near)
        {
            if (block.Text.Length is >= 8 and <= LongestLine && HasYear().IsMatch(block.Text)
                && FeedDates.TryParseAsWritten(block.Text, null, out var date) && date.Year is >= 1995 and <= 2100)
            {
                return date;
            }
        }

        return null;
    }

    [GeneratedRegex("\\b(19|20)[0-9]{2}\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasYear();

    [GeneratedRegex(@"(^|[/\-_.])(?<y>(19|20)[0-9]{2})(?<s>[/\-_.]?)(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{2})([/\-_.]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Extracting;

/// <summary>The day that an address names, or that a reader sees beside the headline.</summary>
internal static partial class PageDateGuess
{
    // Blocks around the headline among which a date may stand.
    private const int Before = 6;
    private const int After = 12;

    // Longer blocks are paragraphs and speak of other days; one that labels its date may be longer than one that does not.
    private const int LongestLine = 80;
    private const int LongestLabelled = 160;

    /// <summary>/2024/07/10/, /2024-07-10-, /20240710/.</summary>
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

    /// <summary>
    /// The date that the page labels as that of publication, wherever it stands; else one close to the headline; of those,
    /// what is labelled as something else comes last.
    /// </summary>
    public static DateTimeOffset? InText(PageOutline outline, string? title, bool monthFirst)
    {
        var heading = HeadingOf(outline, title);
        var (best, bestRank) = ((DateTimeOffset?)null, int.MaxValue);
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            if (block.Text.Length is < 8 or > LongestLabelled)
            {
                continue;
            }

            foreach (var (at, date) in DateFinder.Find(block.Text, monthFirst))
            {
                var kind = DateLabels.Default.KindOf(block.Text, at);
                if ((kind != DateKind.Unlabelled || block.Text.Length <= LongestLine) && Rank(kind, i - heading) is { } rank && rank < bestRank)
                {
                    (best, bestRank) = (date, rank);
                }
            }
        }

        return best;
    }

    /// <returns>0 the best; null for a date that may be of anything.</returns>
    private static int? Rank(DateKind kind, int distance)
    {
        // What follows the headline is likelier the article's than what precedes it.
        var place = distance switch
        {
            >= 0 and <= After => distance,
            < 0 and >= -Before => 20 - distance,
            _ => 100,
        };
        return kind switch
        {
            DateKind.Published => place,
            DateKind.Unlabelled when place < 100 => 200 + place,
            DateKind.Updated when place < 100 => 400 + place,
            _ => null,
        };
    }

    private static int HeadingOf(PageOutline outline, string? title)
    {
        var heading = title is null ? -1 : outline.Blocks.FindIndex(block => block.Tag is ['h', _] && block.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase));
        heading = heading >= 0 ? heading : outline.Blocks.FindIndex(block => block.Tag is "h1");
        return heading >= 0 ? heading : Math.Max(0, outline.Blocks.FindIndex(block => block.Tag is "h2"));
    }

    [GeneratedRegex(@"(^|[/\-_.])(?<y>(19|20)[0-9]{2})((?<s>[/\-_.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<m>[0-9]{2})(?<d>[0-9]{2}))([/\-_.]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Parsing;

namespace Ingest.Extracting;

/// <summary>Finds dates within a line of text, in the ways that the languages of the news write them.</summary>
internal static partial class DateFinder
{
    private const int MostInALine = 5;

    /// <param name="monthFirst">Whether 3/4/2026 is of March.</param>
    /// <returns>In the order of the line: where each begins, and the date, with its time of day where one follows.</returns>
    public static IReadOnlyList<(int At, DateTimeOffset Date)> Find(string line, bool monthFirst)
    {
        var found = new List<(int At, DateTimeOffset Date)>();
        // Cheaper than any pattern, and true of nearly no line.
        if (!line.Contains("20", StringComparison.Ordinal) && !line.Contains("19", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (Match match in AnyDate().Matches(line).Take(MostInALine))
        {
            if (DayOf(match, monthFirst) is { } day)
            {
                found.Add((match.Index, WithTime(line, match, day)));
            }
        }

        return found;
    }

    private static DateOnly? DayOf(Match match, bool monthFirst)
    {
        var (year, first, second) = (Number(match, "y"), Number(match, "d"), Number(match, "m"));
        var month = match.Groups["mon"] is { Success: true } name ? DateWords.Default.MonthOf(name.Value.TrimEnd('.').ToLowerInvariant()) : second;
        var day = first;
        if (match.Groups["slash"].Success && ((monthFirst && day <= 12) || month > 12))
        {
            (day, month) = (month, day);
        }

        return year is >= 1995 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // The rest of the line may tell the time and the zone; whatever reads another day out of it read it wrongly.
    private static DateTimeOffset WithTime(string line, Match match, DateOnly day)
    {
        const int LongestTime = 30;
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var after = match.Index + match.Length;
        var rest = Time().Match(line, after, Math.Min(LongestTime, line.Length - after));
        return rest.Success && FeedDates.TryParseAsWritten($"{iso} {rest.Groups["t"].Value}", null, out var timed) && DateOnly.FromDateTime(timed.DateTime) == day
            ? timed
            : new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // In order: 2026-11-22; 22 November 2026, 22. novembra 2026, 22 de noviembre de 2026; November 22, 2026; 22.11.2026;
    // 2026. gada 22. novembrī; 2026 m. lapkričio 22 d., 2026. november 22.; 2026年11月22日.
    [GeneratedRegex(
        @"(?<![0-9])(?<y>(19|20)[0-9]{2})[\-./](?<m>[0-9]{1,2})[\-./](?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?<![0-9])(?<d>[0-9]{1,2})(\.|st|nd|rd|th|er|º|°)?[\s\-/]*(de |of |di |d')?(?<mon>\p{L}{3,15})\.?,?[\s\-/]*(de |del )?(?<y>(19|20)[0-9]{2})(?![0-9])"
        + @"|(?<mon>\p{L}{3,15})\.?\s+(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<y>(19|20)[0-9]{2})(?![0-9])"
        + @"|(?<![0-9.])(?<d>[0-9]{1,2})((?<slash>/)|[\-.])\s?(?<m>[0-9]{1,2})[\-./]\s?(?<y>(19|20)[0-9]{2})(?![0-9])"
        + @"|(?<![0-9])(?<y>(19|20)[0-9]{2})\.\s*gada\s+(?<d>[0-9]{1,2})\.\s*(?<mon>\p{L}{3,15})"
        + @"|(?<![0-9])(?<y>(19|20)[0-9]{2})\.?\s+(m\.|g\.)?\s*(?<mon>\p{L}{3,15})\.?\s+(?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?<![0-9])(?<y>(19|20)[0-9]{2})[年년]\s*(?<m>[0-9]{1,2})[月월]\s*(?<d>[0-9]{1,2})[日일]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"^[^0-9]{0,15}?(?<t>[0-9]{1,2}[:.][0-9]{2}(:[0-9]{2})?\s*([aApP]\.?[mM]\.?)?\s*([A-Z]{2,5}|[+\-][0-9]{2}:?[0-9]{2})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Ingest.Parsing;

/// <summary>
/// Reads dates as feeds and pages really write them: RFC 822 with any weekday and named zones, ISO 8601 in its variants,
/// dd.MM.yyyy, asctime, month names in the languages of the news.
/// </summary>
public static partial class FeedDates
{
    // Longer texts are no dates.
    private const int LongestDate = 100;

    /// <param name="zone">For a date that names no zone; null means UTC.</param>
    /// <param name="date">UTC.</param>
    public static bool TryParse(string? raw, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        var readable = TryParseAsWritten(raw, zone, out date);
        date = date.ToUniversalTime();
        return readable;
    }

    /// <summary>As <see cref="TryParse"/>, but with the offset that is written, so that the day stays the writer's.</summary>
    public static bool TryParseAsWritten(string? raw, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(raw) || raw.Length > LongestDate)
        {
            return false;
        }

        var text = raw.Trim();
        return (char.IsAsciiDigit(text[0]) && Iso(text, zone, out date)) || FreeDate.TryParse(text, zone, out date);
    }

    /// <summary>The moment of a wall clock, or false where the calendar has none.</summary>
    internal static bool TryMake(DateParts parts, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        var (year, month, day) = (parts.Year, parts.Month, parts.Day);
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var midnight24 = parts is { Hour: 24, Minute: 0, Second: 0 };
        if ((parts.Hour > 23 && !midnight24) || parts.Minute > 59 || parts.Second > 60)
        {
            return false;
        }

        var clock = new DateTime(year, month, day, midnight24 ? 0 : parts.Hour, parts.Minute, Math.Min(parts.Second, 59), DateTimeKind.Unspecified)
            .AddTicks(parts.Ticks).AddDays(midnight24 ? 1 : 0);
        var offset = parts.Offset ?? zone?.GetUtcOffset(clock) ?? TimeSpan.Zero;
        if (offset.Duration() > TimeSpan.FromHours(14) || offset.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            return false;
        }

        date = new DateTimeOffset(clock, offset);
        return true;
    }

    private static bool Iso(string text, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        var match = IsoDate().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match, "y", 0);
        var (month, day) = (Number(match, "m", 1), Number(match, "d", 1));
        if (match.Groups["doy"].Success)
        {
            var dayOfYear = Number(match, "doy", 0);
            if (year is < 1900 or > 2200 || dayOfYear < 1 || dayOfYear > (DateTime.IsLeapYear(year) ? 366 : 365))
            {
                return false;
            }

            var counted = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(dayOfYear - 1);
            (month, day) = (counted.Month, counted.Day);
        }

        TimeSpan? offset = null;
        if (match.Groups["z"] is { Success: true } written)
        {
            offset = OffsetOf(written.Value);
        }

        var parts = new DateParts(year, month, day, Number(match, "h", 0), Number(match, "mi", 0), Number(match, "s", 0), TicksOf(match.Groups["f"].ValueSpan), offset);
        return TryMake(parts, zone, out date);
    }

    /// <summary>"+0300", "+03:00", "-3", "Z" or a zone's name; null for an unknown one.</summary>
    internal static TimeSpan? OffsetOf(string written)
    {
        if (written is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        if (written[0] is not ('+' or '-' or '−'))
        {
            return DateWords.Default.TryGetZone(written.ToLowerInvariant(), out var named) ? named : null;
        }

        var digits = written.AsSpan(1).ToString().Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = digits.Length <= 2 ? (digits, "0") : (digits[..^2], digits[^2..]);
        var offset = new TimeSpan(int.Parse(hours, CultureInfo.InvariantCulture), int.Parse(minutes, CultureInfo.InvariantCulture), 0);
        return written[0] == '+' ? offset : -offset;
    }

    /// <summary>Ticks of a fraction of a second, given its digits.</summary>
    internal static long TicksOf(ReadOnlySpan<char> fraction)
    {
        long ticks = 0;
        for (var i = 0; i < 7; i++)
        {
            ticks = (ticks * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        }

        return ticks;
    }

    private static int Number(Match match, string group, int missing) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : missing;

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})(-(?<doy>[0-9]{3})|-(?<m>[0-9]{1,2})(-(?<d>[0-9]{1,2}))?|(?<m>[0-9]{2})(?<d>[0-9]{2})?)?([T\s_]+(?<h>[0-9]{1,2})(:?(?<mi>[0-9]{2})(:?(?<s>[0-9]{2})([.,](?<f>[0-9]{1,9}))?)?)?)?\s*(?<z>[Zz]|[+\-−]\s?[0-9]{1,2}:?([0-9]{2})?|[A-Za-z]{2,5})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoDate();
}

/// <summary>A wall clock as written.</summary>
/// <param name="Offset">Null where no zone was written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateParts(int Year, int Month, int Day, int Hour, int Minute, int Second, long Ticks, TimeSpan? Offset);

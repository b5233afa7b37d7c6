using System.Globalization;
using Ingest.Statements;

namespace Ingest.Judging;

/// <summary>Weighs whether a statement can be of an event's day.</summary>
internal static class TimeLikeness
{
    /// <summary>A report appears so many days after the words, where the text names no day.</summary>
    private const int ReportLag = 1;

    /// <summary>Where no day can be told, a report is rather of what is known than of another utterance: most utterances are told by several outlets.</summary>
    private const double NoDate = 0.5;

    /// <summary>Fresh words of so many days before or after are of another utterance, whatever they say.</summary>
    private const double Far = 16;

    /// <summary>Whether nothing else needs to be weighed: a ledger of years costs what one of weeks does.</summary>
    public static bool IsFar(StatementEvent known, StoredStatement statement) =>
        !statement.Statement.Background && statement.AtPrecision == AtPrecision.Moment && known.AtPrecision == AtPrecision.Moment
        && (statement.At - known.At).Duration().TotalDays > Far;

    public static double Weigh(StatementEvent known, StoredStatement statement, List<string> reasons)
    {
        var said = Days(statement.Occasion);
        var knownSaid = Days(known.Occasion);
        if (said.Count > 0 && knownSaid.Count > 0)
        {
            var apart = said.Min(day => knownSaid.Min(other => Math.Abs(day - other)));
            if (apart == 0)
            {
                reasons.Add("the same day");
            }

            return apart switch { 0 => 2.2, 1 => -0.3, 2 => -1.2, _ => -4 };
        }

        if (statement.AtPrecision == AtPrecision.Unknown || known.AtPrecision == AtPrecision.Unknown)
        {
            return Undated(known, statement, reasons);
        }

        if (statement.Statement.Background)
        {
            return Background(known, statement);
        }

        return Dated(known, statement);
    }

    private static double Dated(StatementEvent known, StoredStatement statement)
    {
        var (from, to) = Range(statement.At, statement.AtPrecision);
        var (knownFrom, knownTo) = Range(known.At, known.AtPrecision);
        var apart = Math.Max(0, Math.Max(from - knownTo, knownFrom - to));
        if (statement.AtPrecision == AtPrecision.Month || known.AtPrecision == AtPrecision.Month)
        {
            return apart switch { 0 => 0.7, <= 7 => -1, _ => -6 };
        }

        return apart switch { 0 => 1.2, 1 => 0.5, 2 => -0.4, <= 4 => -1.5, <= 8 => -3, _ => -6 };
    }

    /// <summary>Old words may be of any earlier day; the latest are the likeliest.</summary>
    private static double Background(StatementEvent known, StoredStatement statement)
    {
        var age = (statement.At - known.At).TotalDays;
        return age switch { < -2 => -4, <= 31 => 0.8, <= 120 => 0, _ => -0.6 };
    }

    private static double Undated(StatementEvent known, StoredStatement statement, List<string> reasons)
    {
        var day = "date:" + known.At.ToString("MM-dd", CultureInfo.InvariantCulture);
        var mine = statement.Occasion.Where(IsDate).ToList();
        var theirs = known.Occasion.Where(IsDate).ToList();
        if (mine.Exists(mark => mark == day || theirs.Contains(mark)))
        {
            reasons.Add("the same day");
            return 1.6;
        }

        var weekday = Weekday(known, statement);
        return weekday != 0 ? weekday : mine.Count > 0 && (theirs.Count > 0 || known.AtPrecision == AtPrecision.Moment) ? -1.2 : NoDate;
    }

    /// <summary>A weekday tells little where it fits and much where it does not.</summary>
    private static double Weekday(StatementEvent known, StoredStatement statement)
    {
        var mine = statement.Occasion.Where(IsWeekday).ToList();
        var theirs = known.Occasion.Where(IsWeekday).ToList();
        if (theirs.Count == 0 && known.AtPrecision == AtPrecision.Moment && !known.BackgroundOnly)
        {
            theirs = [DayMark(known.At), DayMark(known.At.AddDays(-1))];
        }

        return mine.Count == 0 || theirs.Count == 0 ? 0 : mine.Exists(theirs.Contains) ? 0.3 : -1.5;
    }

    private static string DayMark(DateTimeOffset at) => $"weekday:{(((int)at.DayOfWeek + 6) % 7) + 1:00}";

    private static bool IsWeekday(string mark) => mark.StartsWith("weekday:", StringComparison.Ordinal);

    private static bool IsDate(string mark) => mark.StartsWith("date:", StringComparison.Ordinal);

    private static (int From, int To) Range(DateTimeOffset at, AtPrecision precision)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return precision == AtPrecision.Month
            ? (new DateOnly(day.Year, day.Month, 1).DayNumber, new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)).DayNumber)
            : (day.DayNumber - ReportLag, day.DayNumber);
    }

    private static List<int> Days(IReadOnlyList<string> occasion)
    {
        var days = new List<int>();
        foreach (var mark in occasion)
        {
            if (mark.StartsWith("said:", StringComparison.Ordinal)
                && DateOnly.TryParseExact(mark.AsSpan(5), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day.DayNumber);
            }
        }

        return days;
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Ingest.Parsing;

/// <summary>Reads a date by what its numbers and words can only be: a clock has colons, a month a name, a year four digits.</summary>
internal static class FreeDate
{
    private const int MostTokens = 40;

    public static bool TryParse(string text, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        if (Split(text) is not { } tokens)
        {
            return false;
        }

        var clock = TakeClock(tokens);
        var offset = TakeZone(tokens, clock.End);
        return TakeDay(tokens, clock.Meridiem) is var (year, month, day)
            && FeedDates.TryMake(new DateParts(year, month, day, clock.Hour, clock.Minute, clock.Second, clock.Ticks, offset), zone, out date);
    }

    private static List<Token>? Split(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\'' or '’'))
                {
                    i++;
                }
            }
            else
            {
                i++;
                if (char.IsWhiteSpace(text[start]))
                {
                    continue;
                }
            }

            tokens.Add(new Token(text[start..i].ToLowerInvariant(), start));
            if (tokens.Count > MostTokens)
            {
                return null;
            }
        }

        return tokens;
    }

    private static Clock TakeClock(List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text != ":" || !tokens[i - 1].IsShortNumber || !tokens[i + 1].IsShortNumber)
            {
                continue;
            }

            var (start, end) = (i - 1, i + 2);
            var (hour, minute, second, ticks) = (tokens[i - 1].Value, tokens[i + 1].Value, 0, 0L);
            if (end + 1 < tokens.Count && tokens[end].Text == ":" && tokens[end + 1].IsShortNumber)
            {
                (second, end) = (tokens[end + 1].Value, end + 2);
                if (end + 1 < tokens.Count && tokens[end].Text is "." or "," && tokens[end + 1].IsNumber && tokens[end + 1].Start == tokens[end].Start + 1)
                {
                    (ticks, end) = (FeedDates.TicksOf(tokens[end + 1].Text), end + 2);
                }
            }

            // Korean and Chinese put the half of the day before the clock.
            var before = start > 0 && tokens[start - 1].Text is "오후" or "오전" or "下午" or "上午" ? tokens[start - 1].Text : null;
            if (before is not null)
            {
                hour = (hour % 12) + (before is "오후" or "下午" ? 12 : 0);
            }

            var meridiem = end < tokens.Count && tokens[end].Text is "am" or "pm" or "a" or "p" or "μμ" or "πμ";
            if (meridiem)
            {
                hour = (hour % 12) + (tokens[end].Text[0] is 'p' or 'μ' ? 12 : 0);
                var dotted = end + 3 < tokens.Count && tokens[end + 1].Text == "." && tokens[end + 2].Text == "m";
                end += dotted ? 3 : 1;
            }

            tokens.RemoveRange(start, end - start);
            return new Clock(hour, minute, second, ticks, start, meridiem);
        }

        return new Clock(0, 0, 0, 0, tokens.Count, Meridiem: false);
    }

    // The zone stands right after the clock, or is a name anywhere after the date.
    private static TimeSpan? TakeZone(List<Token> tokens, int from)
    {
        TimeSpan? named = null;
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Text is "+" or "-" or "−" && i + 1 < tokens.Count && tokens[i + 1].IsNumber && tokens[i + 1].Text.Length <= 4)
            {
                var minutes = i + 3 < tokens.Count && tokens[i + 2].Text == ":" && tokens[i + 3].IsShortNumber ? tokens[i + 3].Text : "";
                var written = tokens[i].Text + tokens[i + 1].Text + minutes;
                if (IsZoneAt(tokens, i, from))
                {
                    tokens.RemoveRange(i, minutes.Length > 0 ? 4 : 2);
                    return FeedDates.OffsetOf(written);
                }
            }
            else if (named is null && char.IsLetter(tokens[i].Text[0]) && DateWords.Default.TryGetZone(tokens[i].Text, out var offset))
            {
                named = offset;
            }
        }

        return named;
    }

    // "12:00:00 -0300" and "12:00 GMT+3", but not the hyphens of "12:00 15-03-2020".
    private static bool IsZoneAt(List<Token> tokens, int at, int from) =>
        at == from || (at == from + 1 && (char.IsLetter(tokens[from].Text[0]) || tokens[from].Text is "(" or ","));

    private static (int Year, int Month, int Day)? TakeDay(List<Token> tokens, bool meridiem)
    {
        var month = 0;
        var monthAt = -1;
        for (var i = 0; i < tokens.Count && month == 0; i++)
        {
            month = char.IsLetter(tokens[i].Text[0]) ? DateWords.Default.MonthOf(tokens[i].Text) : 0;
            monthAt = i;
        }

        var numbers = tokens.Where(token => token.IsNumber && token.Text.Length <= 4).ToList();
        if (month > 0)
        {
            return Named(numbers, tokens[monthAt].Start, month);
        }

        if (numbers.Count < 3)
        {
            return null;
        }

        var (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        var american = tokens.Exists(token => token.Text == "/") && b.Value > 12 - (meridiem ? 12 : 0) && a.Value <= 12;
        return a.Text.Length == 4 ? (a.Value, b.Value, c.Value)
            : american ? (YearOf(c), a.Value, b.Value)
            : (YearOf(c), b.Value, a.Value);
    }

    private static (int Year, int Month, int Day)? Named(List<Token> numbers, int monthStart, int month)
    {
        var year = numbers.FindIndex(number => number.Text.Length == 4);
        var day = numbers.FindIndex(number => number.Text.Length <= 2 && number.Value is >= 1 and <= 31);
        if (year < 0 && numbers.Count >= 2)
        {
            // Two-digit years follow the month: "4 Jan 04", "Jan 4 04".
            year = numbers.FindLastIndex(number => number.Text.Length == 2 && number.Start > monthStart);
            year = year == day ? -1 : year;
        }

        return year < 0 || day < 0 ? null : (YearOf(numbers[year]), month, numbers[day].Value);
    }

    private static int YearOf(Token token) => token.Text.Length > 2 ? token.Value : token.Value < 70 ? 2000 + token.Value : 1900 + token.Value;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Clock(int Hour, int Minute, int Second, long Ticks, int End, bool Meridiem);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Token(string Text, int Start)
    {
        public bool IsNumber => char.IsAsciiDigit(Text[0]);

        public bool IsShortNumber => IsNumber && Text.Length <= 2;

        public int Value => Text.Length <= 6 ? int.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }
}

using Ingest.Deduplicating;

namespace Ingest.Judging;

/// <summary>Days that a text names.</summary>
internal static class DateMentions
{
    /// <summary>An utterance that is news was made at most so long before it was published.</summary>
    private const int NewsAge = 8;

    /// <returns>
    /// date:MM-dd for each day with a month, and said:yyyy-MM-dd for each that lies in the week before
    /// <paramref name="published"/>; weekdays (also weekday:01 to weekday:07) and "yesterday" count from there.
    /// </returns>
    public static IEnumerable<string> Read(List<FoldedWord> words, int from, int to, LanguageContext language, DateOnly? published)
    {
        foreach (var hit in language.Months.Find(words, from, to))
        {
            if (Day(words, hit, from, to) is { } day)
            {
                yield return $"date:{hit.Label}-{day:00}";
                if (published is { } limit && Latest(int.Parse(hit.Label), day, limit) is { } date && limit.DayNumber - date.DayNumber <= NewsAge)
                {
                    yield return $"said:{date:yyyy-MM-dd}";
                }
            }
        }

        foreach (var hit in language.Weekdays.Find(words, from, to))
        {
            yield return "weekday:" + hit.Label;
            if (published is not { } today)
            {
                continue;
            }

            var back = ((int)today.DayOfWeek + 6) % 7 + 1 - int.Parse(hit.Label);
            yield return $"said:{today.AddDays(-(back < 0 ? back + 7 : back)):yyyy-MM-dd}";
        }

        foreach (var hit in language.Relative.Find(words, from, to))
        {
            if (hit.Label is "today" or "yesterday" && published is { } day)
            {
                yield return $"said:{day.AddDays(hit.Label == "today" ? 0 : -1):yyyy-MM-dd}";
            }
        }
    }

    /// <summary>"17 June", "17. júna", "June 17", "Oct. 17th".</summary>
    private static int? Day(List<FoldedWord> words, PhraseHit month, int from, int to)
    {
        return month.From > from && Number(words[month.From - 1]) is { } before ? before
            : month.To < to && Number(words[month.To]) is { } after ? after
            : null;

        static int? Number(FoldedWord word)
        {
            var text = word.Text.TrimEnd('t', 'h', 's', 'n', 'd', 'r');
            return text.Length is 1 or 2 && int.TryParse(text, out var day) && day is >= 1 and <= 31 ? day : null;
        }
    }

    /// <summary>The latest such day that is not after <paramref name="limit"/>.</summary>
    private static DateOnly? Latest(int month, int day, DateOnly limit)
    {
        for (var year = limit.Year; year >= limit.Year - 4; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= limit)
            {
                return date;
            }
        }

        return null;
    }
}

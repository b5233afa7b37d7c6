using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Weekdays that a part names: who spoke on the day before that of the news is quoted as context.</summary>
internal sealed class NewsDays
{
    // The day of the news stands in the first lines.
    private const int LeadParagraphs = 2;
    private const int Sunday = 7;

    // "On Friday" in a piece of Monday is rather the next one.
    private const int LongestAgo = 4;

    // What another said is told in the past: it is the one gone by.
    private const int LongestAgoAside = 6;

    private readonly ILookup<int, (DateOnly Day, int Token, bool IsWeekend)> _days;
    private readonly SpeechPart _part;
    private readonly DateOnly? _published;
    private readonly DateOnly? _news;
    private readonly DateOnly? _first;

    /// <param name="published">The day that weekdays count from, backwards; without it none says anything.</param>
    public NewsDays(SpeechPart part, BackgroundRules rules, DateOnly? published)
    {
        (_part, _published) = (part, published);
        var found = new List<(int Sentence, DateOnly Day, int Token, bool IsWeekend)>();
        for (var index = 0; published is { } today && index < part.Text.Sentences.Length; index++)
        {
            var sentence = part.Text.Sentences[index];
            var planned = rules.Planned.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
            found.AddRange(rules.Weekdays.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
                .Where(match => part.QuoteAt(match.Start) < 0 && !planned.Exists(plan => plan.Start <= match.Start && match.End <= plan.End))
                .Select(match => (index, LastBefore(today, Math.Min(match.Value, Sunday)), match.Start, match.Value == BackgroundRules.Weekend)));
        }

        _days = found.ToLookup(one => one.Sentence, one => (one.Day, one.Token, one.IsWeekend));
        _news = found.Where(one => IsLead(one.Sentence)).Select(one => (DateOnly?)one.Day).Max();
        _first = found.Where(one => part.Text.Sentences[one.Sentence].Paragraph == 0).Select(one => (DateOnly?)one.Day).Max();
    }

    /// <summary>Why the words are older than the news, or null.</summary>
    /// <param name="isElsewhere">Tells of a token whether it is about something else.</param>
    /// <param name="isAside">The headline names who makes the news, and the words are another's.</param>
    public string? WhyOlder(int sentence, Func<int, bool> isElsewhere, bool isAside)
    {
        var isBehind = isAside && _part.Text.Sentences[sentence].Paragraph > 0;
        // Where another makes the news, its day is that of the first lines alone.
        var news = !isBehind ? _news : _first ?? (_days[sentence].Any(one => one.Day == _news) ? null : _news);
        foreach (var (day, token, isWeekend) in _days[sentence])
        {
            // An article of Monday tells its news without a day, and what was said "at the weekend", or by another, as context.
            var newest = news ?? (isBehind || (isWeekend && !IsLead(sentence)) ? _published : null);
            if (newest?.DayNumber - day.DayNumber is > 0 and var ago && ago <= (isAside && !IsLead(sentence) ? LongestAgoAside : LongestAgo) && !isElsewhere(token))
            {
                return $"said on {day.DayOfWeek}, before the news of {newest!.Value.DayOfWeek}";
            }
        }

        return null;
    }

    /// <summary>Whether the sentence names a weekday.</summary>
    public bool IsNamedIn(int sentence) => _days[sentence].Any();

    private bool IsLead(int sentence) => _part.Text.Sentences[sentence].Paragraph < LeadParagraphs;

    /// <param name="weekday">1 for Monday to 7.</param>
    private static DateOnly LastBefore(DateOnly day, int weekday) => day.AddDays(-(((int)day.DayOfWeek - weekday + 7) % 7));
}

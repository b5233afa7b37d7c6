using System.Globalization;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>A date that a text names.</summary>
/// <param name="Date">Its last possible day; null where it says nothing of when somebody spoke.</param>
/// <param name="IsSince">What is told goes on from that day: "Since 2022 X has argued".</param>
/// <param name="IsBare">It is a mere month or year that something was done in.</param>
/// <param name="IsSeason">It is a mere season: of what others than the maker of the news did.</param>
internal readonly record struct SpeechDate(DateOnly? Date, int Token, bool IsSince, bool IsBare = false, bool IsSeason = false);

/// <summary>The years and months that the sentences of a part name.</summary>
internal sealed class SpeechDates
{
    // "12 July" a month and a half ahead, "the summit in July" five months ahead: beyond that it is the July gone by.
    private const int SoonAhead = 45;
    private const int FarAhead = 120;

    // News is printed a day or two after its day.
    private const int DaysOfNews = 3;

    // "This summer" in August is what has been of it.
    private const int SeasonsEnd = 30;
    private const int MonthsOfSeason = 3;

    // Who was a member then need be none of those who are.
    private const int LongGone = 31;

    // "Early in May" is over by the tenth.
    private const int LastEarlyDay = 10;
    private const int LastMiddleDay = 20;

    // "At their annual Vilnius summit".
    private const int OccasionReach = 3;

    // "The borders of Ukraine before the year 2014".
    private const int DatedReach = 4;

    private readonly SpeechPart _part;
    private readonly BackgroundRules _rules;
    private readonly ILookup<int, SpeechDate> _dates;

    public SpeechDates(SpeechPart part, BackgroundRules rules, DateOnly? published)
    {
        (_part, _rules) = (part, rules);
        // Without a day of its own, an article is as new as the first whole date that it names.
        IsUndated = published is null;
        Published = published ?? FirstDate();
        var dates = new List<(int Sentence, SpeechDate Date)>();
        for (var index = 0; index < part.Text.Sentences.Length; index++)
        {
            var sentence = part.Text.Sentences[index];
            dates.AddRange(YearsIn(sentence).Select(date => (index, date)));
            dates.AddRange(MonthsIn(sentence).Select(date => (index, date)));
            dates.AddRange(OccasionsOfMonths(sentence).Select(date => (index, date)));
            dates.AddRange(SeasonsIn(sentence).Select(date => (index, date)));
            dates.AddRange(rules.Occasions
                .FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
                .Where(match => IsWhen(sentence, match.Start))
                .Select(match => (index, Of(sentence, match.Value, match.Start, match.End))));
        }

        _dates = dates.ToLookup(one => one.Sentence, one => one.Date);
        Lead = dates.Where(one => part.Text.Sentences[one.Sentence].Paragraph == 0 && one.Date is { IsSince: false, IsBare: false, IsSeason: false }).Select(one => one.Date.Date)
            .Where(day => Published?.DayNumber - day?.DayNumber is >= 0 and <= DaysOfNews).Max() ?? Published;
        News = Published ?? dates.Find(one => one.Date.Date is { Day: not 31 } or { Month: not 12 }).Date.Date;
    }

    /// <summary>Nobody knows on which day the article appeared.</summary>
    public bool IsUndated { get; }

    public DateOnly? Published { get; }

    /// <summary>The day that dates are measured by.</summary>
    public DateOnly? News { get; }

    /// <summary>The day of the news itself: that of the first lines, where they name one.</summary>
    public DateOnly? Lead { get; }

    public IEnumerable<SpeechDate> In(int sentence) => _dates[sentence];

    /// <summary>The last day of the occasion that a sentence calls by its name, wherever that stands.</summary>
    public DateOnly? OccasionIn(int sentence) =>
        _rules.Occasions.FindAll(_part.Codes, _part.Text.Sentences[sentence].FirstToken, _part.Text.Sentences[sentence].EndToken).Select(match => (DateOnly?)match.Value).FirstOrDefault();

    /// <summary>The last day that the sentence may tell of, a month before a mere year; null where it tells of none long gone.</summary>
    public DateOnly? DayTold(int sentence)
    {
        var days = _dates[sentence].Where(one => one is { Date: not null, IsSince: false } && _part.QuoteAt(one.Token) < 0).Select(one => one.Date!.Value)
            .Where(day => News is { } news && news.DayNumber - day.DayNumber > LongGone).ToList();
        return days.Where(day => day is not { Day: 31, Month: 12 }).DefaultIfEmpty(days.Count > 0 ? days.Max() : default).Max() is var last && last != default ? last : null;
    }

    /// <summary>Years that are told apart from other numbers by their place: "in 2008", "у 2008 році".</summary>
    private IEnumerable<SpeechDate> YearsIn(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (NumberAt(token, 2100) is >= 1949 and var year
                && (token > sentence.FirstToken ? _part.Tokens[token - 1].IsWord || IsJoinedToWord(token, sentence.FirstToken) : IsSince(token, token + 1))
                && (Published is null || year <= Published.Value.Year)
                && !Enumerable.Range(1, DatedReach).Any(ago => _part.Has(token - ago, _rules.Dated)))
            {
                yield return Of(sentence, new DateOnly(year, 12, 31), token, token + 1) with { IsBare = !IsSince(token, token + 1) && !_part.Has(token - 1, _rules.Ahead) };
            }
        }
    }

    /// <summary>"In mid-2022".</summary>
    private bool IsJoinedToWord(int token, int first) => token - 1 > first && _part.Tokens[token - 1].IsJoiner && !_part.Tokens[token].HasSpaceBefore && _part.Tokens[token - 2].IsWord;

    private IEnumerable<SpeechDate> MonthsIn(Sentence sentence) =>
        _rules.Months
            .FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken)
            .Where(match => !IsName(match.Start))
            .Select(match => (Match: match, IsOther: IsDeadline(match) || IsAttribute(match)))
            .Select(one => Of(sentence, one.IsOther ? null : DateAt(one.Match), one.Match.Start, one.Match.End) with
            {
                IsBare = !one.IsOther && DayNear(one.Match) is null && !IsSince(one.Match.Start, one.Match.End),
            });

    /// <summary>"On the eve of his January visit": elsewhere an adjective tells which one is meant.</summary>
    private IEnumerable<SpeechDate> OccasionsOfMonths(Sentence sentence) =>
        _rules.MonthAdjectives
            .FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken)
            .Where(match => IsOnOccasion(sentence, match))
            .Select(match => Of(sentence, DateAt(match), match.Start, match.End) with { IsBare = true });

    private bool IsOnOccasion(Sentence sentence, PatternMatch<int> adjective) =>
        adjective.Start == sentence.FirstToken
        || _part.Has(adjective.Start - 1, _rules.Occasion)
        || (_part.Has(adjective.Start - 1, _part.Rules.Determiner) && _part.Has(adjective.Start - 2, _rules.Occasion));

    private IEnumerable<SpeechDate> SeasonsIn(Sentence sentence) =>
        _rules.Seasons
            .FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken)
            .Where(match => !IsDeadline(match) && !IsSeasonOf(match))
            .Concat(_rules.SeasonAdjectives.FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken).Where(match => IsOnOccasion(sentence, match)))
            .Select(match => Of(sentence, SeasonAt(match), match.Start, match.End) with { IsSeason = true });

    /// <summary>"At the spring session".</summary>
    private bool IsSeasonOf(PatternMatch<int> season) =>
        _part.Has(season.Start, _part.Rules.Determiner)
        && season.End < _part.Tokens.Length && _part.Tokens[season.End] is { IsWord: true, IsCapital: false }
        && !_part.Has(season.End, _part.Rules.Function) && !_part.Has(season.End, _part.Rules.That);

    /// <summary>The season gone by, or going by: nobody knows which one is meant while it has just begun or soon begins.</summary>
    private DateOnly? SeasonAt(PatternMatch<int> season)
    {
        if (YearNear(season.End) is { } year)
        {
            return EndOf(new DateOnly(year, MonthsOfSeason * season.Value, 1));
        }

        if (Published is not { } published)
        {
            return null;
        }

        var start = new DateOnly(published.Year, MonthsOfSeason * season.Value, 1);
        start = start > published.AddDays(FarAhead) ? start.AddYears(-1) : start;
        return start > published ? null : EndOf(start) < published ? EndOf(start) : EndOf(start) < published.AddDays(SeasonsEnd) ? start : null;
    }

    private static DateOnly EndOf(DateOnly season) => season.AddMonths(MonthsOfSeason).AddDays(-1);

    /// <summary>"Since 2022" dates the beginning of a habit where it opens the sentence; "in power since 2010" dates nothing that is said.</summary>
    private SpeechDate Of(Sentence sentence, DateOnly? date, int token, int end)
    {
        var since = IsSince(token, end);
        return new SpeechDate(since && !OpensWithSince(sentence, token) ? null : date, token, since);
    }

    private bool IsSince(int token, int end) =>
        _part.Has(token - 1, _rules.Since)
        || (_part.Has(token - 2, _rules.Since) && !_part.IsClauseMark(token - 1))
        || _part.Has(end, _rules.SinceBehind);

    private bool OpensWithSince(Sentence sentence, int token) => token == sentence.FirstToken || _part.Has(sentence.FirstToken, _rules.Since);

    /// <summary>"Jan" of "Jan Lipavský".</summary>
    private bool IsName(int token) => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Person } name && name.EndToken - name.FirstToken > 1;

    /// <summary>"At their Vilnius summit", or the first thing in a sentence: elsewhere it is what somebody speaks of.</summary>
    private bool IsWhen(Sentence sentence, int token) =>
        token - sentence.FirstToken <= OccasionReach || Enumerable.Range(0, OccasionReach + 1).Any(ago => _part.Has(token - ago, _rules.Occasion));

    private bool IsDeadline(PatternMatch<int> month) =>
        YearNear(month.End) is null && (_part.Has(month.Start - 1, _rules.Ahead) || (NumberAt(month.Start - 1, 31) is not null && _part.Has(month.Start - 2, _rules.Ahead)));

    /// <summary>"The July summit will": a month between article and noun tells which summit; "at the July summit" tells when.</summary>
    private bool IsAttribute(PatternMatch<int> month) =>
        _part.Has(month.Start - 1, _part.Rules.Determiner)
        && DayNear(month) is null
        && month.End < _part.Tokens.Length && _part.Tokens[month.End] is { IsWord: true, IsCapital: false }
        && !_part.Has(month.Start - 2, _rules.Occasion)
        && !IsPlacedIn(month.End);

    /// <summary>Where endings stand for prepositions: "a májusi kongresszuson".</summary>
    private bool IsPlacedIn(int from)
    {
        var last = from;
        while (last < Math.Min(_part.Tokens.Length, from + OccasionReach) && _part.Tokens[last].IsWord && !_rules.OccasionEndings.Any(ending => _part.Tokens[last].Normal.EndsWith(ending, StringComparison.Ordinal)))
        {
            last++;
        }

        return last < Math.Min(_part.Tokens.Length, from + OccasionReach) && _part.Tokens[last].IsWord;
    }

    /// <summary>The date that a month's name is part of: day before or behind it, year behind; without a year the latest one not after the article.</summary>
    private DateOnly? DateAt(PatternMatch<int> month)
    {
        var day = DayNear(month);
        var year = YearNear(month.End) ?? Published?.Year;
        if (year is null)
        {
            return null;
        }

        var length = DateTime.DaysInMonth(year.Value, month.Value);
        var date = new DateOnly(year.Value, month.Value, Math.Min(day ?? LastDay(month) ?? length, length));
        return YearNear(month.End) is null && Published is { } published && date > published.AddDays(day is null ? FarAhead : SoonAhead) ? date.AddYears(-1) : date;
    }

    /// <summary>"In early May", "v polovici mája".</summary>
    private int? LastDay(PatternMatch<int> month)
    {
        var near = _rules.Signs.FindAll(_part.Codes, Math.Max(0, month.Start - 3), Math.Min(_part.Tokens.Length, month.End + 2))
            .Find(sign => sign.Value is BackgroundSign.Early or BackgroundSign.Middle);
        return near.Pattern is null ? null : near.Value == BackgroundSign.Early ? LastEarlyDay : LastMiddleDay;
    }

    private DateOnly? FirstDate()
    {
        foreach (var sentence in _part.Text.Sentences)
        {
            if (_rules.Months.FindAll(_part.Codes, sentence.FirstToken, sentence.EndToken).Find(match => DayNear(match) is not null && YearNear(match.End) is not null) is { Pattern: not null } date)
            {
                return DateAt(date);
            }
        }

        return null;
    }

    /// <summary>"12 May", "12. května", "May 12", "Oct. 12".</summary>
    private int? DayNear(PatternMatch<int> month) =>
        NumberAt(month.Start - 1, 31) ?? NumberAt(month.Start - 2, 31, onlyBehindDot: true) ?? NumberAt(month.End, 31)
        ?? (month.End < _part.Tokens.Length && _part.Tokens[month.End].Is('.') ? NumberAt(month.End + 1, 31) : null);

    private int? NumberAt(int token, int most, bool onlyBehindDot = false) =>
        token >= 0 && token < _part.Tokens.Length && _part.Tokens[token].Kind == TokenKind.Number
        && (!onlyBehindDot || _part.Tokens[token + 1].Is('.') || _part.Tokens[token + 1].Normal is "de" or "th")
        && int.TryParse(_part.Tokens[token].Normal, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : null;

    private int? YearNear(int token)
    {
        for (var at = token; at < Math.Min(_part.Tokens.Length, token + 4); at++)
        {
            if (NumberAt(at, 2100) is > 1948 and var year)
            {
                return year;
            }
        }

        return null;
    }
}

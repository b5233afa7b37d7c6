using System.Globalization;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Tells of each sentence of a part whether what it tells is older than the article's news, from the text alone.</summary>
internal sealed class BackgroundJudge
{
    // News is told for a day or two; an article dated by another time zone is a day off.
    private const int FreshDays = 3;
    // What another than the maker of the news has said on another day is no part of it.
    private const int FreshDaysAside = 0;
    // Of whom governed then hardly anybody governs now.
    private const int YearsOfNews = 25;
    // Older words that a text gives beside new ones of the same speaker are of the last years.
    private const int YearsOfSpeech = 2;
    // What is told of the eve of something has happened there, unless the news itself is told of it.
    private const int LeadParagraphs = 2;

    // "already last week said", "said recently": so near an adverb says something of the verb.
    private const int AdverbBefore = 3;
    private const int AdverbBehind = 2;

    // "Then President X, on his way to the summit, called it": another's sentence has one time.
    private const int AdverbBeforeAside = 9;

    // "Had on Monday said", "hatte den Beitritt in Berlin noch abgelehnt".
    private const int AuxiliaryReach = 4;
    private const int AuxiliaryFarReach = 14;

    // "After, on Wednesday in Brussels, X said"; "after his American counterpart, X, said".
    private const int LongestOpening = 5;

    // "Asked about the plan that was presented last month": no phrase of this kind is longer.
    private const int LongestTopic = 12;

    private readonly SpeechPart _part;
    private readonly BackgroundSections _sections;
    private readonly ILookup<int, PatternMatch<BackgroundSign>> _signs;
    private readonly SpeechDates _dates;
    private readonly int _peers;
    private readonly NewsDays _days;

    // The first paragraph of the lead that tells of the eve of something, if one does.
    private readonly int _eve;

    public BackgroundJudge(SpeechPart part, BackgroundRules rules, DateOnly? published)
    {
        (_part, _peers) = (part, rules.Peers);
        _signs = part.Text.Sentences
            .SelectMany((sentence, index) => rules.Signs.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Select(match => (Sentence: index, Match: match)))
            .ToLookup(one => one.Sentence, one => one.Match);
        _signs = WithoutHidden(_signs);
        _eve = part.Text.Sentences.Select((sentence, index) => _signs[index].Any(sign => sign.Value == BackgroundSign.Eve) ? sentence.Paragraph : LeadParagraphs).DefaultIfEmpty(LeadParagraphs).Min();
        _dates = new SpeechDates(part, rules, published);
        _days = new NewsDays(part, rules, _dates.Published);
        _sections = new BackgroundSections(part, _signs);
    }

    /// <summary>"Earlier today" is more than the "earlier" that it begins with; "the earlier, the better" tells no time.</summary>
    private static ILookup<int, PatternMatch<BackgroundSign>> WithoutHidden(ILookup<int, PatternMatch<BackgroundSign>> signs) =>
        signs
            .SelectMany(sentence => sentence
                .Where(sign => !sentence.Any(other => other.Value == BackgroundSign.Aside && other.Start == sign.Start && other.End > sign.End)
                    && !(sign.Value != BackgroundSign.OnlyThen && sentence.Any(other => other.Value == BackgroundSign.OnlyThen && other.Start <= sign.Start && sign.End <= other.End)))
                .Select(sign => (Sentence: sentence.Key, Sign: sign)))
            .ToLookup(one => one.Sentence, one => one.Sign);

    /// <summary>Whether the sentence is a link to another article.</summary>
    public bool IsLink(int sentence) => _sections.IsLink(sentence);

    /// <summary>Why the words of an attribution are older, or null where nothing says so.</summary>
    /// <param name="sentence">The sentence they stand in.</param>
    /// <param name="isElsewhere">Tells of a token whether it is about something else: the words' own "earlier" says nothing of when they were said.</param>
    /// <param name="cue">What tells that somebody speaks, where there is such a thing: tenses count on it alone.</param>
    /// <param name="isAside">The headline names who makes the news, and the words are another's.</param>
    public string? WhyOlder(int sentence, Func<int, bool> isElsewhere, Cue? cue, bool isAside)
    {
        if (_sections.WhyOlder(sentence) is { } section)
        {
            return section;
        }

        bool IsAway(int token) => isElsewhere(token) || IsSpokenOf(sentence, token, cue, isAside);
        var signs = _signs[sentence].Where(sign => _part.QuoteAt(sign.Start) < 0 && !(sign.Value == BackgroundSign.Eve ? isElsewhere(sign.Start) : IsAway(sign.Start)) && !IsName(sign)).ToList();
        var isToday = signs.Exists(sign => sign.Value == BackgroundSign.Today);
        var isFresh = isToday || signs.Exists(sign => sign.Value == BackgroundSign.Fresh);
        if (signs.Find(sign => sign.Value switch
        {
            BackgroundSign.Inside => !isToday,
            BackgroundSign.Adverb => !isToday && IsBeside(sign, cue, isAside),
            BackgroundSign.Habit => !isFresh,
            BackgroundSign.HabitAdverb => !isFresh && IsBeside(sign, cue),
            BackgroundSign.Before => !isFresh && IsOn(sign, cue),
            BackgroundSign.Auxiliary => !isFresh && IsBefore(sign, cue, AuxiliaryReach),
            BackgroundSign.AuxiliaryFar => !isFresh && IsBefore(sign, cue, AuxiliaryFarReach),
            BackgroundSign.Beforehand => _part.Text.Sentences[sentence].Paragraph > 0,
            BackgroundSign.Aside => isAside && _part.Text.Sentences[sentence].Paragraph > 0,
            BackgroundSign.Eve => !isFresh && isAside && _part.Text.Sentences[sentence].Paragraph is > 0 and var paragraph && _eve >= Math.Min(paragraph, LeadParagraphs),
            _ => false,
        }) is { Pattern: { } pattern } found)
        {
            return $"{found.Value.ToString().ToLowerInvariant()}: {pattern}";
        }

        return WhyDated(sentence, IsAway, isAside && _part.Text.Sentences[sentence].Paragraph > 0 ? FreshDaysAside : FreshDays)
            ?? (isFresh ? null : _days.WhyOlder(sentence, IsAway, isAside))
            ?? (sentence > 0 && signs.Exists(sign => sign.Value == BackgroundSign.Continues) && WhyTold(sentence - 1) is { } before ? $"goes on from what is older: {before}" : null);
    }

    /// <summary>"Told the show This Week": capitals within a sentence make a name of a time.</summary>
    private bool IsName(PatternMatch<BackgroundSign> sign) =>
        sign.End - sign.Start > 1 && _part.Tokens[sign.End - 1].IsCapital && _part.Tokens[sign.End - 2] is { IsCapital: true, IsAllCaps: false }
        && sign.End - 2 > _part.Text.Sentences[_part.Text.SentenceAt(_part.Tokens[sign.Start].Start)].FirstToken
        && !(_part.MentionAt(sign.End - 1) is var mention and >= 0 && mention == _part.MentionAt(sign.End - 2));

    /// <summary>Why a verb tells of a habit, or null.</summary>
    public string? WhyHabit(int sentence, Cue verb) =>
        _signs[sentence].FirstOrDefault(sign => sign.Value == BackgroundSign.HabitAdverb && _part.QuoteAt(sign.Start) < 0 && IsBeside(sign, verb)) is { Pattern: { } pattern } ? $"a habit: {pattern}" : null;

    /// <summary>Why what a sentence tells is older, whoever speaks in it.</summary>
    private string? WhyTold(int sentence) =>
        _sections.WhyOlder(sentence)
            ?? (_signs[sentence].FirstOrDefault(sign => sign.Value is BackgroundSign.Inside or BackgroundSign.Opener && _part.QuoteAt(sign.Start) < 0) is { Pattern: { } pattern }
                ? pattern
                : WhyDated(sentence, _ => false, FreshDays));

    /// <summary>The same of what another than the maker of the news did.</summary>
    public bool IsToldAside(int sentence, Func<int, bool> isElsewhere)
    {
        var first = _part.Text.Sentences[sentence].FirstToken;
        bool IsClauseOfItsOwn(int token) => _part.HasMarkOfClause(first, token) || isElsewhere(token);
        return _sections.WhyOlder(sentence) is not null
            || _signs[sentence].Any(sign => sign.Value is BackgroundSign.Inside or BackgroundSign.Opener && _part.QuoteAt(sign.Start) < 0 && !IsClauseOfItsOwn(sign.Start))
            || WhyDated(sentence, IsClauseOfItsOwn, FreshDaysAside) is not null;
    }

    /// <summary>"According to X's estimate, voiced in May, ...": what is told of the words right behind their speaker, up to the end of that clause.</summary>
    /// <param name="behind">The token behind the speaker.</param>
    public bool IsUttered(int sentence, int token, int behind) =>
        _signs[sentence].Any(sign => sign.Value == BackgroundSign.Uttered && sign.Start >= behind && sign.Start <= behind + 1 && sign.Start <= token && !_part.HasMarkOfClause(sign.Start, token));

    /// <summary>"X, then prime minister, said": what is told of the speaker right behind his name is of another time.</summary>
    /// <param name="behind">The token behind the name.</param>
    public bool IsOfThen(int sentence, int behind) =>
        _part.IsClauseMark(behind) && !_part.Tokens[behind].Is(':') && _signs[sentence].Any(sign => sign.Value == BackgroundSign.Adverb && sign.Start == behind + 1 && !_part.IsClauseMark(sign.End));

    /// <summary>Why a document is older: the occasion on which it was written, wherever its sentence names it.</summary>
    public string? WhyWritten(int sentence) =>
        _dates.News is { } news && _dates.OccasionIn(sentence) is { } day && news.DayNumber - day.DayNumber > FreshDays ? $"written {day.ToString("O", CultureInfo.InvariantCulture)}" : null;

    /// <summary>The day long gone that the sentence tells of, if it does.</summary>
    public DateOnly? DayTold(int sentence) => _dates.DayTold(sentence);

    /// <summary>Whether the sentence tells of a day that only historians remember.</summary>
    public bool IsHistory(int sentence) =>
        _dates.News is { } news && _dates.In(sentence).Any(one => one is { Date: { } day, IsSince: false } && news.Year - day.Year > YearsOfNews && _part.QuoteAt(one.Token) < 0);

    /// <summary>Whether a date tells of a time before the last years: rather of what is spoken of than of when it was.</summary>
    public bool IsLongAgo(int token) =>
        _dates.News is { } news && _dates.In(_part.Text.SentenceAt(_part.Tokens[token].Start)).Any(one => one.Token == token && one.Date is { } day && news.Year - day.Year > YearsOfSpeech);

    /// <summary>Whether the sentence tells when, though by no date: "last year".</summary>
    public bool TellsTime(int sentence) => _signs[sentence].Any(sign => sign.Value is BackgroundSign.Inside or BackgroundSign.Opener);

    private string? WhyDated(int sentence, Func<int, bool> isElsewhere, int freshDays)
    {
        foreach (var (date, token, isSince, isBare, _) in _dates.In(sentence).Where(one => freshDays == FreshDaysAside || !one.IsSeason))
        {
            // "In May X said": news tells its day, or none at all.
            if (_dates.IsUndated && isBare && sentence > 0 && !isElsewhere(token) && _part.QuoteAt(token) < 0)
            {
                return "dated by a mere month or year";
            }

            if (date is { } day && (freshDays == FreshDaysAside ? _dates.Lead : _dates.News) is { } news && news.DayNumber - day.DayNumber > freshDays && !isElsewhere(token) && _part.QuoteAt(token) < 0)
            {
                return $"{(isSince ? "a habit since" : "dated")} {day.ToString("O", CultureInfo.InvariantCulture)}";
            }
        }

        return null;
    }

    /// <summary>Whether the cue is in the tense that is news in the first lines only, or has an "already" beside it.</summary>
    public bool IsPerfect(int sentence, Cue? cue) => _signs[sentence].Any(sign => _part.QuoteAt(sign.Start) < 0 && sign.Value switch
    {
        BackgroundSign.Perfect => IsOn(sign, cue),
        BackgroundSign.Already => cue is { Kind: CueKind.Speech or CueKind.SpeechTo } && IsBeside(sign, cue),
        _ => false,
    });

    /// <summary>"Asked about the plan of last month, X said": what the words are about ends where their speaker or their verb stands.</summary>
    private bool IsSpokenOf(int sentence, int token, Cue? cue, bool isAside) => _signs[sentence].Any(sign =>
        (sign.Value == BackgroundSign.Topic || (sign.Value == BackgroundSign.Recorded && !isAside))
        && sign.Start <= token
        && token < Math.Max(sign.End, sign.Start + LongestTopic)
        && !Enumerable.Range(sign.End, Math.Max(0, token - sign.End)).Any(at =>
            at == cue?.Start
            || (_part.IsClauseMark(at) && (cue is null || _part.Has(at + 1, _part.Rules.Boundary)))
            // "Asked about what Y said on Tuesday, X said": who is named before the comma is spoken of too.
            || (IsPerson(at) && !(cue is { } verb && token < verb.Start && _part.HasClauseMark(token, verb.Start) && Enumerable.Range(token, verb.Start - token).Any(IsNamed)))));

    private bool IsNamed(int token) => IsPerson(token) && _part.Mentions[_part.MentionAt(token)].Kind is MentionKind.Person or MentionKind.Office;

    private bool IsPerson(int token) => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index].Person is not null;

    /// <summary>Whether an adverb says when, or how often, the verb was done: right before or behind it, in one clause.</summary>
    private bool IsBeside(PatternMatch<BackgroundSign> sign, Cue? cue, bool isAside = false) =>
        cue is { } verb
        // "repeated an earlier claim".
        && !_part.Has(sign.Start - 1, _part.Rules.Determiner)
        && !_signs[_part.Text.SentenceAt(_part.Tokens[sign.Start].Start)].Any(other => other.Value == BackgroundSign.OnlyThen && other.Start <= sign.Start && sign.End <= other.End)
        && (sign.End <= verb.Start
            ? verb.Start - sign.End <= (isAside ? AdverbBeforeAside : AdverbBefore) && !_part.HasClauseMark(sign.End, verb.Start)
            // "According to him, X has long": what stands behind such a cue is what was said.
            : verb.Kind is not (CueKind.Before or CueKind.Own) && sign.Start - verb.End <= AdverbBehind && !Enumerable.Range(verb.End, Math.Max(0, sign.Start - verb.End)).Any(at => _part.IsClauseMark(at) || _part.Has(at, _part.Rules.That) || IsCountry(at)));

    /// <summary>"Said Ukraine had always": what follows a country's name is told of it.</summary>
    private bool IsCountry(int token) => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index].Kind == MentionKind.Country;

    /// <summary>Whether a sentence says of itself that it is of now, or on which day it was.</summary>
    public bool IsOfToday(int sentence) => _signs[sentence].Any(sign => sign.Value is BackgroundSign.Fresh or BackgroundSign.Today) || _days.IsNamedIn(sentence);

    /// <summary>Whether a "they spoke after" stands right before the token at which an attribution begins.</summary>
    public bool IsBehindAfter(int sentence, int first) => _signs[sentence].Any(sign =>
        sign.Value is BackgroundSign.After or BackgroundSign.AfterThat && sign.End <= first && first - sign.End <= LongestOpening && _part.QuoteAt(sign.Start) < 0
        && (first == sign.End
            || (first - sign.End == 1 && !_part.IsClauseMark(sign.End))
            || (sign.Value == BackgroundSign.AfterThat && !_part.HasClauseMark(sign.End, first))
            || (_part.Has(first - 2, _peers) && _part.IsClauseMark(first - 1) && !_part.HasClauseMark(sign.End, first - 1))));

    /// <summary>Whether the sign stands before the verb in its clause, so near that it makes its tense.</summary>
    private bool IsBefore(PatternMatch<BackgroundSign> sign, Cue? cue, int reach) =>
        cue is { Kind: CueKind.Speech or CueKind.SpeechTo or CueKind.Attitude } verb
        && sign.End <= verb.Start && verb.Start - sign.End <= reach
        && !Enumerable.Range(sign.End, verb.Start - sign.End).Any(at => _part.IsClauseMark(at) || _part.Has(at, _part.Rules.That) || _part.Has(at, _part.Rules.Boundary));

    /// <summary>Whether the sentence goes on from what the one before tells: "there", "the same day".</summary>
    public bool Continues(int sentence) => _signs[sentence].Any(sign => sign.Value == BackgroundSign.Continues && _part.QuoteAt(sign.Start) < 0);

    private static bool IsOn(PatternMatch<BackgroundSign> sign, Cue? cue) => cue is not { } verb || (sign.Start <= verb.End && sign.End >= verb.Start);
}

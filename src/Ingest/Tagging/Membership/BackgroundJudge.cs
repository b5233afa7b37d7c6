using System.Globalization;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>Tells of each sentence of a part whether what it tells is older than the article's news, from the text alone.</summary>
internal sealed class BackgroundJudge
{
    // News is told for a day or two; an article dated by another time zone is a day off.
    private const int FreshDays = 3;
    private const int LongestHeading = 8;

    // "12 July" a month and a half ahead, "the summit in July" five months ahead: beyond that it is the July gone by.
    private const int SoonAhead = 45;
    private const int FarAhead = 120;

    private readonly SpeechPart _part;
    private readonly DateOnly? _published;
    private readonly string?[] _bySection;
    private readonly bool[] _isLink;
    private readonly ILookup<int, PatternMatch<BackgroundSign>> _signs;
    private readonly ILookup<int, (DateOnly? Date, int Token)> _dates;
    private readonly DateOnly? _newsDate;
    private readonly NewsDays _days;

    public BackgroundJudge(SpeechPart part, BackgroundRules rules, DateOnly? published)
    {
        _part = part;
        // Without a day of its own, an article is as new as the first whole date that it names.
        _published = published ?? FirstDate(part, rules);
        _bySection = new string?[part.Text.Sentences.Length];
        _isLink = new bool[part.Text.Sentences.Length];
        var signs = new List<(int Sentence, PatternMatch<BackgroundSign> Match)>();
        var dates = new List<(int Sentence, DateOnly? Date, int Token)>();
        for (var index = 0; index < part.Text.Sentences.Length; index++)
        {
            var sentence = part.Text.Sentences[index];
            signs.AddRange(rules.Signs.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Select(match => (index, match)));
            dates.AddRange(YearsIn(sentence).Select(year => (index, (DateOnly?)new DateOnly(year.Year, 12, 31), year.Token)));
            dates.AddRange(rules.Months
                .FindAll(part.Codes, sentence.FirstToken, sentence.EndToken)
                .Where(match => !IsName(match.Start))
                .Select(match => (index, IsDeadline(rules, match) ? null : DateAt(match), match.Start)));
        }

        _signs = signs.ToLookup(one => one.Sentence, one => one.Match);
        _dates = dates.ToLookup(one => one.Sentence, one => (one.Date, one.Token));
        _newsDate = _published ?? dates.Find(date => date.Date is { Day: not 31 } or { Month: not 12 }).Date;
        _days = new NewsDays(part, rules, _published);
        ReadSections();
    }

    /// <summary>Whether the sentence is a link to another article.</summary>
    public bool IsLink(int sentence) => _isLink[sentence];

    /// <summary>Why the words of an attribution are older, or null where nothing says so.</summary>
    /// <param name="sentence">The sentence they stand in.</param>
    /// <param name="isElsewhere">Tells of a token whether it is about something else: the words' own "earlier" says nothing of when they were said.</param>
    /// <param name="cue">What tells that somebody speaks, where there is such a thing: tenses count on it alone.</param>
    public string? WhyOlder(int sentence, Func<int, bool> isElsewhere, Cue? cue)
    {
        if (_bySection[sentence] is { } section)
        {
            return section;
        }

        var signs = _signs[sentence].Where(sign => _part.QuoteAt(sign.Start) < 0 && !isElsewhere(sign.Start)).ToList();
        var isFresh = signs.Exists(sign => sign.Value == BackgroundSign.Fresh);
        if (signs.Find(sign => sign.Value is BackgroundSign.Inside
            || (sign.Value is BackgroundSign.Habit && !isFresh)
            || (sign.Value == BackgroundSign.Before && !isFresh && IsOn(sign, cue))) is { Pattern: { } pattern } found)
        {
            return $"{found.Value.ToString().ToLowerInvariant()}: {pattern}";
        }

        return WhyDated(sentence, isElsewhere)
            ?? (isFresh ? null : _days.WhyOlder(sentence, isElsewhere))
            ?? (sentence > 0 && signs.Exists(sign => sign.Value == BackgroundSign.Continues) && WhyTold(sentence - 1) is { } before ? $"goes on from what is older: {before}" : null);
    }

    /// <summary>Why what a sentence tells is older, whoever speaks in it.</summary>
    private string? WhyTold(int sentence) =>
        _bySection[sentence]
            ?? (_signs[sentence].FirstOrDefault(sign => sign.Value is BackgroundSign.Inside or BackgroundSign.Opener && _part.QuoteAt(sign.Start) < 0) is { Pattern: { } pattern }
                ? pattern
                : WhyDated(sentence, _ => false));

    private string? WhyDated(int sentence, Func<int, bool> isElsewhere)
    {
        foreach (var (date, token) in _dates[sentence])
        {
            if (date is { } day && _newsDate is { } news && news.DayNumber - day.DayNumber > FreshDays && !isElsewhere(token) && _part.QuoteAt(token) < 0)
            {
                return $"dated {day.ToString("O", CultureInfo.InvariantCulture)}";
            }
        }

        return null;
    }

    /// <summary>Whether the cue is in the tense that is news in the first lines only.</summary>
    public bool IsPerfect(int sentence, Cue? cue) => _signs[sentence].Any(sign => sign.Value == BackgroundSign.Perfect && _part.QuoteAt(sign.Start) < 0 && IsOn(sign, cue));

    private static bool IsOn(PatternMatch<BackgroundSign> sign, Cue? cue) => cue is not { } verb || (sign.Start <= verb.End && sign.End >= verb.Start);

    /// <summary>"Jan" of "Jan Lipavský".</summary>
    private bool IsName(int token) => _part.MentionAt(token) is var index and >= 0 && _part.Mentions[index] is { Kind: MentionKind.Person } name && name.EndToken - name.FirstToken > 1;

    private void ReadSections()
    {
        string? section = null;
        foreach (var paragraph in _part.Text.Paragraphs)
        {
            var opening = _signs[paragraph.FirstSentence].Where(sign => sign.Start <= paragraph.FirstToken + 1).ToList();
            if (opening.Exists(sign => sign.Value == BackgroundSign.Link))
            {
                _isLink.AsSpan(paragraph.FirstSentence, paragraph.EndSentence - paragraph.FirstSentence).Fill(true);
            }

            if (IsHeading(paragraph))
            {
                section = opening.Find(sign => sign.Value is BackgroundSign.Heading) is { Pattern: { } heading } ? $"section: {heading}" : null;
            }
            else if (opening.Find(sign => sign.Value == BackgroundSign.Heading && HasColonBehind(sign)) is { Pattern: { } label })
            {
                section = $"section: {label}";
            }
            else if (opening.Exists(sign => sign.Value == BackgroundSign.FreshHeading))
            {
                section = null;
            }

            ReadParagraph(paragraph, section);
        }
    }

    private bool HasColonBehind(PatternMatch<BackgroundSign> sign) => sign.End < _part.Tokens.Length && _part.Tokens[sign.End].Is(':');

    private void ReadParagraph(Paragraph paragraph, string? section)
    {
        for (var sentence = paragraph.FirstSentence; sentence < paragraph.EndSentence; sentence++)
        {
            var first = _part.Text.Sentences[sentence].FirstToken;
            if (section is null && _signs[sentence].FirstOrDefault(sign => sign.Value is BackgroundSign.Opener or BackgroundSign.Heading && sign.Start <= first + 1) is { Pattern: { } opener })
            {
                section = $"opener: {opener}";
            }

            _bySection[sentence] = section;
        }
    }

    private bool IsHeading(Paragraph paragraph)
    {
        var last = _part.Tokens[paragraph.EndToken - 1];
        return paragraph.EndToken - paragraph.FirstToken <= LongestHeading
            && paragraph.EndSentence - paragraph.FirstSentence == 1
            && !last.Is('.')
            && !last.Is('!')
            && _part.QuoteAt(paragraph.FirstToken) < 0;
    }

    /// <summary>Years that are told apart from other numbers by their place: "in 2008", "у 2008 році".</summary>
    private IEnumerable<(int Year, int Token)> YearsIn(Sentence sentence)
    {
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (NumberAt(token, 2100) is >= 1949 and var year && _part.Tokens[token - 1].IsWord && (_published is null || year <= _published.Value.Year))
            {
                yield return (year, token);
            }
        }
    }

    private bool IsDeadline(BackgroundRules rules, PatternMatch<int> month) =>
        YearNear(month.End) is null && (_part.Has(month.Start - 1, rules.Ahead) || (NumberAt(month.Start - 1, 31) is not null && _part.Has(month.Start - 2, rules.Ahead)));

    /// <summary>The date that a month's name is part of: day before or behind it, year behind; without a year the latest one not after the article.</summary>
    private DateOnly? DateAt(PatternMatch<int> month)
    {
        var day = DayNear(month);
        var year = YearNear(month.End) ?? _published?.Year;
        if (year is null)
        {
            return null;
        }

        var date = new DateOnly(year.Value, month.Value, Math.Min(day ?? DateTime.DaysInMonth(year.Value, month.Value), DateTime.DaysInMonth(year.Value, month.Value)));
        return YearNear(month.End) is null && _published is { } published && date > published.AddDays(day is null ? FarAhead : SoonAhead) ? date.AddYears(-1) : date;
    }

    private DateOnly? FirstDate(SpeechPart part, BackgroundRules rules)
    {
        foreach (var sentence in part.Text.Sentences)
        {
            if (rules.Months.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Find(match => DayNear(match) is not null && YearNear(match.End) is not null) is { Pattern: not null } date)
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

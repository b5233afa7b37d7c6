using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>Tells of a statement whether it is news or restated as context: from its sentence, its section and its place in the article.</summary>
internal sealed class AgeJudge
{
    // Whoever speaks in the headline or so many paragraphs makes the news.
    private const int LeadParagraphs = 2;

    // "On the nineteenth of June, X said": what stands so near the head of a sentence is told of its verb.
    private const int Opening = 6;

    private readonly Dictionary<SpeechPart, BackgroundJudge> _judges;
    private readonly Dictionary<SpeechPart, SpeechIndex> _speech;
    private readonly HashSet<PersonTag> _answered = [];
    private readonly HashSet<PersonTag> _leading = [];

    // Older words so far, by the sentence that tells them.
    private readonly HashSet<(SpeechPart Part, int Sentence, PersonTag? Person)> _told = [];
    private readonly string? _whole;

    private readonly NewsMakers _makers;

    public AgeJudge(LanguageRules rules, IReadOnlyList<SpeechPart> parts, Dictionary<SpeechPart, SpeechIndex> speech, DateOnly? published)
    {
        _speech = speech;
        _judges = parts.ToDictionary(part => part, part => new BackgroundJudge(part, rules.Background, published));
        foreach (var part in parts)
        {
            ReadLead(part, rules.Speech);
        }

        _makers = new NewsMakers(parts, speech);
        _answered.ExceptWith(_makers.Uttering);
        // Where the headline names who speaks, whoever else stands in the first lines may stand there as context.
        if (_makers.Persons.Count > 0)
        {
            _leading.IntersectWith(_makers.Persons);
        }

        _whole = parts.Select(part => WhyWhole(part, rules.Background)).FirstOrDefault(why => why is not null);
    }

    public bool IsLink(TopicHit hit) => _judges[hit.Part].IsLink(hit.Sentence);

    /// <summary>The day long gone that the sentence of a phrase tells of, if it does.</summary>
    public DateOnly? DayTold(TopicHit hit) => _judges[hit.Part].DayTold(hit.Sentence);

    /// <summary>Whether the sentence of a phrase tells when, though by no date: "last year".</summary>
    public bool TellsTime(TopicHit hit) => _judges[hit.Part].TellsTime(hit.Sentence);

    /// <summary>"Russia said it would respond after X had announced that ...": what X announced is no word of Russia's.</summary>
    public bool IsBehindAfter(Attribution inner) => inner.Cue is { } cue
        && _judges[inner.Part].IsBehindAfter(inner.Sentence, inner.Speaker.IsWritten ? Math.Min(inner.Speaker.First, cue.Start) : cue.Start);

    /// <summary>"Austria declared its neutrality in 1955": what a country did when hardly any of today's governed is no statement.</summary>
    public bool IsHistory(StatementCandidate candidate) =>
        candidate is { WhyOlder: not null, Mention.Kind: MentionKind.Country } && _judges[candidate.Part].IsHistory(candidate.Attribution.Sentence);

    /// <summary>Why the statement is older than the news, or null.</summary>
    public string? WhyOlder(StatementCandidate candidate)
    {
        if (_whole is not null)
        {
            return _whole;
        }

        if (candidate.Attribution is { Cue.Kind: CueKind.Noun, Speaker.How: not OwnerReader.OpeningSubject } && !IsOfSubject(candidate) && !IsAnnounced(candidate))
        {
            return "words that are answered or spoken of";
        }

        if (candidate.RelayedBy is not null)
        {
            return "passed on by somebody";
        }

        if (candidate.Person is { } answered && (_answered.Contains(answered) || IsAnsweredThere(candidate, answered)))
        {
            return "the words that the news answers";
        }

        if (InItsSentence(candidate) is { } why)
        {
            _told.Add((candidate.Part, candidate.Attribution.Sentence, candidate.Person));
            return why;
        }

        return GoesOn(candidate) ? "goes on from the speaker's older words" : null;
    }

    /// <summary>
    /// Whether nothing but a time that may be of something else makes the words older: one that stands in another clause or sentence
    /// than their verb, or a year long gone; or somebody else passes them on.
    /// </summary>
    public bool IsDoubtful(StatementCandidate candidate)
    {
        if (_whole is not null)
        {
            return false;
        }

        if (candidate is { RelayedBy: not null } or { Attribution.Cue.Kind: CueKind.Noun })
        {
            return true;
        }

        var (judge, attribution) = (_judges[candidate.Part], candidate.Attribution);
        var verb = VerbOf(attribution);
        var first = candidate.Part.Text.Sentences[attribution.Sentence].FirstToken;
        bool IsApart(int token) => verb is not { } cue
            || (token >= cue.End ? candidate.Part.HasMarkOfClause(cue.End, token) : token >= first + Opening && candidate.Part.HasMarkOfClause(token, cue.Start));
        bool IsAway(int token) => candidate.Part.Text.SentenceAt(candidate.Part.Tokens[token].Start) != attribution.Sentence
            || IsApart(token) || (token >= first + Opening && judge.IsLongAgo(token));
        var isAnothers = _makers.IsAnothers(candidate);
        return TimeOf(candidate, isAnothers) is not null
            && judge.WhyOlder(attribution.Sentence, IsAway, verb, isAnothers) is null
            && (attribution.Sentence == candidate.Hit.Sentence || judge.WhyOlder(candidate.Hit.Sentence, _ => true, null, isAnothers) is null);
    }

    /// <summary>"The answer of X: ...": whose words follow the mark utters them.</summary>
    private static bool IsAnnounced(StatementCandidate candidate) =>
        candidate.Attribution is { Speaker: { IsWritten: true, Mention.Person: not null } owner, Cue: { } words } && owner.First >= words.End
        && owner.End < candidate.Hit.Start && candidate.Part.Tokens[owner.End].Is(':');

    /// <summary>"X lifts his veto", "X legt sein Veto ein": what the subject of the sentence does with words of its own is the news.</summary>
    private static bool IsOfSubject(StatementCandidate candidate)
    {
        var (part, attribution) = (candidate.Part, candidate.Attribution);
        var from = part.Text.Sentences[attribution.Sentence].FirstToken;
        return attribution.Speaker is { IsWritten: true, Mention: { Kind: MentionKind.Pronoun, Person: { } owner } } pronoun
            && part.Mentions.FirstOrDefault(mention => mention.FirstToken >= from && mention.Kind is MentionKind.Person or MentionKind.Office) is { } subject
            && subject.Person == owner && subject.EndToken <= pronoun.First && part.IsOneClause(subject.EndToken, pronoun.First);
    }

    /// <summary>"Last week X said ... He added ...": a pronoun, or no word at all, right behind older words of the same person.</summary>
    private bool GoesOn(StatementCandidate candidate)
    {
        var (part, sentence) = (candidate.Part, candidate.Attribution.Sentence);
        return candidate is { Person: not null, IsTitle: false }
            && candidate.Attribution.Speaker is { IsWritten: false } or { Mention.Kind: MentionKind.Pronoun }
            && _told.Contains((part, sentence - 1, candidate.Person))
            && !_judges[part].IsOfToday(sentence);
    }

    /// <summary>The time told where the words and their verb stand.</summary>
    private string? TimeOf(StatementCandidate candidate, bool isAnothers)
    {
        var (judge, attribution, reach) = (_judges[candidate.Part], candidate.Attribution, ReachOf(candidate, isAnothers));
        bool IsElsewhere(int token) => !reach.Holds(token) && !(isAnothers && judge.IsUttered(candidate.Hit.Sentence, token, reach.Last));
        return judge.WhyOlder(candidate.Hit.Sentence, IsElsewhere, attribution.Sentence == candidate.Hit.Sentence ? VerbOf(attribution) : null, isAnothers)
            ?? (attribution.Sentence != candidate.Hit.Sentence ? judge.WhyOlder(attribution.Sentence, token => !reach.HoldsBefore(token), attribution.Cue, isAnothers) : null);
    }

    private TimeReach ReachOf(StatementCandidate candidate, bool isAnothers) =>
        new(candidate, _speech[candidate.Part], isAnothers && candidate.Part.Text.Sentences[candidate.Hit.Sentence].Paragraph > 0);

    private string? InItsSentence(StatementCandidate candidate)
    {
        var attribution = candidate.Attribution;
        var judge = _judges[candidate.Part];
        var isAnothers = _makers.IsAnothers(candidate);
        var reach = ReachOf(candidate, isAnothers);
        return TimeOf(candidate, isAnothers)
            ?? Retellings.VerbsBeside(candidate, _speech[candidate.Part]).Select(verb => judge.WhyHabit(attribution.Sentence, verb)).FirstOrDefault(why => why is not null)
            ?? (attribution.Cue is not null && judge.IsBehindAfter(attribution.Sentence, reach.First) ? "what came before the news" : null)
            ?? (isAnothers ? Retellings.Of(candidate, _speech[candidate.Part]).Select(WhyToldThere).FirstOrDefault(why => why is not null) : null)
            ?? (isAnothers && attribution.Speaker.IsWritten && judge.IsOfThen(attribution.Sentence, attribution.Speaker.End) ? "by who held an office then" : null)
            ?? (isAnothers && attribution is { IsDeed: true, Speaker.IsWritten: false } ? judge.WhyWritten(candidate.Hit.Sentence) : null)
            ?? (isAnothers && IsIntroduced(candidate) ? "introduced by what is older" : null)
            ?? (judge.Continues(attribution.Sentence) && _told.Any(told => told.Part == candidate.Part && told.Sentence == attribution.Sentence - 1) ? "goes on from older words" : null)
            ?? (judge.IsPerfect(attribution.Sentence, attribution.Cue) && IsAside(candidate) ? "what another speaker has said before" : null);
    }

    private string? WhyToldThere(StatementCandidate telling)
    {
        var reach = new TimeReach(telling, _speech[telling.Part], isAside: true);
        return telling.Attribution.Sentence == telling.Hit.Sentence && telling.Attribution.Cue is not { Kind: CueKind.Back }
            ? _judges[telling.Part].WhyOlder(telling.Hit.Sentence, token => !reach.Holds(token), telling.Attribution.Cue, isAside: true)
            : _judges[telling.Part].WhyOlder(telling.Attribution.Sentence, token => !reach.HoldsBefore(token), telling.Attribution.Cue, isAside: true);
    }

    /// <summary>"His address of 21 February dwelt on one grievance. Joining, he claimed": the sentence before tells of the same person or country, and of another day.</summary>
    private bool IsIntroduced(StatementCandidate candidate)
    {
        var (part, sentence) = (candidate.Part, candidate.Attribution.Sentence);
        return sentence > 0
            && part.Text.Sentences[sentence] is { Paragraph: > 0 } here && part.Text.Sentences[sentence - 1] is var before && before.Paragraph == here.Paragraph
            && part.MentionsIn(before.FirstToken, before.EndToken).Any(mention => mention.Person is { } person ? person == candidate.Person : mention.Country is { } country && country == candidate.Country)
            && !_judges[part].IsOfToday(sentence)
            && _judges[part].IsToldAside(sentence - 1, token => IsInWordsOf(candidate, sentence - 1, token));
    }

    /// <summary>"It should have been invited a year ago, he added": what the speaker's own words of the sentence before tell of.</summary>
    private bool IsInWordsOf(StatementCandidate candidate, int sentence, int token) => _speech[candidate.Part].At(sentence).Exists(one =>
        one.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo } cue && one.Speaker.Mention?.Person is { } person && person == candidate.Person
        && one.Content.Any(range => range.From <= token && token < range.To)
        && (token < cue.Start || candidate.Part.HasThat(cue.End, token) || candidate.Part.HasMarkOfClause(cue.End, token)));

    /// <summary>"Asked about the words of X, who said", "answered X, who said": what the sentence tells of X is what is answered.</summary>
    private bool IsAnsweredThere(StatementCandidate candidate, PersonTag person)
    {
        var (part, attribution) = (candidate.Part, candidate.Attribution);
        var speaker = attribution.Speaker;
        // "The words of X, according to whom".
        var relative = attribution.Cue is { Kind: CueKind.Before } before ? before.End : part.IsClauseMark(speaker.End) ? speaker.End + 1 : speaker.End;
        return speaker is { IsWritten: true, Mention: { } mention } && attribution.Cue is { } cue && cue.Start >= speaker.End
            && part.Has(relative, part.Rules.Relative)
            && (_speech[part].At(attribution.Sentence).Exists(one => one.Cue is { Kind: CueKind.Noun } words && one.Speaker.Mention == mention
                    // "X has reservations, according to whom" speaks himself.
                    && (cue.Kind != CueKind.Before || words.End == speaker.First || words.Start == speaker.End))
                || part.Rules.Comments.FindAll(part.Codes, part.Text.Sentences[attribution.Sentence].FirstToken, speaker.First)
                    .Exists(reply => AnsweredBy(part, part.Text.Sentences[attribution.Sentence], reply).Contains(person)));
    }

    /// <summary>The cue; of a deed, whose verb nobody knows, the place behind who does it.</summary>
    private static Cue? VerbOf(Attribution attribution) =>
        attribution.IsDeed ? new Cue(CueKind.Attitude, attribution.Speaker.End, attribution.Speaker.End, "deed") : attribution.Cue;

    private bool IsAside(StatementCandidate candidate) =>
        candidate.Part.Text.Part == TextPart.Text
        && !IsTimed(candidate.Part, candidate.Part.Text.Paragraphs[candidate.Part.Text.Sentences[candidate.Hit.Sentence].Paragraph])
        // Where the headline names who speaks, "leaders have called" is no news.
        && (candidate.Name is null && _makers.Persons.Count > 0
            || (candidate.Part.Text.Sentences[candidate.Hit.Sentence].Paragraph >= LeadParagraphs && !(candidate.Person is { } person && _leading.Contains(person))));

    /// <summary>"12.40: ...": an entry of a live report is news, whatever its tense.</summary>
    private static bool IsTimed(SpeechPart part, Paragraph paragraph) =>
        paragraph.EndToken - paragraph.FirstToken > 3 && part.Tokens[paragraph.FirstToken].Kind == TokenKind.Number && part.Tokens[paragraph.FirstToken + 1].Kind is TokenKind.Mark or TokenKind.Number;

    private void ReadLead(SpeechPart part, SpeechRules rules)
    {
        var found = new List<PatternMatch<bool>>();
        for (var index = 0; index < part.Text.Sentences.Length && part.Text.Sentences[index].Paragraph < LeadParagraphs; index++)
        {
            var sentence = part.Text.Sentences[index];
            _leading.UnionWith(_speech[part].At(index).Where(one => one.Cue is not { Kind: CueKind.Noun }).Select(one => one.Speaker.Mention?.Person).OfType<PersonTag>());
            found.Clear();
            rules.Replies.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            foreach (var reply in found.Where(reply => part.QuoteAt(reply.Start) < 0))
            {
                _answered.UnionWith(AnsweredBy(part, sentence, reply).Where(person => !_speech[part].At(index).Exists(one =>
                    one.Cue is { Kind: not CueKind.Noun } cue && cue.Start < reply.End && reply.Start < cue.End && one.Speaker.Mention?.Person == person)));
            }
        }
    }

    /// <summary>The person named behind "answered", "contradicts": not the one in front of it.</summary>
    private static IEnumerable<PersonTag> AnsweredBy(SpeechPart part, Sentence sentence, PatternMatch<bool> reply)
    {
        var before = Enumerable.Range(sentence.FirstToken, reply.Start - sentence.FirstToken)
            .Select(part.MentionAt)
            .Where(index => index >= 0)
            .Select(index => part.Mentions[index].Person)
            .ToHashSet();
        for (var token = reply.End; token < Math.Min(sentence.EndToken, reply.End + 8); token++)
        {
            if (part.IsClauseMark(token) || part.QuoteAt(token) >= 0)
            {
                yield break;
            }

            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Person: { } person, Kind: not MentionKind.Pronoun })
            {
                if (!before.Contains(person))
                {
                    yield return person;
                }

                yield break;
            }
        }
    }

    private static string? WhyWhole(SpeechPart part, BackgroundRules rules) =>
        part.Tokens.Length > 0
        && rules.Signs
            .FindAll(part.Codes, 0, Math.Min(part.Tokens.Length, 20))
            .Find(sign => sign.Start <= 1 && sign.Value == (part.Text.Part == TextPart.Title ? BackgroundSign.Commentary : BackgroundSign.Byline)) is { Pattern: { } pattern }
            ? $"a comment, no news: {pattern}"
            : null;
}

using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Whose membership an article is about, and with that whose a phrase means that names no country.</summary>
internal sealed class ArticleSubjects
{
    private readonly SubjectResolver _subjects;
    private readonly Func<SpeechPart, SpeechIndex> _speech;
    private readonly Dictionary<TopicHit, IReadOnlyList<string>> _subjectOf = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _subjectsNamed = new(StringComparer.Ordinal);
    private readonly OnlyCountry _onlyCountry;
    private readonly string? _mainSubject;
    private readonly bool _isOfMember;
    private readonly bool _isOfLeaving;
    private List<string> _pair = [];
    private bool _isOfPair;

    public ArticleSubjects(SubjectResolver subjects, Func<SpeechPart, SpeechIndex> speech, IReadOnlyList<SpeechPart> parts, List<TopicHit> hits)
    {
        (_subjects, _speech) = (subjects, speech);
        _mainSubject = MainSubject(parts, hits);
        _onlyCountry = OnlyCountry.Of(parts, subjects);
        _isOfLeaving = hits.Exists(hit => hit.Kind == TopicKind.Leave && (hit.Part.Text.Part == TextPart.Title || hit.Part.Text.Sentences[hit.Sentence].Paragraph == 0));
        _isOfMember = _onlyCountry.IsNone && hits.Exists(hit => hit.Kind == TopicKind.Leave);
    }

    /// <summary>The countries that the words name, or stand for: "both countries", "its".</summary>
    public List<string> NamedFor(StatementCandidate candidate)
    {
        var subjects = _subjects.AsOf(candidate.Hit).Resolve(candidate.Hit, candidate.Country, SpeakersIn(candidate.Hit));
        if (candidate.Hit is { IsReaction: true, Kind: TopicKind.Join })
        {
            subjects.RemoveAll(country => !_subjects.AsOf(candidate.Hit).IsCandidate(country));
        }

        if (subjects is [var own] && own == candidate.Country && NeighbourOf(candidate) is not null)
        {
            return [];
        }

        if (subjects is [var member] && _pair.Count > 0 && !_subjects.IsAspirant(member) && _subjects.IsOfBoth(candidate.Hit))
        {
            return _pair;
        }

        return subjects.Count == 0 && _pair.Count > 0 && IsOfPair(candidate) ? _pair
            : subjects.Count == 0 && SubjectsBefore(candidate.Hit) is { Count: > 1 } several && OwnAmongSubjects(candidate.Country) is null ? [.. several]
            : subjects is [var one] && _mainSubject is { } main && one != main && _subjects.IsAspirant(main) && (_subjects.AsOf(candidate.Hit).IsOfAnother(candidate.Hit, one) || IsHostsOwn(candidate, one)) ? [main]
            : subjects;
    }

    /// <summary>"“Czechia supports the invitation,” its minister said": a member that its own people name beside it is not whom they invite.</summary>
    private bool IsHostsOwn(StatementCandidate candidate, string country) =>
        candidate.Hit is { Kind: TopicKind.Join, IsNamed: false } && country == candidate.Country && _subjects.IsOldMember(country);

    /// <summary>Whose membership it is where the words name none.</summary>
    public string? ImpliedFor(StatementCandidate candidate)
    {
        var subject = Implied(candidate);
        // Words that name no membership are hardly of that of somebody else's country that is no candidate.
        return candidate.Hit is { IsReaction: true, Kind: TopicKind.Join } && subject is not null && subject != candidate.Country && !_subjects.AsOf(candidate.Hit).IsCandidate(subject) ? null : subject;
    }

    /// <summary>Whether headline or first paragraph speak of a member's leaving: that it "is a member" is then said by its people for a reason.</summary>
    public bool IsDisputed(string member) => _isOfLeaving && member == _mainSubject;

    private string? Implied(StatementCandidate candidate) =>
        NeighbourOf(candidate) ?? OwnToKeep(candidate) ?? (SubjectsBefore(candidate.Hit) is [var before, ..] ? before : null) ?? OwnAmongSubjects(candidate.Country) ?? OwnOfMember(candidate) ?? _subjects.AsOf(candidate.Hit).Implied(candidate.Hit, candidate.Country, _mainSubject, _onlyCountry);

    /// <summary>What "such a step" behind the phrase then means.</summary>
    public void Remember(TopicHit hit, IReadOnlyList<string> subjects) => _subjectOf.TryAdd(hit, subjects);

    /// <summary>Of "such a step": what the step was.</summary>
    private IReadOnlyList<string> SubjectsBefore(TopicHit hit) =>
        hit.Antecedent is { } antecedent ? _subjectOf.GetValueOrDefault(antecedent) ?? _subjects.AsOf(antecedent).Resolve(antecedent, null, SpeakersIn(antecedent)) : [];

    /// <summary>Of several countries that an article is about, each one's own speak of themselves.</summary>
    private string? OwnAmongSubjects(string? country) =>
        country is not null && _subjectsNamed.Count > 1 && _subjectsNamed.Contains(country) && _subjects.IsAspirant(country) ? country : null;

    /// <summary>Where a text speaks of leaving and of no country that may join, a member's own people speak of their own membership.</summary>
    private string? OwnOfMember(StatementCandidate candidate) =>
        _isOfMember && _mainSubject is null && candidate is { Country: { Length: 2 } own, Hit.Kind: TopicKind.Join } && own != "EU" && !_subjects.IsOutsider(own) ? own : null;

    /// <summary>"Her party is for keeping the membership", "announced a referendum of his own": a member's people speak of their own country.</summary>
    private string? OwnToKeep(StatementCandidate candidate) =>
        candidate is { Country: { Length: 2 } own, Hit.Kind: TopicKind.Join } && own != "EU" && _subjects.IsOldMember(own)
        && (_subjects.IsOwnVote(candidate.Hit)
            || (candidate.Hit.Antecedent is null && (_mainSubject is null || _mainSubject == own || _subjects.IsAspirant(_mainSubject))
                && (_subjects.IsOfStaying(candidate.Hit) || (candidate.Hit.IsVote && _mainSubject is null))))
            ? own
            : null;

    /// <summary>"Will not support the accession of its neighbour": the article's subject, else the only one that may join and is named or comes from there.</summary>
    private string? NeighbourOf(StatementCandidate candidate) =>
        candidate.Hit.Kind == TopicKind.Join && _subjects.IsOfNeighbour(candidate.Hit)
            ? _mainSubject is { } main && main != candidate.Country && _subjects.IsAspirant(main) ? main : _onlyCountry.InTitle ?? _onlyCountry.InText
            : null;

    /// <summary>Whether words that name no country are of the pair that the article is about.</summary>
    private bool IsOfPair(StatementCandidate candidate) =>
        !candidate.Hit.NeedsCountry
        && (_subjects.IsOfBoth(candidate.Hit) || (_isOfPair && candidate.Hit is { Antecedent: null } or { IsReaction: true }))
        && OwnAmongSubjects(candidate.Country) is null;

    private string? MainSubject(IReadOnlyList<SpeechPart> parts, List<TopicHit> hits)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits.Where(hit => hit is { IsLoose: false, IsReaction: false }))
        {
            var named = _subjects.AsOf(hit).Resolve(hit, null, SpeakersIn(hit));
            _pair = _pair.Count == 0 && named.Count > 1 ? named : _pair;
            _isOfPair |= named.Count > 1 && hit.Part.Text.Part == TextPart.Title;
            foreach (var country in named)
            {
                votes[country] = votes.GetValueOrDefault(country) + (hit.Part.Text.Part == TextPart.Title ? 3 : 1);
            }
        }

        _subjectsNamed.UnionWith(votes.Keys);
        var frequency = parts
            .SelectMany(part => part.Mentions)
            .Where(mention => mention is { Kind: MentionKind.Country, Country: not null })
            .CountBy(mention => mention.Country!, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (votes.Count < 2)
        {
            // Where no phrase has a country beside it, it is the only candidate that the article names.
            return votes.Keys.FirstOrDefault() ?? (frequency.Where(one => _subjects.IsAspirant(one.Key)).OrderByDescending(one => one.Value).Take(2).ToList() switch
            {
                [var only] => only.Key,
                // A conference in Switzerland makes the text none on Switzerland.
                [var most, var next] when most.Value > 2 * next.Value => most.Key,
                _ => null,
            });
        }

        // Of two that are spoken of as often, the one that the article names oftener.
        _isOfPair = _pair.Count > 0 && votes.Count == _pair.Count && (_isOfPair || _pair.All(country => votes.GetValueOrDefault(country) == votes.Values.Max()));
        return votes.MaxBy(vote => (vote.Value, frequency.GetValueOrDefault(vote.Key))).Key;
    }

    private List<(int First, int End)> SpeakersIn(TopicHit hit) =>
        [.. _speech(hit.Part).At(hit.Sentence).Where(one => one.Speaker.IsWritten && !WishesItself(one)).Select(one => (one.Speaker.First, one.Speaker.End))];

    /// <summary>"Finland and Sweden want to join": what a country that may join wants is mostly its own membership.</summary>
    private bool WishesItself(Attribution one) => one is { Cue.Kind: CueKind.Attitude, Speaker.Mention: { Kind: MentionKind.Country, Country: { } country } } && _subjects.IsAspirant(country);
}

using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Finds the statements of one article: who speaks of whose membership, how, and since when.</summary>
internal sealed class StatementFinder
{
    private readonly LanguageRules _rules;
    private readonly SpeechPart[] _parts;
    private readonly DateOnly? _published;
    private readonly SubjectResolver _subjects;
    private readonly Dictionary<SpeechPart, List<Attribution>> _attributions;
    private readonly Dictionary<SpeechPart, BackgroundJudge> _background;
    private readonly List<StatementCandidate> _candidates = [];
    private string? _mainSubject;

    public StatementFinder(LanguageRules rules, NatoMembers nato, SpeechPart[] parts, DateOnly? published)
    {
        (_rules, _parts, _published) = (rules, parts, published);
        _subjects = new SubjectResolver(rules.Membership, nato, published);
        _attributions = parts.ToDictionary(part => part, part => new AttributionFinder(part).Find());
        _background = parts.ToDictionary(part => part, part => new BackgroundJudge(part, rules.Background, published));
    }

    /// <summary>All candidates, those that were dropped among them.</summary>
    public IReadOnlyList<StatementCandidate> Candidates => _candidates;

    public List<Statement> Find()
    {
        var hits = _parts.SelectMany(part => TopicFinder.Find(part, _rules.Membership)).ToList();
        var isAboutNato = hits.Exists(hit => hit.IsNamed);
        hits.RemoveAll(hit => !hit.IsNamed && !isAboutNato);
        _mainSubject = MainSubject(hits);
        foreach (var hit in hits)
        {
            Read(hit);
        }

        HeadlineSpeakers.Resolve(_candidates);
        StancesOfGroups.Settle(_candidates);
        return [.. StatementWriter.Write(_candidates.Where(candidate => candidate.Dropped is null))];
    }

    private string? MainSubject(List<TopicHit> hits)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            foreach (var country in _subjects.Resolve(hit, null, SpeakersIn(hit)))
            {
                votes[country] = votes.GetValueOrDefault(country) + (hit.Part.Text.Part == TextPart.Title ? 3 : 1);
            }
        }

        return votes.Count == 0 ? null : votes.MaxBy(vote => vote.Value).Key;
    }

    private List<(int First, int End)> SpeakersIn(TopicHit hit) =>
        [.. _attributions[hit.Part].Where(one => one.Sentence == hit.Sentence && one.Speaker.IsWritten).Select(one => (one.Speaker.First, one.Speaker.End))];

    private void Read(TopicHit hit)
    {
        if (_background[hit.Part].IsLink(hit.Sentence))
        {
            return;
        }

        foreach (var (attribution, relay) in Governors.Of(hit, _attributions[hit.Part]))
        {
            var (mention, person) = SpeakerOf(attribution);
            if (mention is null)
            {
                continue;
            }

            var candidate = new StatementCandidate { Hit = hit, Attribution = attribution, Mention = mention, Person = person, RelayedBy = relay };
            _candidates.Add(candidate);
            Judge(candidate);
        }
    }

    private (Mention? Mention, PersonTag? Person) SpeakerOf(Attribution attribution)
    {
        var mention = attribution.Speaker.Mention;
        if (mention is { Kind: MentionKind.Pronoun, Person: null } || (mention is null && attribution.Speaker is { How: "is in the cue" }))
        {
            mention = LastPerson(attribution) ?? mention;
        }

        return mention switch
        {
            null or { Kind: MentionKind.Organisation } => (null, null),
            { Person: { } person } => (mention, person),
            { Kind: MentionKind.Institution or MentionKind.Country } => (mention, null),
            _ => (null, null),
        };
    }

    private Mention? LastPerson(Attribution attribution) =>
        _attributions[attribution.Part].LastOrDefault(one => one.Sentence < attribution.Sentence && one.Speaker.Mention?.Person is not null)?.Speaker.Mention;

    private void Judge(StatementCandidate candidate)
    {
        var hit = candidate.Hit;
        var subjects = _subjects.Resolve(hit, candidate.Country, SpeakersIn(hit));
        candidate.Because.Add($"topic {hit.Pattern}");
        candidate.Because.Add($"speaker {candidate.Attribution.Speaker.How}{(candidate.Attribution.Cue is { } cue ? $" ({cue.Kind}: {cue.Pattern})" : "")}");
        candidate.Subject = subjects.Count > 0 ? subjects[0] : _mainSubject;
        if (candidate.Subject is null)
        {
            candidate.Dropped = "no country's membership is named";
        }
        else if (hit.NeedsOutsider && !_subjects.IsAspirant(candidate.Subject))
        {
            candidate.Dropped = $"{candidate.Subject} is a member already";
        }

        foreach (var other in subjects.Skip(1))
        {
            var twin = new StatementCandidate { Hit = hit, Attribution = candidate.Attribution, Mention = candidate.Mention, Person = candidate.Person, RelayedBy = candidate.RelayedBy, Subject = other };
            twin.Because.AddRange(candidate.Because);
            _candidates.Add(twin);
            Weigh(twin);
        }

        Weigh(candidate);
    }

    private void Weigh(StatementCandidate candidate)
    {
        var (from, to) = Words(candidate);
        candidate.Score = StanceJudge.Judge(_rules.Stance, candidate.Part.Codes, from, to, candidate.Hit.Kind);
        var content = candidate.Attribution.Content;
        bool IsWords(int token) => content.Any(range => range.From + 4 <= token && token < range.To);
        candidate.WhyOlder = candidate.Attribution.Cue is { Kind: CueKind.Noun } ? "words that are answered or spoken of" : _background[candidate.Part].WhyOlder(candidate.Hit.Sentence, IsWords);
    }

    /// <summary>The sentence of the topic, or as much of it as is the speaker's.</summary>
    private static (int From, int To) Words(StatementCandidate candidate)
    {
        var sentence = candidate.Part.Text.Sentences[candidate.Hit.Sentence];
        var range = candidate.Attribution.Content.FirstOrDefault(range => range.From <= candidate.Hit.Start && candidate.Hit.End <= range.To);
        if (range == default || candidate.Attribution.Sentence != candidate.Hit.Sentence)
        {
            return (sentence.FirstToken, sentence.EndToken);
        }

        var from = Math.Max(sentence.FirstToken, Math.Min(range.From, candidate.Attribution.Cue?.Start ?? range.From));
        return (from, Math.Min(sentence.EndToken, Math.Max(range.To, candidate.Attribution.Cue?.End ?? range.To)));
    }
}

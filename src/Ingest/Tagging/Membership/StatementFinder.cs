using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Finds the statements of one article: who speaks of whose membership, how, and since when.</summary>
internal sealed class StatementFinder
{
    // So many phrases of one sentence are weighed against each other.
    private const int MostHits = 32;

    // "will not block": what denies the cue stands before it.
    private const int NegationReach = 2;
    private const int InsetReach = 4;

    private readonly LanguageRules _rules;
    private readonly NatoMembers _nato;
    private readonly SpeechPart[] _parts;
    private readonly SubjectResolver _subjects;
    private readonly DateOnly? _published;
    private readonly Lazy<Dictionary<SpeechPart, SpeechIndex>> _speech;
    private AgeJudge? _age;
    private ArticleSubjects? _ofArticle;
    private ILookup<(SpeechPart Part, int Sentence), TopicHit> _hitsOf = Enumerable.Empty<TopicHit>().ToLookup(hit => (hit.Part, hit.Sentence));
    private readonly List<StatementCandidate> _candidates = [];
    private bool _speaksOfMembership;

    public StatementFinder(LanguageRules rules, NatoMembers nato, SpeechPart[] parts, DateOnly? published)
    {
        (_rules, _nato, _parts) = (rules, nato, parts);
        _subjects = new SubjectResolver(rules.Membership, nato, published);
        _published = published;
        // Most articles say nothing of membership: nobody need know then who says what in them.
        _speech = new Lazy<Dictionary<SpeechPart, SpeechIndex>>(() => ReadSpeech(parts));
    }

    /// <summary>All candidates, those that were dropped among them.</summary>
    public IReadOnlyList<StatementCandidate> Candidates => _candidates;

    /// <summary>All phrases on membership.</summary>
    public IReadOnlyList<TopicHit> Hits { get; private set; } = [];

    public IReadOnlyList<Attribution> AttributionsOf(SpeechPart part) => _speech.Value[part].All;

    /// <summary>Why a phrase led to no candidate at all.</summary>
    public string WhySilent(TopicHit hit) =>
        _age?.IsLink(hit) == true ? "a link to another article"
        : !hit.IsNamed && !Hits.Any(other => other.IsNamed) ? "the article is not about NATO membership"
        : "nobody known says it";

    public List<Statement> Find()
    {
        var hits = _parts.SelectMany(part => TopicFinder.Find(part, _rules.Membership)).ToList();
        Hits = [.. hits];
        var isAboutNato = hits.Exists(hit => hit.IsNamed) || (hits.Count > 0 && NamesNatoMost());
        var isAboutLeaving = hits.Exists(hit => hit is { IsNamed: true, Kind: TopicKind.Leave });
        hits.RemoveAll(hit => hit.IsOfOther || (!hit.IsNamed && (!isAboutNato || (hit.Kind == TopicKind.Leave && !isAboutLeaving))));
        _speaksOfMembership = hits.Exists(hit => hit.Kind != TopicKind.Neutral);
        if (hits.Count == 0 || IsAboutOther())
        {
            return [];
        }

        hits.AddRange(_parts.SelectMany(part => Anaphors.Find(part, _rules.Membership, hits)).ToList());
        _hitsOf = hits.ToLookup(hit => (hit.Part, hit.Sentence));
        _age = new AgeJudge(_rules, _parts, _speech.Value, _published);
        _ofArticle = new ArticleSubjects(_subjects, part => _speech.Value[part], _parts, hits);
        foreach (var hit in hits)
        {
            Read(hit);
        }

        FreeSpeech.DropRepeated(_candidates);
        HeadlineSpeakers.Resolve(_candidates);
        StancesOfGroups.Settle(_candidates, _nato);
        Echo();
        return [.. StatementWriter.Write(_candidates.Where(candidate => candidate.Dropped is null))];
    }

    private void Echo()
    {
        var echoes = new Echoes(_rules.Membership, _candidates, part => _speech.Value[part]).Find();
        var said = _candidates.Where(candidate => candidate.Dropped is null).Select(candidate => (candidate.SpeakerKey, candidate.Subject)).ToHashSet();
        foreach (var echo in echoes)
        {
            echo.WhyOlder = _age!.WhyOlder(echo);
            // Somebody's own words say more than that he agrees.
            echo.Dropped = SpeakerResolver.WhyNobody(echo) ?? (said.Contains((echo.SpeakerKey, echo.Subject)) ? "has words of its own on it" : null);
        }

        _candidates.AddRange(echoes);
        StancesOfGroups.Settle(echoes, _nato);
    }

    /// <summary>NATO is nowhere named, and the EU is: "the bloc" is that one.</summary>
    private bool IsAboutOther() =>
        !_rules.Membership.Names.IsEmpty
        && _parts.Any(part => part.Mentions.Any(mention => mention.Country == "EU"))
        && !_parts.Any(part => _rules.Membership.Names.FindAll(part.Codes, 0, part.Tokens.Length).Count > 0);

    /// <summary>Where NATO is named more often than the EU, the membership that goes with "the NATO chief" is NATO's.</summary>
    private bool NamesNatoMost()
    {
        var named = _parts.SelectMany(part => part.Mentions).CountBy(mention => mention.Country ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return named.GetValueOrDefault("NATO") > 2 * named.GetValueOrDefault("EU")
            && !_parts.Any(part => part.Text.Sentences.Any(sentence => _rules.Membership.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(match => match.Value == TopicSign.Other)));
    }

    private static Dictionary<SpeechPart, SpeechIndex> ReadSpeech(SpeechPart[] parts)
    {
        var speech = new Dictionary<SpeechPart, SpeechIndex>();
        Mention? titleSpeaker = null;
        foreach (var part in parts)
        {
            var attributions = new AttributionFinder(part, part == parts[0] ? null : parts[0], titleSpeaker).Find();
            titleSpeaker ??= attributions.Find(one => one.Speaker.Mention?.Person is not null)?.Speaker.Mention;
            speech.Add(part, new SpeechIndex(part, attributions));
        }

        return speech;
    }

    private void Read(TopicHit hit)
    {
        if (_age!.IsLink(hit))
        {
            return;
        }

        var governors = Governors.Of(hit, _speech.Value[hit.Part]).ToList();
        if (governors is [var (office, _), (var words, not null)] && Governors.SpeaksFor(office, words))
        {
            governors = [(new Attribution { Part = office.Part, Cue = office.Cue, Speaker = words.Speaker, Content = office.Content, Sentence = office.Sentence }, null)];
        }

        var denied = governors is [var (first, _), (_, { })] && Governors.IsRebuttal(first) ? first : null;
        foreach (var (attribution, relay) in governors)
        {
            var (mention, person) = SpeakerResolver.Resolve(attribution, _speech.Value[hit.Part]);
            if (mention is null || (hit.IsAsked && attribution.Speaker.How != Interviews.Answers))
            {
                continue;
            }

            Consider(hit, attribution, mention, person, relay, attribution == denied);
            foreach (var other in JointSpeakers.Of(attribution))
            {
                Consider(hit, attribution, other, other.Person, relay);
            }
        }
    }

    private void Consider(TopicHit hit, Attribution attribution, Mention mention, PersonTag? person, string? relay, bool denies = false)
    {
        var candidate = new StatementCandidate { Hit = hit, Attribution = attribution, Mention = mention, Person = person, RelayedBy = relay, Denies = denies };
        _candidates.Add(candidate);
        Judge(candidate);
    }

    private void Judge(StatementCandidate candidate)
    {
        var hit = candidate.Hit;
        var subjects = _ofArticle!.NamedFor(candidate);
        candidate.Subjects = subjects;
        candidate.Because.Add($"topic {hit.Pattern}");
        candidate.Because.Add($"speaker {candidate.Attribution.Speaker.How}{(candidate.Attribution.Cue is { } cue ? $" ({cue.Kind}: {cue.Pattern})" : "")}");
        candidate.Subject = subjects.Count > 0 ? subjects[0] : _ofArticle.ImpliedFor(candidate);
        if (SpeakerResolver.WhyNobody(candidate) is { } nobody)
        {
            candidate.Dropped = nobody;
        }
        else if (candidate.Subject is null)
        {
            candidate.Dropped = "no country's membership is named";
        }
        else if (hit.NeedsOutsider && !_subjects.IsAspirant(candidate.Subject))
        {
            candidate.Dropped = $"{candidate.Subject} is a member already";
        }
        else if (hit.NeedsCountry && subjects.Count == 0)
        {
            candidate.Dropped = "enlargement in general, of no country";
        }
        else if (hit.Kind == TopicKind.Neutral && subjects.Count == 0 && !(candidate.Subject == candidate.Country && _subjects.IsAspirant(candidate.Subject)) && (!_speaksOfMembership || (candidate.Subject != candidate.Country && candidate.Country is { } member && !_subjects.IsOutsider(member))))
        {
            candidate.Dropped = "neutrality of no country, or beside no membership";
        }

        foreach (var other in candidate.Dropped is null ? subjects.Skip(1) : [])
        {
            var twin = new StatementCandidate { Hit = hit, Attribution = candidate.Attribution, Mention = candidate.Mention, Person = candidate.Person, RelayedBy = candidate.RelayedBy, Subject = other, Subjects = subjects };
            twin.Because.AddRange(candidate.Because);
            _candidates.Add(twin);
            Weigh(twin);
            twin.Dropped = WhyFact(twin);
        }

        Weigh(candidate);
        if (candidate is { Dropped: null, Subject: { } subject })
        {
            _ofArticle.Remember(hit, subject);
        }

        candidate.Dropped ??= hit.Antecedent is not null && candidate.Score.IsEmpty ? "speaks of it in passing" : WhyFact(candidate);
    }

    /// <summary>"Finland, which has been a member for years": that a member is one is said in passing, but by its own people and by those who mind.</summary>
    private string? WhyFact(StatementCandidate candidate) =>
        candidate is { Hit.Kind: TopicKind.Join, Subject: { } subject } && _subjects.IsOldMember(subject)
        && (candidate.Score.IsEmpty || (candidate.Country != subject && candidate.Score.Stance() is Stance.Support or Stance.Neutral))
            ? $"{subject} is a member, which nobody disputes"
            : null;

    private void Weigh(StatementCandidate candidate)
    {
        var (from, to) = Words(candidate);
        var others = _hitsOf[(candidate.Part, candidate.Hit.Sentence)].Take(MostHits).Where(other => other.Kind != candidate.Hit.Kind).ToList();
        from = candidate is { Denies: true, Attribution.Cue: { } denial } ? Math.Max(from, denial.End) : from;
        StanceScore Judged(int first) => StanceJudge.Judge(_rules.Stance, candidate, first, to, others, _nato.HasDeclaredResistance);
        // "Asked whether it should join, he said that": the question's words count only where the answer says nothing.
        var answer = candidate.Attribution.Cue is { } cue && cue.Start >= candidate.Hit.End && Governors.IsAnswer(candidate.Hit, candidate.Attribution) ? Judged(cue.Start) : StanceScore.None;
        candidate.Score = answer.IsEmpty ? Judged(from) : answer;
        candidate.Score = candidate.Denies ? candidate.Score.Denied() : AnswerWords.Of(_rules.Stance, candidate) ?? candidate.Score;
        candidate.WhyOlder = _age!.WhyOlder(candidate);
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

        // Around an inset ("X, he believes, Y") the words stand on both sides.
        var inSentence = candidate.Attribution.Content.Where(one => one.From < sentence.EndToken && one.To > sentence.FirstToken).ToList();
        var cue = candidate.Attribution.Cue?.Start ?? range.From;
        // "Nor, he said, does it believe": what denies it may stand before the inset.
        var from = Math.Max(sentence.FirstToken, Math.Min(inSentence.Min(one => one.From), cue - (cue - sentence.FirstToken <= InsetReach ? InsetReach : NegationReach)));
        return (from, Math.Min(sentence.EndToken, Math.Max(inSentence.Max(one => one.To), candidate.Attribution.Cue?.End ?? range.To)));
    }
}

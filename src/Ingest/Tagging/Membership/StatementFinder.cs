using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>Finds the statements of one article: who speaks of whose membership, how, and since when.</summary>
internal sealed class StatementFinder
{
    private readonly LanguageRules _rules;
    private readonly NatoMembers _nato;
    private readonly SpeechPart[] _parts;
    private readonly SubjectResolver _subjects;
    private readonly DateOnly? _published;
    private readonly Lazy<Dictionary<SpeechPart, SpeechIndex>> _speech;
    private AgeJudge? _age;
    private CandidateJudge? _judge;
    private readonly List<StatementCandidate> _candidates = [];

    public StatementFinder(LanguageRules rules, NatoMembers nato, SpeechPart[] parts, DateOnly? published)
    {
        (_rules, _nato, _parts) = (rules, nato, parts);
        _subjects = new SubjectResolver(rules.Membership, nato, published, hit => _age?.DayTold(hit));
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
        : hit.IsOfOther ? "another organisation's membership was spoken of last"
        : !hit.IsNamed && !Hits.Any(other => other.IsNamed) ? "the article is not about NATO membership"
        : "nobody known says it";

    public List<Statement> Find()
    {
        var hits = _parts.SelectMany(part => TopicFinder.Find(part, _rules.Membership, _nato, _parts[0])).ToList();
        Hits = [.. hits];
        var isAboutNato = hits.Exists(hit => hit.IsNamed) || (hits.Count > 0 && NamesNatoMost(hits.Count > 1));
        var isAboutLeaving = hits.Exists(hit => hit is { IsNamed: true, Kind: TopicKind.Leave });
        hits.RemoveAll(hit => hit.IsOfOther || (!hit.IsNamed && (!isAboutNato || (hit.Kind == TopicKind.Leave && !isAboutLeaving))));
        var speaksOfMembership = hits.Exists(hit => hit.Kind != TopicKind.Neutral);
        if (hits.Count == 0 || IsAboutOther())
        {
            return [];
        }

        hits.AddRange(_parts.SelectMany(part => Anaphors.Find(part, _rules.Membership, hits)).ToList());
        hits.AddRange(_parts.SelectMany(part => Reactions.Find(part, _rules.Membership, hits)).ToList());
        _age = new AgeJudge(_rules, _parts, _speech.Value, _published);
        var ofArticle = new ArticleSubjects(_subjects, part => _speech.Value[part], _parts, hits);
        _judge = new CandidateJudge(_subjects, ofArticle, new CandidateWeigher(_rules.Stance, _nato, _published, _age, hits), speaksOfMembership);
        foreach (var hit in hits)
        {
            Read(hit);
        }

        Reactions.DropRepeated(_candidates, hits);
        FreeSpeech.DropRepeated(_candidates);
        Deeds.DropDoubtful(_candidates);
        HeadlineSpeakers.Resolve(_candidates);
        StancesOfGroups.Settle(_candidates, _nato, _rules.Stance, _published);
        FreshWords.Settle(_candidates, _age);
        Voices.DropUttered(_candidates);
        Echo();
        return [.. StatementWriter.Write(_candidates.Where(candidate => candidate.Dropped is null))];
    }

    private void Echo()
    {
        List<StatementCandidate> echoes = [.. new Echoes(_rules.Membership, _candidates, part => _speech.Value[part]).Find(), .. new Likewise(_rules.Membership, _subjects, _candidates, part => _speech.Value[part]).Find()];
        var said = _candidates.Where(candidate => candidate.Dropped is null).Select(candidate => (candidate.SpeakerKey, candidate.Subject)).ToHashSet();
        foreach (var echo in echoes)
        {
            echo.WhyOlder = _age!.WhyOlder(echo);
            // Somebody's own words say more than that he agrees.
            echo.Dropped = SpeakerResolver.WhyNobody(echo) ?? (said.Contains((echo.SpeakerKey, echo.Subject)) ? "has words of its own on it" : null);
        }

        _candidates.AddRange(echoes);
        StancesOfGroups.Settle(echoes, _nato, _rules.Stance, _published);
    }

    /// <summary>NATO is nowhere named, and the EU is oftener than "the bloc" or "the Alliance": the bloc is that one.</summary>
    private bool IsAboutOther() =>
        !_rules.Membership.Names.IsEmpty
        && _parts.Sum(part => part.Mentions.Count(mention => mention.Country == "EU")) is var others and > 0
        && others > _parts.Sum(part => part.Mentions.Count(mention => mention is { Kind: MentionKind.Country, Country: "NATO" }))
        && !_parts.Any(part => _rules.Membership.Names.FindAll(part.Codes, 0, part.Tokens.Length).Count > 0);

    /// <summary>Where NATO is named more often than the EU, the membership that goes with "the NATO chief" is NATO's.</summary>
    private bool NamesNatoMost(bool isSpokenOf)
    {
        var named = _parts.SelectMany(part => part.Mentions).CountBy(mention => mention.Country ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        // "The ambassador to NATO" is none of NATO's, and yet the text speaks of it.
        var ofNato = Math.Max(named.GetValueOrDefault("NATO"), isSpokenOf ? _parts.Sum(part => _rules.Membership.Names.FindAll(part.Codes, 0, part.Tokens.Length).Count) : 0);
        return ofNato > 2 * named.GetValueOrDefault("EU")
            && !_parts.Any(part => part.Text.Sentences.Any(sentence => IsOfOther(part, sentence)));
    }

    private bool IsOfOther(SpeechPart part, Sentence sentence) =>
        _rules.Membership.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(match => match.Value == TopicSign.Other);

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
        if (_age!.IsLink(hit) || IsLeftOpen(hit) || IsUnsaid(hit))
        {
            return;
        }

        var governors = Governors.Of(hit, _speech.Value[hit.Part]).ToList();
        if (governors is [var (office, _), (var words, not null)] && Governors.SpeaksFor(office, words))
        {
            governors = [(new Attribution { Part = office.Part, Cue = office.Cue, Speaker = words.Speaker, Content = office.Content, Sentence = office.Sentence }, null)];
        }

        if (governors.TrueForAll(one => SpeakerResolver.Resolve(one.Attribution, _speech.Value[hit.Part]).Mention is null) && Documents.Of(hit) is { } document)
        {
            governors = [(document, null)];
        }

        if (governors is [_, ({ } circumstance, not null)] && _age!.IsBehindAfter(circumstance))
        {
            governors = [(circumstance, null)];
        }

        // "X joined the leaders, who in the declaration called it irreversible": NATO's words beside X's.
        if (Documents.OfLeaders(hit) is { } joint && !governors.Exists(one => one.Attribution.Speaker.Mention?.Country == joint.Speaker.Mention!.Country))
        {
            governors.Add((joint, null));
        }

        var denied = governors is [var (first, _), (_, { })] && Governors.IsRebuttal(first) ? first : null;
        foreach (var (attribution, relay) in governors)
        {
            var (mention, person) = SpeakerResolver.Resolve(attribution, _speech.Value[hit.Part]);
            if (mention is null || (hit.IsAsked && attribution.Speaker.How != Interviews.Answers && !AnswerWords.IsQuoted(hit, attribution)))
            {
                continue;
            }

            if (JointSpeakers.Mixed(attribution, mention) is { } crowd)
            {
                Consider(hit, attribution, crowd, crowd.Person, relay);
                continue;
            }

            Consider(hit, attribution, mention, person, relay, attribution == denied);
            foreach (var other in JointSpeakers.Of(attribution))
            {
                Consider(hit, attribution, other, other.Person, relay);
            }
        }
    }

    /// <summary>"X declined to say whether Ukraine should join": the question is the reporters', and has no answer.</summary>
    private static bool IsLeftOpen(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        var open = part.Rules.LeftOpen.FindAll(part.Codes, sentence.FirstToken, hit.Start);
        return open.Count > 0 && !part.HasClauseMark(open[^1].End, hit.Start) && part.QuoteAt(hit.Start) < 0;
    }

    /// <summary>"X thanked the allies and did not mention membership": nothing is said of it. "He deplored that the text did not mention it" says something.</summary>
    private static bool IsUnsaid(TopicHit hit)
    {
        var (part, sentence) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence]);
        return part.QuoteAt(hit.Start) < 0 && hit.Antecedent is null
            && part.Rules.Unsaid.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(unsaid => !part.HasClauseMark(Math.Min(unsaid.End, hit.End), Math.Max(unsaid.Start, hit.Start))
                && part.QuoteAt(unsaid.Start) < 0
                && !Enumerable.Range(sentence.FirstToken, unsaid.Start - sentence.FirstToken).Any(token => part.Has(token, part.Rules.That)));
    }

    private void Consider(TopicHit hit, Attribution attribution, Mention mention, PersonTag? person, string? relay, bool denies = false)
    {
        var candidate = new StatementCandidate { Hit = hit, Attribution = attribution, Mention = mention, Person = person, RelayedBy = relay, Denies = denies };
        _candidates.Add(candidate);
        _candidates.AddRange(_judge!.Judge(candidate));
    }
}

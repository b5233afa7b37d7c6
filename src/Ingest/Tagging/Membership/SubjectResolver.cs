using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Tells whose membership a topic is about, by who is a member on a day.</summary>
internal sealed class SubjectResolver(MembershipRules rules, NatoMembers nato, DateOnly? published, Func<TopicHit, DateOnly?> toldOn, DateOnly? told = null)
{
    // A country further away than this does not bear on the phrase.
    private const int Reach = 24;

    // "Finland and Sweden joining": the one further from the phrase weighs so much less.
    private const int Beside = 6;

    // "Our membership": a member's own is named right before the phrase; "we" elsewhere speaks of another's.
    private const int OwnReach = 2;

    // Makes up for a country that nobody speaks of as a member to be; one that is goes before it.
    private const int OwnPlans = 24;

    // Days in which an accession is still spoken of as one.
    private const int NewsOfAccession = 90;

    // "Helsinki's entry": the name of one that has just joined stands right at the phrase.
    private const int NewsReach = 1;

    /// <summary>"In April 2008 he blocked Skopje's invitation": whoever has joined since was no member yet.</summary>
    public SubjectResolver AsOf(TopicHit hit) => toldOn(hit) is { } day ? new SubjectResolver(rules, nato, published, toldOn, day.AddDays(-1)) : this;

    /// <summary>The countries that the words around <paramref name="hit"/> name, best first; empty where they name none.</summary>
    /// <param name="hit">The phrase on membership.</param>
    /// <param name="speakerCountry">Whose "we" it is, null where unknown.</param>
    /// <param name="speakers">Token spans of those who speak in the sentence: their countries are not the subject.</param>
    public List<string> Resolve(TopicHit hit, string? speakerCountry, IReadOnlyList<(int First, int End)> speakers)
    {
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        var bystanders = rules.Bystanders.FindAll(hit.Part.Codes, sentence.FirstToken, sentence.EndToken);
        var candidates = new List<(string Country, int Score, int First, int End)>();
        foreach (var match in rules.TheirCountry.FindAll(hit.Part.Codes, Math.Max(sentence.FirstToken, hit.Start - Reach), Math.Min(sentence.EndToken, hit.End + Reach)))
        {
            if ((speakerCountry is { Length: 2 } home && IsAspirant(home) ? home : OwnerOf(hit.Part, match.Start, sentence.FirstToken)) is { } theirs)
            {
                candidates.Add((theirs, Score(hit, theirs, match.Start, match.End, []), match.Start, match.End));
            }
        }

        for (var token = Math.Max(sentence.FirstToken, hit.Start - Reach); token < Math.Min(sentence.EndToken, hit.End + Reach); token++)
        {
            var index = hit.Part.MentionAt(token);
            if (index >= 0 && hit.Part.Mentions[index] is { Kind: MentionKind.Country, Country: { Length: 2 } country } mention && country != "EU")
            {
                // "Said in Bratislava": a place. "Will Vilnius bring an invitation": of members the town stands for a summit or a government.
                var isPlace = mention.CountryForm == CountryForm.Capital && (hit.Part.Has(token - 1, rules.Places) || (hit.Kind == TopicKind.Join && IsOldMember(country)));
                // "X said in Moldova: the summit must bring an invitation".
                isPlace |= mention.CountryForm == CountryForm.Name && hit.Part.Has(token - 1, rules.Places) && Enumerable.Range(token, Math.Max(0, hit.Start - token)).Any(at => hit.Part.Tokens[at].Is(':'));
                if (mention.FirstToken == token && !isPlace && (IsOwnerOf(hit, mention) || !bystanders.Exists(match => match.Start <= token && mention.EndToken <= match.End)))
                {
                    candidates.Add((country, Score(hit, country, mention.FirstToken, mention.EndToken, speakers) + (IsOfOwnPlans(hit, mention, speakerCountry) ? OwnPlans : 0), mention.FirstToken, mention.EndToken));
                }
            }
            else if (speakerCountry is { Length: 2 } own
                // "US President X" is no "us".
                && (index < 0 || hit.Part.Mentions[index].Kind == MentionKind.Pronoun)
                && hit.Part.Has(token, rules.Ours)
                && IsOwn(hit, own)
                && (IsOutsider(own) || hit.Kind != TopicKind.Join || (token < hit.End && hit.Start - token <= OwnReach)))
            {
                candidates.Add((own, Score(hit, own, token, token + 1, []) + (!IsOutsider(own) ? 6 : IsBehindMark(hit, token) ? -3 : 1), token, token + 1));
            }
        }

        // "“Throw them out,” he said beside X's minister": the words tell of one named before, and not of who stands by.
        var isTheirs = IsOfSomebodyNamed(hit);
        var isQuoted = hit.Part.QuoteAt(hit.Start) >= 0;
        candidates.RemoveAll(candidate => candidate.Score <= 0
            || (isTheirs && (candidate.First >= hit.End || (isQuoted && hit.Part.QuoteAt(candidate.First) != hit.Part.QuoteAt(hit.Start)))));
        if (candidates.Count == 0)
        {
            return [];
        }

        var best = candidates.MaxBy(candidate => candidate.Score);
        // Of neutrality the neutral speak for themselves, unless another country stands right beside the word.
        if (hit.Kind == TopicKind.Neutral
            && speakerCountry is { } neutral
            && best.Country != neutral
            && IsAspirant(neutral)
            && Math.Min(Math.Abs(best.First - hit.End), Math.Abs(hit.Start - best.End)) > 2)
        {
            return [neutral];
        }

        return [best.Country, .. candidates
            .Where(other => other.Country != best.Country && other.Score >= best.Score - Beside && IsJoined(hit.Part, best, other) && !IsHost(hit, best.Country, other.Country))
            .Select(other => other.Country)
            .Distinct()];
    }

    /// <summary>"Sweden will strengthen us in NATO": beside one that joins, a member is no second one.</summary>
    private bool IsHost(TopicHit hit, string joining, string other) => hit.Kind == TopicKind.Join && IsAspirant(joining) && IsOldMember(other);

    /// <summary>"Told Zelensky that his country": of a country that may join, whom the "his" stands for, else the last one named before it.</summary>
    private string? OwnerOf(SpeechPart part, int pronoun, int from)
    {
        if (part.MentionAt(pronoun) is not (var at and >= 0) || part.Mentions[at].Kind != MentionKind.Pronoun)
        {
            return null;
        }

        for (; at >= 0 && part.Mentions[at].FirstToken >= from; at--)
        {
            if (part.Mentions[at] is { Kind: MentionKind.Pronoun or MentionKind.Person or MentionKind.Office, Country: { } country } && IsAspirant(country))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>Whose membership a phrase without a country is about: "his country" is the speaker's, else the article's subject, else a candidate's own.</summary>
    /// <param name="hit">The phrase on membership.</param>
    /// <param name="speakerCountry">Null where unknown.</param>
    /// <param name="mainSubject">Whose membership the article names most, if any.</param>
    /// <param name="onlyCountry">The one country that may join and stands in headline or text, where no phrase names its membership.</param>
    public string? Implied(TopicHit hit, string? speakerCountry, string? mainSubject, OnlyCountry onlyCountry)
    {
        var own = speakerCountry is { Length: 2 } and not "EU" ? speakerCountry : null;
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        var speaksOfOwn = own is not null && rules.TheirCountry.FindAll(hit.Part.Codes, Math.Max(sentence.FirstToken, hit.Start - Reach), Math.Min(sentence.EndToken, hit.End + Reach)).Count > 0;
        // "From his country it need expect no support for its membership": of two, the one that may join.
        speaksOfOwn = speaksOfOwn && !(hit.Kind == TopicKind.Join && IsOldMember(own!) && mainSubject is not null && IsAspirant(mainSubject));
        // "The decision to apply was announced by the prime minister": nobody applies for another.
        speaksOfOwn |= own is not null && IsAspirant(own) && rules.Applications.FindAll(hit.Part.Codes, Math.Max(sentence.FirstToken, hit.Start - Reach), Math.Min(sentence.EndToken, hit.End + Reach)).Count > 0;
        // "Personne au Conseil fédéral ne songe à rejoindre l'Otan": who names a body of his own state speaks of that state.
        speaksOfOwn |= own is not null && IsAspirant(own) && NamesBodyOf(own, hit.Part, sentence);
        // "An application would destabilise the region": who was to join soon speaks of that.
        speaksOfOwn |= own is not null && own != mainSubject && hit.Kind == TopicKind.Join && IsAspirant(own) && nato.IsMember(own, DateOnly.MaxValue);
        // "Throw them out of NATO", "Spain does not belong in NATO": the member that the article is about, and not the speaker's.
        if (mainSubject is not null && !IsOutsider(mainSubject) && (Names(mainSubject, hit.Part, sentence) || IsOfSomebodyNamed(hit)))
        {
            return mainSubject;
        }

        if (CandidateBefore(hit, own) is { } meant)
        {
            return meant;
        }

        if (mainSubject is null && IsOfSomebodyNamed(hit) && MemberBefore(hit, own) is { } member)
        {
            return member;
        }

        return speaksOfOwn || (own is not null && hit.Kind == TopicKind.Neutral && IsAspirant(own)) ? own
            : own is not null && !IsOutsider(own) && (hit.Kind == TopicKind.Leave || (mainSubject is not null && !IsOutsider(mainSubject))) ? own
            : own is not null && IsAspirant(own) && IsThatCountry(hit) ? own
            : mainSubject ?? (own is not null && IsAspirant(own) ? own : null) ?? (IsThatCountry(hit) ? onlyCountry.InTitle ?? onlyCountry.InText : null);
    }

    /// <summary>"Slovakia does not reject its membership": it is that of the country spoken of, not of a member.</summary>
    public bool IsOfAnother(TopicHit hit, string country) =>
        hit.Kind == TopicKind.Join && !IsOutsider(country) && IsTheirs(hit);

    /// <summary>"Throw them out of NATO": whoever is named behind that is not "them".</summary>
    private bool IsOfSomebodyNamed(TopicHit hit) => hit.Kind == TopicKind.Leave && IsTheirs(hit);

    /// <summary>"Spain pays too little. Throw them out": the member named last, in the two sentences before or at the head of this one.</summary>
    private string? MemberBefore(TopicHit hit, string? own)
    {
        var from = hit.Part.Text.Sentences[Math.Max(0, hit.Sentence - 2)].FirstToken;
        return hit.Part.Mentions.LastOrDefault(mention => mention is { Kind: MentionKind.Country, CountryForm: CountryForm.Name, Country: { Length: 2 } country } && country != own && country != "EU"
            && mention.FirstToken >= from && mention.EndToken <= hit.Start && !IsOutsider(country))?.Country;
    }

    /// <summary>"Of Finland Ankara spoke last: its deputies ratified its accession": whom the pronoun in or before the phrase stands for, named before it in the sentence.</summary>
    private string? CandidateBefore(TopicHit hit, string? own)
    {
        var (part, from) = (hit.Part, hit.Part.Text.Sentences[hit.Sentence].FirstToken);
        var pronoun = Enumerable.Range(hit.Start - 1, hit.End - hit.Start + 1).FirstOrDefault(
            token => token >= from && part.Has(token, rules.Theirs) && part.MentionAt(token) is var index and >= 0 && part.Mentions[index].Kind == MentionKind.Pronoun, -1);
        return pronoun < 0 || !part.Rules.DropsSubjectsAnywhere || hit.Kind != TopicKind.Join ? null
            : part.Mentions.LastOrDefault(mention => mention is { Kind: MentionKind.Country, CountryForm: CountryForm.Name, Country: { Length: 2 } country } && country != own && mention.FirstToken >= from && mention.EndToken <= pronoun
                && nato.IsAspirant(country, null))?.Country;
    }

    /// <summary>"Keep the membership", "a referendum of his own": beside the phrase stands what a member's own people say of their country.</summary>
    public bool IsOfStaying(TopicHit hit) => HasBeside(rules.Stays, hit);

    /// <summary>"A referendum of his own".</summary>
    public bool IsOwnVote(TopicHit hit) => HasBeside(rules.OwnVotes, hit);

    /// <summary>"The accession of its neighbour": whoever's that is, it is not the speaker's own country.</summary>
    public bool IsOfNeighbour(TopicHit hit) => HasBeside(rules.Neighbours, hit);

    private static bool HasBeside(Patterns.PatternSet<bool> patterns, TopicHit hit)
    {
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        return patterns.FindAll(hit.Part.Codes, Math.Max(sentence.FirstToken, hit.Start - Beside), Math.Min(sentence.EndToken, hit.End + Beside)).Exists(match => match.Start - OwnReach < hit.End && hit.Start - OwnReach < match.End);
    }

    private bool IsTheirs(TopicHit hit) => Enumerable.Range(hit.Start - 1, hit.End - hit.Start + 1).Any(token => hit.Part.Has(token, rules.Theirs));

    /// <summary>"Both countries": those that are spoken of together.</summary>
    public bool IsOfBoth(TopicHit hit)
    {
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        return rules.Both.FindAll(hit.Part.Codes, sentence.FirstToken, sentence.EndToken).Count > 0;
    }

    /// <summary>"The country": whatever it is, the sentence speaks of one.</summary>
    private bool IsThatCountry(TopicHit hit)
    {
        var sentence = hit.Part.Text.Sentences[hit.Sentence];
        return rules.ThatCountry.FindAll(hit.Part.Codes, Math.Max(sentence.FirstToken, hit.Start - Reach), Math.Min(sentence.EndToken, hit.End + Reach)).Count > 0;
    }

    /// <summary>"..., and therefore we see": the clause behind the phrase is another.</summary>
    private static bool IsBehindMark(TopicHit hit, int token) => hit.Part.HasClauseMark(hit.End, token);

    /// <summary>"X has no excuse and perhaps does not belong in the alliance": the member that the article and the sentence are about.</summary>
    private static bool Names(string country, SpeechPart part, Texts.Sentence sentence) =>
        part.Mentions.Any(mention => mention is { Kind: MentionKind.Country, CountryForm: CountryForm.Name } && mention.Country == country && sentence.FirstToken <= mention.FirstToken && mention.EndToken <= sentence.EndToken);

    private static bool NamesBodyOf(string country, SpeechPart part, Texts.Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Institution, Official: true } body && body.Country == country)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOutsider(string country) => !nato.IsMember(country, DayFor(country));

    /// <summary>Whether the country's accession is no news any more.</summary>
    public bool IsOldMember(string country) => nato.IsMember(country, DayFor(country)?.AddDays(-NewsOfAccession));

    /// <summary>Whether it was so on the day told, of whatever country.</summary>
    public bool WasOldMember(string country) => nato.IsMember(country, (told ?? published)?.AddDays(-NewsOfAccession));

    /// <summary>Whether it joined lately: "Finland's accession" is still spoken of.</summary>
    private bool IsNewMember(string country) => DayFor(country) is { } day && !IsOutsider(country) && nato.IsAspirant(country, day.AddDays(-NewsOfAccession));

    /// <summary>Whether it may join, or has just done so.</summary>
    public bool IsCandidate(string country) => IsAspirant(country) || IsNewMember(country);

    public bool IsAspirant(string country) => nato.IsAspirant(country, DayFor(country));

    // "In 1997 we stood where Ukraine stands": whoever has long been one speaks of another's membership.
    private DateOnly? DayFor(string country) => told is not null && nato.WasSpokenOf(country) ? told : published;

    private bool IsOwn(TopicHit hit, string own) => hit.Kind != TopicKind.Join || IsOutsider(own) || hit.IsNamed;

    private int Score(TopicHit hit, string country, int first, int end, IReadOnlyList<(int First, int End)> speakers)
    {
        var distance = first >= hit.End ? first - hit.End : end <= hit.Start ? hit.Start - end : 0;
        var score = 14 - Math.Min(distance, 12);
        score += distance == 0 ? 3 : 0;
        score += hit.Kind == TopicKind.Leave
            ? IsOutsider(country) ? -12 : 4
            : hit.Kind == TopicKind.Neutral ? IsAspirant(country) ? 2 : nato.HasDeclaredResistance(country) ? -20 : 0
            : IsAspirant(country) || (distance <= NewsReach && IsNewMember(country)) ? 6 : distance <= (first >= hit.End ? 0 : 1) && !nato.HasDeclaredResistance(country) ? -5 : -20;
        // "S členstvom by Slovensko nesúhlasilo": a member that judges it judges another's.
        score -= speakers.Any(speaker => speaker.First < end && first < speaker.End) ? hit.Kind == TopicKind.Join && IsOldMember(country) ? 20 : 9 : 0;
        score -= hit.Part.QuoteAt(hit.Start) is var quote and >= 0 && hit.Part.QuoteAt(first) != quote ? 4 : 0;
        return score;
    }

    /// <summary>"Japan has no plans to join, its prime minister said": who belongs to no alliance and names his own country before the phrase speaks of it.</summary>
    private bool IsOfOwnPlans(TopicHit hit, Mention mention, string? speakerCountry) =>
        hit.Kind == TopicKind.Join && mention.Country == speakerCountry && mention.EndToken <= hit.Start
        && !IsAspirant(speakerCountry!) && IsOutsider(speakerCountry!) && !nato.HasDeclaredResistance(speakerCountry!);

    /// <summary>"Kyiv's hopes of entering": whatever stands before the name, the phrase is about it.</summary>
    private static bool IsOwnerOf(TopicHit hit, Mention mention) =>
        mention.EndToken < hit.Start && hit.Start - mention.EndToken <= 4 && hit.Part.IsPossessive(mention.EndToken);

    /// <summary>"Ukraine and Georgia", "Fínsko, Švédsko", "de la Finlande et de la Suède": nothing but a comma or a few short words between them.</summary>
    private static bool IsJoined(SpeechPart part, (string Country, int Score, int First, int End) a, (string Country, int Score, int First, int End) b)
    {
        var (from, to) = a.First < b.First ? (a.End, b.First) : (b.End, a.First);
        // "Bosnian Serbs" are not two.
        return to - from is >= 1 and <= 3 && Enumerable.Range(from, to - from).All(token => part.Tokens[token].Is(',') || part.Tokens[token].Normal.Length <= 3);
    }
}

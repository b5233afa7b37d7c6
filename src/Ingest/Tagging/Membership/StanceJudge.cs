using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Weighs the words of a statement: for or against membership, with negation and its scope.</summary>
internal static class StanceJudge
{
    // "Germany does not support": so far before the sign may stand whose position it is.
    private const int OwnerReach = 5;

    // So far from a sign stands what its clause is about.
    private const int ClauseReach = 12;

    // Signs are compared with each other: those nearest to the phrase decide.
    private const int MostSigns = 32;

    /// <param name="rules">The language's signs.</param>
    /// <param name="candidate">Whose words they are, and on what.</param>
    /// <param name="from">First token of the words.</param>
    /// <param name="to">The token behind the last.</param>
    /// <param name="others">What else the sentence says on membership: a sign weighs on what it stands nearer to.</param>
    /// <param name="isMember">Whether the country of whose membership they speak is a member already.</param>
    /// <param name="resists">Whether a country is against every accession: what it cannot hinder is no position of its own.</param>
    public static StanceScore Judge(StanceRules rules, StatementCandidate candidate, int from, int to, IReadOnlyList<TopicHit> others, bool isMember, Func<string, bool> resists)
    {
        var all = rules.Signs.FindAll(candidate.Part.Codes, from, to);
        all.RemoveAll(sign => sign.Value.Role == StanceRole.Settled && !isMember && candidate.Hit.Kind != TopicKind.Neutral);
        // "Gordan" is no word for pride, and a minister of defence says nothing of defence.
        all.RemoveAll(sign => candidate.Part.MentionAt(sign.Start) is var index and >= 0 && candidate.Part.Mentions[index] is { Kind: MentionKind.Person } person && sign.End <= person.EndToken);
        // "A debate on giving up neutrality": it is neutrality that is given up.
        all.RemoveAll(sign => candidate.Hit.EndsNeutrality && sign.Start >= candidate.Hit.Start && sign.Start < candidate.Hit.End
            && (sign.Value.Role == StanceRole.Hindrance
                || (sign.Value is { Sign: StanceSign.Oppose, Role: StanceRole.Word } && sign.End <= candidate.Hit.End)
                || (sign.Value is { Sign: StanceSign.Support, Role: StanceRole.Word } && sign.Start == candidate.Hit.Start && sign.End > candidate.Hit.End)));
        var signs = all.Where((_, index) => !IsCovered(all, index)).ToList();
        if (signs.Count > MostSigns)
        {
            signs = [.. signs.OrderBy(sign => Distance(candidate.Hit, sign)).Take(MostSigns).OrderBy(sign => sign.Start)];
        }

        signs.RemoveAll(sign => IsOfOther(candidate, sign));
        var phrase = new PhrasePolarity(candidate, signs, new Negations(rules, candidate, signs, from, to));
        var (reasons, exclusions) = (new List<StanceReason>(signs.Count), new List<StanceReason>());
        foreach (var sign in signs)
        {
            if (!others.Any(other => IsNearer(other, candidate.Hit, sign)) && Weigh(rules, candidate, sign, phrase, resists) is { } reason)
            {
                (sign.Value.Role == StanceRole.Outside ? exclusions : reasons).Add(reason);
            }
        }

        if (phrase.Verdict() is { } own && (reasons.Count == 0 || phrase.StandsAlone))
        {
            reasons.Add(own);
        }

        // What is thought of being left out says more than that it is spoken of.
        reasons.AddRange(reasons.Exists(reason => reason.Sign is StanceSign.Support or StanceSign.Oppose) ? [] : exclusions);

        int Of(StanceSign sign) => reasons.Where(reason => reason.Sign == sign).Sum(reason => reason.Weight);
        // "Impossible for now" is against it for now only; "we shall stop once they renounce it" of a country against every accession is not.
        var isAgainstAll = candidate.Country is { } speaker && resists(speaker) && Of(StanceSign.Oppose) > 0;
        var limited = isAgainstAll ? -Of(StanceSign.Condition) : Math.Min(Of(StanceSign.Oppose), Of(StanceSign.Condition));
        return reasons.Count == 0 ? StanceScore.None : new StanceScore(Of(StanceSign.Support), Of(StanceSign.Oppose) - limited, Of(StanceSign.Condition) + limited, Of(StanceSign.Neutral), reasons);
    }

    /// <summary>"Supports its EU entry once the terms are met, but not its NATO membership": what stands in the clause of another membership is of that one.</summary>
    private static bool IsOfOther(StatementCandidate candidate, PatternMatch<StanceValue> sign)
    {
        var (part, hit) = (candidate.Part, candidate.Hit);
        if (hit.Kind != TopicKind.Join || sign.End > hit.Start || !part.HasClauseMark(sign.End, hit.Start))
        {
            return false;
        }

        var first = Math.Max(part.Text.Sentences[hit.Sentence].FirstToken, sign.Start - ClauseReach);
        return Enumerable.Range(first, Math.Min(hit.Start, sign.End + ClauseReach) - first).Any(token =>
            part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Country, Country: "EU" } other
            && part.AreInOneClause(sign.Start, sign.End, token, other.EndToken) && part.HasClauseMark(token, hit.Start));
    }

    /// <summary>"Joining would be incompatible with neutrality": a verdict is on what stands before it.</summary>
    private static bool IsNearer(TopicHit other, TopicHit hit, PatternMatch<StanceValue> sign) =>
        sign.Value.Role == StanceRole.Verdict && hit.End <= sign.Start && other.Start >= sign.End ? false
        // "Joining is not compatible with neutrality": what is named first is what is judged.
        : sign.Value.Role == StanceRole.Verdict && hit.Kind == TopicKind.Neutral && other.End <= hit.Start && hit.End <= sign.Start ? true
        : sign.Value.Role == StanceRole.Verdict && other.Kind == TopicKind.Neutral && hit.End <= other.Start && other.End <= sign.Start ? false
        : sign.Value.Role == StanceRole.Verdict && other.End <= sign.Start && hit.Start >= sign.End ? true
        // "Would end neutrality, so it is no option": of neutrality a sign speaks in its clause only.
        : other.Kind == TopicKind.Neutral && hit.Kind == TopicKind.Join && other.End <= sign.Start && !hit.Part.IsOneClause(other.End, sign.Start) ? false
        // "Neutrality would not save us, membership would": over a mark nothing is near.
        : Distance(other, sign) < Distance(hit, sign) && !(IsBesideIn(hit, sign) && !IsBesideIn(other, sign));

    private static bool IsBesideIn(TopicHit hit, PatternMatch<StanceValue> sign) => hit.Part.AreInOneClause(sign.Start, sign.End, hit.Start, hit.End);

    private static int Distance(TopicHit hit, PatternMatch<StanceValue> sign) => Math.Max(0, Math.Max(hit.Start - sign.End, sign.Start - hit.End));

    private static StanceReason? Weigh(StanceRules rules, StatementCandidate candidate, PatternMatch<StanceValue> match, PhrasePolarity phrase, Func<string, bool> resists)
    {
        if (match.Value.Role == StanceRole.Nothing || !phrase.Bears(match))
        {
            return null;
        }

        (StanceSign? sign, var negated) = match.Value.Role switch
        {
            StanceRole.Instead when phrase.IsRefused(match) => (StanceSign.Support, true),
            StanceRole.Terms or StanceRole.Early when phrase.Framing.IsRejectedTerm(match) => (phrase.IsAgainst ? StanceSign.Oppose : StanceSign.Support, true),
            // "Does not want to change it": neutrality stays.
            StanceRole.Undoing when phrase.Framing.IsKept(match) => (StanceSign.Oppose, true),
            StanceRole.Admission when !phrase.Framing.IsOwn => (StanceSign.Oppose, false),
            _ when !phrase.IsWished(match.Start) && IsOwnLonging(rules, candidate, match) => (StanceSign.Neutral, false),
            _ when match.Value.Sign is StanceSign.Support or StanceSign.Oppose => PositionOf(rules, candidate, match, phrase, resists),
            _ => (match.Value.Sign, false),
        };

        // What stands in the clause of the phrase itself, or behind a "but", says more of it than the rest of the sentence.
        return sign is { } said ? new StanceReason(match.Pattern, negated, said, match.Value.Weight * (phrase.IsOn(match) || (said != StanceSign.Neutral && phrase.Framing.IsBehindContrast(match)) ? 2 : 1)) : null;
    }

    /// <summary>What a sign for or against says of the phrase: turned by negators, by what the phrase is on, and by whose position it is.</summary>
    private static (StanceSign? Sign, bool Negated) PositionOf(StanceRules rules, StatementCandidate candidate, PatternMatch<StanceValue> match, PhrasePolarity phrase, Func<string, bool> resists)
    {
        var negated = phrase.IsTurned(match);
        // "Stay outside NATO" holds the leaving itself; "z NATO treba vystúpiť" holds the wish for it.
        var isWithin = match.End > candidate.Hit.Start && match.Start < candidate.Hit.End && match.Value.Role != StanceRole.Wish
            // "Neutrality alone does not protect us" is of neutrality, whatever stands between its words.
            && NamesPhrase(rules, candidate, match)
            && !(candidate.Hit.Kind == TopicKind.Leave && match.Start > candidate.Hit.Start && match.End < candidate.Hit.End);
        var flips = negated != (phrase.IsAgainst && !isWithin && !(match.Value.Role == StanceRole.Outside || (match.Value.Role == StanceRole.Settled && candidate.Hit.Kind != TopicKind.Neutral)));
        var isFor = match.Value.Sign == StanceSign.Support != flips;
        if (phrase.Framing.IsUnmeant(match.Start))
        {
            // "Does not mean that it will join": that may be or not. "... that the door is closed": it is open.
            return isFor ? (null, negated) : (StanceSign.Support, !negated);
        }

        if (isFor && match.Value.Role is StanceRole.Word or StanceRole.Wish && phrase.IsReplaced)
        {
            return (null, negated);
        }

        var isOthers = match.Value.Role != StanceRole.Hindrance && !phrase.IsWished(match.Start) && OwnerOf(candidate, match) is { } owner && (!isFor || !resists(owner));
        return (isOthers ? StanceSign.Neutral : isFor ? StanceSign.Support : StanceSign.Oppose, negated);
    }

    /// <summary>Whether a word of the phrase on membership is one of the sign's own, and not what it passes over.</summary>
    private static bool NamesPhrase(StanceRules rules, StatementCandidate candidate, PatternMatch<StanceValue> match) =>
        candidate.Hit.Kind != TopicKind.Neutral || match.Value.Role != StanceRole.Verdict
        || match.Start >= candidate.Hit.Start || match.End <= candidate.Hit.End
        || Enumerable.Range(candidate.Hit.Start, candidate.Hit.End - candidate.Hit.Start).Any(token => rules.Signs.Names(match.Pattern, candidate.Part.Codes.WordAt(token)));

    /// <summary>"Macron noted that Ukraine wants to join": what the country wants itself, told by another's official.</summary>
    private static bool IsOwnLonging(StanceRules rules, StatementCandidate candidate, PatternMatch<StanceValue> match)
    {
        var part = candidate.Part;
        if (match.Value.Sign != StanceSign.Support || candidate.Country == candidate.Subject
            || !Enumerable.Range(match.Start, match.End - match.Start).Any(token => part.Has(token, rules.Longing)))
        {
            return false;
        }

        for (var at = match.End - 1; at >= Math.Max(0, match.Start - OwnerReach) && !part.IsClauseMark(at) && !part.Has(at, part.Rules.That) && !part.Has(at, part.Rules.Boundary); at--)
        {
            if (part.MentionAt(at) is var index and >= 0)
            {
                return part.Mentions[index] is { Kind: MentionKind.Country or MentionKind.Institution } owner && owner.Country == candidate.Subject && owner.EndToken <= match.End
                    // "Ukrajinu chce X začlenit".
                    && !new SubjectReader(part).IsObliqueForm(owner);
            }
        }

        return false;
    }

    /// <summary>"Germany does not support it": the country whose position the speaker reports, where it is somebody else's.</summary>
    private static string? OwnerOf(StatementCandidate candidate, PatternMatch<StanceValue> match)
    {
        var part = candidate.Part;
        for (var at = match.Start - 1; at >= Math.Max(0, match.Start - OwnerReach) && !part.IsClauseMark(at) && !part.Has(at, part.Rules.That) && !part.Has(at, part.Rules.Boundary) && !part.Has(at, part.Rules.Subject); at--)
        {
            // "The accession would drag Germany into war": beside a verdict on what is named before, a country is an object.
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Country: { Length: 2 } country } mention && MayOwn(mention, candidate)
                && !(match.Value.Role == StanceRole.Verdict && candidate.Hit.End <= mention.FirstToken && part.IsOneClause(candidate.Hit.End, mention.FirstToken)))
            {
                return country != candidate.Subject && !candidate.Subjects.Contains(country) && country != candidate.Country && country != "EU" ? country : null;
            }
        }

        return null;
    }

    private static bool MayOwn(Mention mention, StatementCandidate candidate) => mention.Kind switch
    {
        // "The decision in Vilnius": a place.
        MentionKind.Country => mention.CountryForm is not CountryForm.None
            && !(mention.CountryForm == CountryForm.Capital && candidate.Part.Has(mention.FirstToken - 1, candidate.Part.Rules.Function)),
        MentionKind.Person or MentionKind.Office => mention.Person != candidate.Person && mention.FirstToken >= candidate.Attribution.Speaker.End,
        _ => false,
    };

    /// <summary>A longer pattern says what the shorter inside it means: "will never join" holds "join".</summary>
    private static bool IsCovered(List<PatternMatch<StanceValue>> signs, int index)
    {
        var match = signs[index];
        for (var other = Math.Max(0, index - 12); other < Math.Min(signs.Count, index + 12); other++)
        {
            var cover = signs[other];
            if (cover.Value.Role == StanceRole.Hindrance && match.Value.Role != StanceRole.Hindrance
                && match.Value.Sign is StanceSign.Support or StanceSign.Oppose && cover.Start < match.End && match.Start < cover.End)
            {
                return true;
            }

            if (match.Value.Role == StanceRole.Hindrance && cover.Value.Role is not (StanceRole.Hindrance or StanceRole.Nothing))
            {
                continue;
            }

            if (other != index && cover.Start <= match.Start && match.End <= cover.End
                && !(cover.Value.Role == StanceRole.Need && match.Value.Role == StanceRole.If)
                // What these say of their clause holds whatever else the words say.
                && !(cover.Value.Role != StanceRole.Nothing && match.Value.Role is StanceRole.Choosing or StanceRole.Concession)
                && cover.Value.Role is not StanceRole.Burden
                && (cover.End - cover.Start > match.End - match.Start
                    || (cover.Value.Weight > match.Value.Weight && match.Value.Role != StanceRole.Nothing)
                    || (cover.Value.Role == StanceRole.Nothing && match.Value.Role != StanceRole.Nothing)
                    || (cover.Value == match.Value && other < index)))
            {
                return true;
            }
        }

        return false;
    }
}

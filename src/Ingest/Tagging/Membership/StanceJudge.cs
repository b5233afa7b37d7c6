using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Weighs the words of a statement: for or against membership, with negation and its scope.</summary>
internal static class StanceJudge
{
    // A negator reaches this far ahead, and never over a mark or into a clause of its own.
    private const int NegationReach = 4;

    // "Germany does not support": so far before the sign may stand whose position it is.
    private const int OwnerReach = 5;

    /// <param name="rules">The language's signs.</param>
    /// <param name="candidate">Whose words they are, and on what.</param>
    /// <param name="from">First token of the words.</param>
    /// <param name="to">The token behind the last.</param>
    /// <param name="others">What else the sentence says on membership: a sign weighs on what it stands nearer to.</param>
    public static StanceScore Judge(StanceRules rules, StatementCandidate candidate, int from, int to, IReadOnlyList<TopicHit> others)
    {
        var part = candidate.Part;
        var signs = rules.Signs.FindAll(part.Codes, from, to);
        var negators = rules.Negators.FindAll(part.Codes, from, to);
        var reasons = new List<StanceReason>(signs.Count);
        for (var index = 0; index < signs.Count; index++)
        {
            if (!IsCovered(signs, index) && !others.Any(other => Distance(other, signs[index]) < Distance(candidate.Hit, signs[index])))
            {
                reasons.Add(Weigh(candidate, signs[index], IsNegated(part, signs, negators, signs[index])));
            }
        }

        if (reasons.Count == 0 && negators.Exists(negator => negator.End <= candidate.Hit.End && (negator.Start >= candidate.Hit.Start || Negates(part, negator, candidate.Hit.Start))))
        {
            reasons.Add(new StanceReason("the phrase", true, candidate.Hit.Kind == TopicKind.Join ? StanceSign.Oppose : StanceSign.Support, 1));
        }

        int Of(StanceSign sign) => reasons.Where(reason => reason.Sign == sign).Sum(reason => reason.Weight);
        return reasons.Count == 0 ? StanceScore.None : new StanceScore(Of(StanceSign.Support), Of(StanceSign.Oppose), Of(StanceSign.Condition), Of(StanceSign.Neutral), reasons);
    }

    private static int Distance(TopicHit hit, PatternMatch<StanceValue> sign) => Math.Max(0, Math.Max(hit.Start - sign.End, sign.Start - hit.End));

    /// <summary>"never" and "will not" in one clause say no once: a sign against is turned only by a negator that is none itself.</summary>
    private static bool IsNegated(SpeechPart part, List<PatternMatch<StanceValue>> signs, List<PatternMatch<bool>> negators, PatternMatch<StanceValue> match)
    {
        if (match.Value.Sign == StanceSign.Oppose && negators.Exists(negator => match.Start <= negator.Start && negator.End <= match.End))
        {
            return false;
        }

        return negators.Exists(negator => Negates(part, negator, match.Start)
            && !(match.Value.Sign == StanceSign.Oppose && signs.Exists(other => other != match && other.Value.Sign == StanceSign.Oppose && other.Start <= negator.Start && negator.End <= other.End)));
    }

    private static StanceReason Weigh(StatementCandidate candidate, PatternMatch<StanceValue> match, bool negated)
    {
        var sign = match.Value.Sign;
        if (sign is StanceSign.Support or StanceSign.Oppose)
        {
            var flips = negated != (candidate.Hit.Kind != TopicKind.Join);
            sign = !match.Value.IsOwn && IsOthersPosition(candidate, match) ? StanceSign.Neutral : !flips ? sign : sign == StanceSign.Support ? StanceSign.Oppose : StanceSign.Support;
        }

        // What stands in the clause of the phrase itself says more of it than the rest of the sentence.
        return new StanceReason(match.Pattern, negated, sign, match.Value.Weight * (IsNear(candidate, match) ? 2 : 1));
    }

    private static bool IsNear(StatementCandidate candidate, PatternMatch<StanceValue> match)
    {
        var (from, to) = match.Start < candidate.Hit.Start ? (match.End, candidate.Hit.Start) : (candidate.Hit.End, match.Start);
        return !Crosses(candidate.Part, from, to);
    }

    private static bool Crosses(SpeechPart part, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (part.IsClauseMark(at) || part.Has(at, part.Rules.Boundary))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Germany does not support it": a position that the speaker reports of somebody else.</summary>
    private static bool IsOthersPosition(StatementCandidate candidate, PatternMatch<StanceValue> match)
    {
        for (var at = match.Start - 1; at >= Math.Max(0, match.Start - OwnerReach) && !candidate.Part.IsClauseMark(at); at--)
        {
            if (candidate.Part.MentionAt(at) is var index and >= 0 && candidate.Part.Mentions[index] is { Kind: MentionKind.Country, CountryForm: CountryForm.Name or CountryForm.Capital, Country: { Length: 2 } country })
            {
                return country != candidate.Subject && country != candidate.Country && country != "EU";
            }
        }

        return false;
    }

    /// <summary>A longer pattern says what the shorter inside it means: "will never join" holds "join".</summary>
    private static bool IsCovered(List<PatternMatch<StanceValue>> signs, int index)
    {
        var match = signs[index];
        for (var other = Math.Max(0, index - 12); other < Math.Min(signs.Count, index + 12); other++)
        {
            var cover = signs[other];
            if (other != index && cover.Start <= match.Start && match.End <= cover.End
                && (cover.End - cover.Start > match.End - match.Start || cover.Value.Weight > match.Value.Weight || (cover.Value == match.Value && other < index)))
            {
                return true;
            }
        }

        return false;
    }

    // Two negators are one in most of these languages ("nikdy nevstúpi"); real double negation has patterns of its own.
    private static bool Negates(SpeechPart part, PatternMatch<bool> negator, int start)
    {
        if (negator.End > start || start - negator.End > NegationReach)
        {
            return false;
        }

        for (var at = negator.End; at < start; at++)
        {
            if (part.IsClauseMark(at) || part.Has(at, part.Rules.That) || part.Has(at, part.Rules.Boundary))
            {
                return false;
            }
        }

        return true;
    }
}

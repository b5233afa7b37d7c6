using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>What is joined, where a verb that names it behind itself stands alone in a phrase: "to join the force" is no accession.</summary>
internal static class JoinedObjects
{
    // "To join the Western military alliance": so many tokens behind the verb its object ends.
    private const int Reach = 5;

    /// <summary>Whether the phrase ends with such a verb, and something else than NATO is joined.</summary>
    /// <param name="barred">What names NATO only as an attribute: "NATO's exercise".</param>
    public static bool IsOther(SpeechPart part, MembershipRules rules, PatternMatch<TopicSign> match, List<PatternMatch<TopicSign>> barred)
    {
        var next = match.End;
        if (match.Value != TopicSign.JoinsUnnamed
            || !part.Has(match.End - 1, rules.TakesObject)
            || next >= part.Tokens.Length
            || part.Tokens[next].Kind != TokenKind.Word
            || part.Has(next, rules.NoObject))
        {
            return false;
        }

        for (var at = next; at < Math.Min(part.Tokens.Length, next + Reach); at++)
        {
            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Country, Country: "NATO" })
            {
                return barred.Exists(bar => bar.Value == TopicSign.Attribute && bar.Start <= at && at < bar.End);
            }

            if (part.IsClauseMark(at))
            {
                break;
            }
        }

        return true;
    }
}

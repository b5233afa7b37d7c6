using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>"The American plan provides that": what a plan says its owner wants.</summary>
internal sealed class Plans(SpeechPart part)
{
    // "The plan of the United States", "the American peace plan".
    private const int Reach = 2;

    /// <summary>Whose plan the noun is.</summary>
    public Mention? OwnerOf(Speaker noun)
    {
        var plans = part.Rules.Papers.Plans.FindAll(part.Codes, noun.First, noun.End);
        return plans.Count == 0 ? null : part.Mentions.FirstOrDefault(mention =>
            mention.FirstToken >= noun.First - Reach && mention.FirstToken <= plans[0].End + Reach && mention.EndToken > plans[0].Start - Reach - 1
            && part.QuoteAt(mention.FirstToken) < 0
            && !part.HasClauseMark(Math.Min(mention.EndToken, plans[0].End), Math.Max(mention.FirstToken, plans[0].Start))
            && mention is { Kind: MentionKind.Country, Country.Length: 2 } or { Kind: MentionKind.Person or MentionKind.Office, Person: { Official: true } or { Former: true } } or { Kind: MentionKind.Institution, Official: true });
    }
}

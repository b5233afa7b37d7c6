using Ingest.Statements;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>What one speaker says of one membership at one time is one position: its sentences are weighed together.</summary>
internal static class StancesOfGroups
{
    // What is known of a state's declared policy weighs more than a weak sign in the words, and less than a strong one.
    private const int Wish = 3;

    // Of a state that has applied it weighs more than a condition told in passing or a strong sign against it, unless its people leave it open or give way.
    private const int Application = 9;

    private const int Resistance = 5;

    // Of one government it only tells what words mean that say nothing, or as much for it as against.
    private const int Opposition = 1;

    // "Will not give up", "to give it up it does not intend": so near stands what denies that they give way.
    private const int DenialBefore = 4;
    private const int DenialBehind = 8;

    public static void Settle(IReadOnlyList<StatementCandidate> candidates, NatoMembers nato, StanceRules rules, DateOnly? published)
    {
        foreach (var group in candidates.Where(candidate => candidate.Dropped is null).GroupBy(candidate => (candidate.SpeakerKey, candidate.Subject, Older: candidate.WhyOlder is not null)))
        {
            // "It is up to them": what is left open of an "it" takes nothing from what is said of the membership itself.
            var scores = group.Where(candidate => !(candidate.Hit.Antecedent is not null && candidate.Score.Stance() == Stance.Neutral)).Select(candidate => candidate.Score).DefaultIfEmpty(group.First().Score);
            var stance = StanceScore.Sum([.. scores, PriorOf([.. group], nato, rules, published)]).Stance() ?? Stance.Neutral;
            // Who is against every accession names it in the words of those who are for it.
            stance = stance == Stance.Support && Resists(group.First(), nato) ? Stance.Oppose : stance;
            foreach (var candidate in group)
            {
                candidate.Stance = stance;
            }
        }
    }

    private static bool Resists(StatementCandidate candidate, NatoMembers nato) =>
        candidate is { Official: true, Country: { } country } && country != candidate.Subject && nato.HasDeclaredResistance(country);

    /// <summary>Officials of a country that has declared its wish to join, and of one that has declared its resistance.</summary>
    private static StanceScore PriorOf(List<StatementCandidate> group, NatoMembers nato, StanceRules rules, DateOnly? published)
    {
        var first = group[0];
        return !first.Official || first.Country is not { } country || first.Subject is not { } subject ? StanceScore.None
            : country == subject && nato.HasApplied(country, published) && !group.Exists(one => one.Score.Neutral > 0 || Yields(one, rules)) ? new StanceScore(Application, 0, 0, 0, [])
            : country == subject && nato.HasDeclaredWish(country) ? new StanceScore(Wish, 0, 0, 0, [])
            : Resists(first, nato) ? new StanceScore(0, Resistance, 0, 0, [])
            : first.Person?.OfficeClass is { } office && nato.IsAgainst(country, office, subject, published) && group.TrueForAll(one => one.Score.Condition == 0) ? new StanceScore(0, Opposition, 0, 0, [])
            : StanceScore.None;
    }

    private static bool Yields(StatementCandidate candidate, StanceRules rules)
    {
        var (part, sentence) = (candidate.Part, candidate.Part.Text.Sentences[candidate.Hit.Sentence]);
        var yields = rules.Yields.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        if (yields.Count == 0)
        {
            return false;
        }

        var negators = rules.Negators.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
        return yields.Exists(yielding => !negators.Exists(negator => negator.End <= yielding.Start
            ? yielding.Start - negator.End <= DenialBefore && !part.HasClauseMark(negator.End, yielding.Start)
            : negator.Start >= yielding.End && negator.Start - yielding.End <= DenialBehind && !part.HasClauseMark(yielding.End, negator.Start)));
    }
}

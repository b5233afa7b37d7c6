using Ingest.Statements;

namespace Ingest.Tagging.Membership;

/// <summary>What one speaker says of one membership at one time is one position: its sentences are weighed together.</summary>
internal static class StancesOfGroups
{
    // What is known of a state's declared policy weighs more than a weak sign in the words, and less than a strong one.
    private const int Prior = 3;

    private const int Resistance = 5;

    public static void Settle(List<StatementCandidate> candidates, NatoMembers nato)
    {
        foreach (var group in candidates.Where(candidate => candidate.Dropped is null).GroupBy(candidate => (candidate.SpeakerKey, candidate.Subject, Older: candidate.WhyOlder is not null)))
        {
            // "It is up to them": what is left open of an "it" takes nothing from what is said of the membership itself.
            var scores = group.Where(candidate => !(candidate.Hit.Antecedent is not null && candidate.Score.Stance() == Stance.Neutral)).Select(candidate => candidate.Score).DefaultIfEmpty(group.First().Score);
            var stance = StanceScore.Sum([.. scores, PriorOf(group.First(), nato)]).Stance() ?? Stance.Neutral;
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
    private static StanceScore PriorOf(StatementCandidate candidate, NatoMembers nato) =>
        !candidate.Official || candidate.Country is not { } country || candidate.Subject is not { } subject ? StanceScore.None
        : country == subject && nato.HasDeclaredWish(country) ? new StanceScore(Prior, 0, 0, 0, [])
        : Resists(candidate, nato) ? new StanceScore(0, Resistance, 0, 0, [])
        : StanceScore.None;
}

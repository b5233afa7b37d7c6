using Ingest.Statements;

namespace Ingest.Tagging.Membership;

/// <summary>What one speaker says of one membership at one time is one position: its sentences are weighed together.</summary>
internal static class StancesOfGroups
{
    public static void Settle(List<StatementCandidate> candidates)
    {
        foreach (var group in candidates.Where(candidate => candidate.Dropped is null).GroupBy(candidate => (candidate.SpeakerKey, candidate.Subject, Older: candidate.WhyOlder is not null)))
        {
            var score = group.Select(candidate => candidate.Score).Aggregate(StanceScore.None, (sum, one) => sum.Plus(one));
            var stance = score.Stance() ?? Fallback(group.First());
            foreach (var candidate in group)
            {
                candidate.Stance = stance;
            }
        }
    }

    private static Stance Fallback(StatementCandidate candidate) => candidate.Country == candidate.Subject && candidate.Hit.Kind == TopicKind.Join ? Stance.Support : Stance.Neutral;
}

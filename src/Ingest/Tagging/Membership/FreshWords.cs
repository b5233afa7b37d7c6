namespace Ingest.Tagging.Membership;

/// <summary>
/// "Closer to NATO, not in it, X said after talks last week": where a speaker has fresh words on a membership, others of his on it
/// are older only where their own verb says so. A time that stands elsewhere is rather that of something else.
/// </summary>
internal static class FreshWords
{
    public static void Settle(IReadOnlyList<StatementCandidate> candidates, AgeJudge age)
    {
        var fresh = candidates.Where(one => one is { Dropped: null, WhyOlder: null }).Select(one => (one.SpeakerKey, one.Subject)).ToHashSet();
        foreach (var older in candidates.Where(one => one is { Dropped: null, WhyOlder: not null } && fresh.Contains((one.SpeakerKey, one.Subject)) && age.IsDoubtful(one)))
        {
            older.Dropped = $"beside fresh words of the same speaker; {older.WhyOlder}";
        }
    }
}

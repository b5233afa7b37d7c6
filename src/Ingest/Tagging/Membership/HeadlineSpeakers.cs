namespace Ingest.Tagging.Membership;

/// <summary>Where the headline gives the words to a country or an office and the text to a person, both mean the person.</summary>
internal static class HeadlineSpeakers
{
    public static void Resolve(List<StatementCandidate> candidates)
    {
        foreach (var title in candidates.Where(candidate => candidate.IsTitle && candidate.Dropped is null && candidate.Name is null))
        {
            var meant = candidates.Find(candidate => !candidate.IsTitle && candidate.Dropped is null && candidate.Name is not null
                && candidate.Country == title.Country && candidate.Subject == title.Subject && candidate.WhyOlder is null);
            if (meant is not null)
            {
                title.Person = meant.Person;
                title.Because.Add("the text names the person");
            }
        }
    }
}

using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Where the headline gives the words to a country or an office and the text to a person, both mean the person.</summary>
internal static class HeadlineSpeakers
{
    public static void Resolve(List<StatementCandidate> candidates)
    {
        foreach (var title in candidates.Where(candidate => candidate is { IsTitle: true, Name: null, Attribution.IsDeed: false } && candidate.Dropped is null or SpeakerResolver.NobodyUtters))
        {
            var inText = candidates.FindAll(candidate =>
                !candidate.IsTitle
                && candidate.Dropped is null
                && candidate.Name is not null
                && (title.Country is null || candidate.Country == title.Country)
                && candidate.WhyOlder is null
                // What a body itself does in the text is what the headline tells of it.
                && !(candidate.Hit.IsReaction && candidates.Exists(body => body is { IsTitle: false, Person: null, Mention.Kind: MentionKind.Institution } && body.SpeakerKey == title.SpeakerKey)));
            var meant = inText.Find(candidate => candidate.Subject == title.Subject);
            // "Turkey says yes to X, no to Y" is one person's, who may speak of Y alone in the text.
            if (title.Dropped is not null)
            {
                meant = meant is null && title.Subject is not null ? inText.FirstOrDefault() : null;
            }

            if (meant is not null)
            {
                title.Person = meant.Person;
                title.Dropped = null;
                title.Because.Add("the text names the person");
            }
        }

        DropRepeated(candidates);
        DropDeeds(candidates);
        NameUnnamed(candidates);
    }

    /// <summary>"Ministry reacts to claims": what a body does in the headline, its spokesman tells in the text.</summary>
    private static void DropDeeds(List<StatementCandidate> candidates)
    {
        foreach (var title in candidates.Where(one => one is { IsTitle: true, Dropped: null, Person: null, Attribution.IsDeed: true, Mention.Kind: MentionKind.Institution }))
        {
            title.Dropped = candidates.Exists(one => one is { IsTitle: false, Dropped: null, WhyOlder: null, Name: not null, Official: true } && one.Country == title.Country && one.Subject == title.Subject)
                && !candidates.Exists(one => one is { IsTitle: false, Person: null, Mention.Kind: MentionKind.Institution } && one.SpeakerKey == title.SpeakerKey)
                ? "the text names the person"
                : null;
        }
    }

    /// <summary>"A senior aide said", and then "X, the deputy head of the office, told": the lead speaks of whoever is named next.</summary>
    private static void NameUnnamed(List<StatementCandidate> candidates)
    {
        foreach (var lead in candidates.Where(one => one is { IsTitle: false, Dropped: null, WhyOlder: null, Hit.Sentence: 0, Person: { Name: null, Official: true }, Mention.Plural: false }))
        {
            var next = candidates.Find(one => one is { IsTitle: false, Dropped: null, Name: not null } && one.Hit.Sentence > 0);
            if (next is { WhyOlder: null, Official: true } && next.Country == lead.Country && next.Subject == lead.Subject)
            {
                lead.Person = next.Person;
                lead.Because.Add("the text names the person");
            }
        }
    }

    /// <summary>"Kyiv angered by official's remarks": what the text tells him to say is no older than that.</summary>
    private static void DropRepeated(List<StatementCandidate> candidates)
    {
        foreach (var title in candidates.Where(candidate => candidate is { IsTitle: true, Dropped: null, WhyOlder: not null, Attribution.Cue.Kind: CueKind.Noun }))
        {
            title.Dropped = candidates.Exists(one => one is { IsTitle: false, Dropped: null, WhyOlder: null } && one.SpeakerKey == title.SpeakerKey && one.Subject == title.Subject)
                ? "the text tells it as news"
                : null;
        }
    }
}

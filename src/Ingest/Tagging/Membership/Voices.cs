using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>
/// "Moscow is against it", "the Kremlin said" beside its spokesman's words: where somebody with a name who speaks for a country or
/// a body says the same in the article, the body says nothing of its own.
/// </summary>
internal static class Voices
{
    // Its members decide together what no single one says for it.
    private const string Nato = "NATO";

    public static void DropUttered(IReadOnlyList<StatementCandidate> candidates)
    {
        foreach (var body in candidates.Where(one => one is { Dropped: null, Person: null, Attribution.IsDeed: false, Country: not Nato }))
        {
            body.Dropped = candidates.FirstOrDefault(one => Utters(one, body)) is { } voice ? $"{voice.Name} says so for it" : null;
        }
    }

    private static bool Utters(StatementCandidate one, StatementCandidate body) =>
        one is { Dropped: null, Name: not null, Official: true, Person.OfficeClass: { } office }
        && one.Country == body.Country
        && one.Subject == body.Subject
        && one.WhyOlder is null == body.WhyOlder is null
        && (body.Mention.Kind == MentionKind.Country || body.Mention.Voices.Contains(office)
            // "The government does not see it as a member": what it is for or against without a word of its own, anybody of its state utters. Parliaments decide.
            || (body.Mention.Voices.Count > 0 && body.Attribution.Cue is { Kind: CueKind.Attitude }))
        && (one.Stance, body.Stance) is not ((Stance.Support, Stance.Oppose) or (Stance.Oppose, Stance.Support));
}

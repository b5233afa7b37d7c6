namespace Ingest.Tagging.Mentions;

/// <summary>Tells whose servant "his spokesman" is, once the pronouns are known.</summary>
internal sealed class Servants(OfficeClasses classes, OfficeDecider decider)
{
    // "chief of staff to the Alliance's Secretary General".
    private const int LongestLink = 3;

    public void Resolve(List<RawMention> mentions)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            if (mentions[at] is not { Kind: MentionKind.Office or MentionKind.Person, Person: { Id: null } tag, Office: { Class: { } held, Country: null } office } mention
                || !classes.Class(held).Serves
                || (MasterBefore(mentions, at) ?? MasterBehind(mentions, at, office)) is not { Country: { } own } master
                || master == tag || own == tag.Country)
            {
                continue;
            }

            if (mention.Kind == MentionKind.Office && tag.Name is null)
            {
                mention.Person = decider.Nameless(office, master);
            }
            else if (mention.Kind == MentionKind.Person && tag.OfficeClass == held)
            {
                decider.Serve(tag, office, master);
            }
        }
    }

    /// <summary>"His spokesman X", "Biden Aide Says": whom the register does not know serves whom the pronoun, or the name right before, means.</summary>
    private PersonTag? MasterBefore(List<RawMention> mentions, int at) =>
        at > 0 && mentions[at - 1] is { Kind: MentionKind.Pronoun or MentionKind.Person, Person: { } master } before && before.Scan == mentions[at].Scan && before.End == mentions[at].First
        && (before.Kind == MentionKind.Pronoun || (master is { Name: not null, Official: true, OfficeClass: { } office } && !classes.Class(office).Serves))
            ? master
            : null;

    /// <summary>"X, chief of staff to the Alliance's Secretary General".</summary>
    private static PersonTag? MasterBehind(List<RawMention> mentions, int at, OfficeGroup office) =>
        at + 1 < mentions.Count && mentions[at + 1] is { Kind: MentionKind.Office or MentionKind.Person, Office: not null, Person: { Official: true } master } next
        && next.Scan == mentions[at].Scan && next.First > office.End && next.First - office.End <= LongestLink
        && Enumerable.Range(office.End, next.First - office.End).All(token => next.Scan.Tokens[token] is { IsWord: true, IsCapital: false })
            ? master
            : null;
}

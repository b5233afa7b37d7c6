namespace Ingest.Tagging.Mentions;

/// <summary>Tells whose servant "his spokesman" is, once the pronouns are known.</summary>
internal sealed class Servants(OfficeClasses classes, OfficeDecider decider)
{
    public void Resolve(List<RawMention> mentions)
    {
        for (var at = 1; at < mentions.Count; at++)
        {
            if (mentions[at] is { Kind: MentionKind.Office, Person: { Name: null, Country: var country }, Office: { Class: { } held, Country: null } office } mention
                && classes.Class(held).Serves
                && mentions[at - 1] is { Kind: MentionKind.Pronoun, Person: { Country: { } own } master } pronoun
                && pronoun.Scan == mention.Scan && pronoun.End == mention.First && own != country)
            {
                mention.Person = decider.Nameless(office, master);
            }
        }
    }
}

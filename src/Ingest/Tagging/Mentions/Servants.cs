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

            // "His spokesman X": whom the register does not know serves whom the pronoun means.
            if (mentions[at] is { Kind: MentionKind.Person, Person: { Name: not null, Id: null, OfficeClass: { } role } tag, Office: { Class: { } told, Country: null } words } servant
                && told == role && classes.Class(told).Serves
                && mentions[at - 1] is { Kind: MentionKind.Pronoun, Person: { Country: { } of } owner } before && owner != tag
                && before.Scan == servant.Scan && before.End == servant.First && of != tag.Country)
            {
                decider.Serve(tag, words, owner);
            }
        }
    }
}

using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

/// <summary>Tells whose a body is that is named without its country: "the ministry" is the one named before, and only else one at home.</summary>
internal sealed class BodyResolver(OfficeClasses classes, string? home)
{
    // How far back a body may reach; keeps the search linear in texts of a million names.
    private const int Reach = 80;

    /// <summary>"The Ukrainian Foreign Ministry protested. The ministry added ..."</summary>
    /// <param name="mentions">Sorted; the title's first.</param>
    public void ByBodiesBefore(List<RawMention> mentions)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            if (mentions[at] is { Kind: MentionKind.Institution, Office: { OwnCountry: true, Country: null } own })
            {
                mentions[at].Office = own with { Country = OfficeCountries.NamedBefore(mentions, at) };
            }
            else if (OpenBody(mentions[at]) is { } office && NamedBefore(mentions, at, office) is { } country)
            {
                mentions[at].Office = office with { Country = country };
            }
        }
    }

    /// <summary>"The Croatian president will vote no, the government disagrees": where nobody from home is spoken of, whose people the words before name.</summary>
    public void ByPersonsBefore(List<RawMention> mentions)
    {
        if (home is null || mentions.Exists(mention => CountryOf(mention) == home))
        {
            return;
        }

        string? last = null;
        foreach (var mention in mentions)
        {
            if (OpenBody(mention) is { } office && last is not null)
            {
                mention.Office = office with { Country = last };
            }

            last = mention is { Kind: MentionKind.Person or MentionKind.Office, Person: { Official: true, Country: { Length: 2 } country } } && country != "EU" ? country : last;
        }
    }

    private static string? CountryOf(RawMention mention) =>
        mention.Phrase is { Kind: PhraseKind.Country } phrase ? phrase.Value
        : mention.Kind == MentionKind.Person && mention.Person is { Id: not null } known ? known.Country
        : mention.Office?.Country;

    private OfficeGroup? OpenBody(RawMention mention) =>
        mention is { Kind: MentionKind.Institution, Possessor: null, Office: { Country: null, OwnCountry: false, Body: { } body } office } && classes.Body(body) is { Country: null, Official: true }
            ? office
            : null;

    private string? NamedBefore(List<RawMention> mentions, int at, OfficeGroup open)
    {
        var sought = open.Body!;
        var isMinistry = classes.Body(sought).Ministry;
        var isAbroad = classes.Body(sought).Head is { } head && classes.Class(head).ServesAbroad;
        for (var back = at - 1; back >= 0 && back > at - Reach; back--)
        {
            var mention = mentions[back];
            // "The Russian ambassador in Sarajevo said ... The embassy": his state's, and not that of the town.
            if (isAbroad && mention.Office is { Class: { } served, Country: { } sender } && classes.Class(served).ServesAbroad)
            {
                return sender;
            }

            // "The ministry" goes on through a text; "the government" of the paragraph after next is another.
            if (!isMinistry && !isAbroad && (Distance(mention, mentions[at]) > 1 || (mention.Phrase is { Kind: PhraseKind.Country } phrase && phrase.Value == home)))
            {
                return null;
            }

            if (mention.Kind == MentionKind.Institution && mention.Office is { Body: { } body, Country: { Length: 2 } country } && IsSame(sought, body))
            {
                return country;
            }

            if (isMinistry && MinisterOf(mention, sought) is { } minister)
            {
                return minister == home ? null : minister;
            }
        }

        return null;
    }

    /// <summary>"The ministry" may be any that was named.</summary>
    private bool IsSame(string open, string named) =>
        open == named || (classes.Body(open) is { Ministry: true, Head: { } head } && classes.Body(named) is { Ministry: true, Head: { } ofNamed } && classes.Covers(head, ofNamed));

    /// <summary>"The Ukrainian foreign minister was in Paris. The ministry said": the country of whoever heads such a ministry; home's where nothing tells it.</summary>
    private string? MinisterOf(RawMention mention, string ministry)
    {
        var head = classes.Body(ministry).Head!;
        var term = mention.Name is { Kind: NameKind.Known, Candidates: [var known, ..] } ? known.Official.Terms.LastOrDefault(term => classes.Covers(head, term.Class)) : null;
        return term?.Country ?? (mention.Office is { Class: { } held, Plural: false, Indefinite: false } office && classes.Covers(head, held) ? office.Country ?? home : null);
    }

    private static int Distance(RawMention before, RawMention mention) =>
        before.Scan != mention.Scan || mention.Scan.Part.Part == TextPart.Title ? 0 : Paragraph(mention) - Paragraph(before);

    private static int Paragraph(RawMention mention)
    {
        var part = mention.Scan.Part;
        return part.Sentences[part.SentenceAt(mention.Scan.Tokens[mention.First].Start)].Paragraph;
    }
}

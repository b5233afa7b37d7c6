namespace Ingest.Tagging.Mentions;

/// <summary>Tells heads of parties apart: a state has many of them.</summary>
internal static class PartyHeads
{
    private const string GovernmentHead = "head_of_government";
    private const string Minister = "minister";

    // "ÖVP", "Neos".
    private const int LongestAbbreviation = 5;

    /// <summary>"The ÖVP chief" is not "Neos chief X": only the party's name tells.</summary>
    public static bool IsOther(PersonEntry entry, RawMention mention, OfficeGroup office) =>
        office.Class is OfficeClasses.PartyLeader && Party(mention, office) is { } party
        && entry.Mentions.Exists(one => one.Office is { Class: OfficeClasses.PartyLeader } held && Party(one, held) is { } other && other != party);

    /// <summary>"Chancellor X ... the ÖVP chief said": where no head of a party was named, who governs heads one.</summary>
    public static PersonTag? Before(List<RawMention> mentions, int at, OfficeGroup office, int reach)
    {
        for (var back = at - 1; office.Class is OfficeClasses.PartyLeader && back >= 0 && back > at - reach; back--)
        {
            if (mentions[back] is { Kind: MentionKind.Person, Person: { Official: true } person })
            {
                return person.OfficeClass is GovernmentHead or Minister && (office.Country is null || office.Country == person.Country) ? person : null;
            }
        }

        return null;
    }

    /// <summary>The abbreviation that the words for a party's head begin with.</summary>
    private static string? Party(RawMention mention, OfficeGroup office) =>
        office.End - office.First > 1 && mention.Scan.Tokens[office.First].Normal is { Length: > 1 and <= LongestAbbreviation } word ? word : null;
}

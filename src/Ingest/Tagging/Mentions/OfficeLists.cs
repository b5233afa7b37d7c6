namespace Ingest.Tagging.Mentions;

/// <summary>"The presidents of Czechia, Poland, the Baltic states and Montenegro": many of one office, of no one country.</summary>
internal static class OfficeLists
{
    // "and", "and of the".
    private const int LongestWord = 3;
    private const int MostLinks = 3;

    // "the Baltic states": what stands among the countries and is none.
    private const int LongestOther = 4;

    /// <summary>The office with the whole list of its countries, and with none of them as its own.</summary>
    public static OfficeGroup Whole(PartScan scan, OfficeGroup group)
    {
        if (group is not { Plural: true, Country: not null, Class: not null } || !scan.Is(group.End - 1, PhraseKind.Country, out _))
        {
            return group;
        }

        var end = group.End;
        for (var at = Next(scan, end); at > 0; at = Next(scan, end))
        {
            end = at;
        }

        return end == group.End ? group : group with { End = end, Country = null };
    }

    /// <summary>The token behind the next country of the list; 0 where the list is over.</summary>
    private static int Next(PartScan scan, int from)
    {
        var at = Linked(scan, from);
        for (var other = at; at > 0 && other < Math.Min(at + LongestOther, scan.Tokens.Length) && !scan.Is(at, PhraseKind.Country, out _); other++)
        {
            if (scan.Tokens[other].Is(',') && other > at)
            {
                at = Linked(scan, other);
                break;
            }
        }

        return at > 0 && scan.Is(at, PhraseKind.Country, out var country) && country.Phrase.Form is CountryForm.Name or CountryForm.Capital ? country.End : 0;
    }

    private static int Linked(PartScan scan, int from)
    {
        var at = from;
        while (at < scan.Tokens.Length && at - from < MostLinks
            && (scan.Tokens[at].Is(',') || (scan.Tokens[at] is { IsWord: true, IsCapital: false } word && word.Normal.Length <= LongestWord)))
        {
            at++;
        }

        return at > from && at < scan.Tokens.Length ? at : 0;
    }
}

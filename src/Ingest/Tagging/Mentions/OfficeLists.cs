namespace Ingest.Tagging.Mentions;

/// <summary>"The presidents of Czechia, Poland, the Baltic states and Montenegro": many of one office, of no one country.</summary>
internal sealed class OfficeLists(LanguageLexicon lexicon)
{
    // ", and of the".
    private const int MostLinks = 3;

    // "the Baltic states": what stands among the countries and is none.
    private const int LongestOther = 4;

    /// <summary>The office with the whole list of its countries, and with none of them as its own.</summary>
    public OfficeGroup Whole(PartScan scan, OfficeGroup group)
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
    private int Next(PartScan scan, int from)
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

    private int Linked(PartScan scan, int from)
    {
        var at = from;
        for (var links = 0; links < MostLinks && at < scan.Tokens.Length; links++)
        {
            var end = scan.Tokens[at].Is(',') || lexicon.Relatives.Contains(scan.Tokens[at].Normal) ? at + 1 : scan.Is(at, PhraseKind.Linker, out var linker) ? linker.End : at;
            if (end == at)
            {
                break;
            }

            at = end;
        }

        return at > from && at < scan.Tokens.Length ? at : 0;
    }
}

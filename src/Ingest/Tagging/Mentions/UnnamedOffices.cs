namespace Ingest.Tagging.Mentions;

/// <summary>Whose people are meant who have no name: "sources in the Turkish defence ministry", "government sources" in Madrid, "the sources" of the sentence before.</summary>
internal sealed class UnnamedOffices(OfficeClasses classes)
{
    // How far back they may have been brought in; keeps the search linear in texts of a million names.
    private const int Reach = 80;

    // "Sources in the", "an official close to the".
    private const int LongestLink = 3;

    /// <param name="mentions">Sorted; the title's first.</param>
    /// <param name="at">Where people without a name are mentioned.</param>
    /// <param name="office">As the words say it.</param>
    /// <returns>The office with its country, where the words around tell it.</returns>
    public OfficeGroup WithCountry(List<RawMention> mentions, int at, OfficeGroup office)
    {
        if (office is not { Class: { } name, Country: null } || classes.Class(name) is not { Official: true, ServesAbroad: false } row)
        {
            return office;
        }

        var country = row.CoversAll ? OfBodyBehind(mentions, at) : null;
        country ??= office is { Plural: true, Body: not null } ? OfCapitalBehind(mentions, at) : null;
        country ??= office.Plural && !(row.CoversAll && office.Body is not null) ? null : OfCapital(mentions, at);
        country ??= row.CoversAll && office is { Body: null, Plural: true } ? ToldBefore(mentions, at, name) : null;
        return country is null ? office : office with { Country = country };
    }

    /// <summary>"Sources in the Turkish ministry": of the body that follows with nothing but a few small words between.</summary>
    private static string? OfBodyBehind(List<RawMention> mentions, int at)
    {
        var mention = mentions[at];
        return at + 1 < mentions.Count && mentions[at + 1] is { Kind: MentionKind.Institution, Office.Country: { Length: 2 } country } body
            && body.Scan == mention.Scan && body.First - mention.End is >= 0 and <= LongestLink && OfficeCountries.PlaceOf(body) == OfficeCountries.PlaceOf(mention)
            && Enumerable.Range(mention.End, body.First - mention.End).All(token => mention.Scan.Tokens[token] is { IsWord: true, IsCapital: false })
            ? country
            : null;
    }

    /// <summary>"Government sources in Madrid": of the capital that follows with nothing but a small word between.</summary>
    private string? OfCapitalBehind(List<RawMention> mentions, int at)
    {
        var mention = mentions[at];
        return at + 1 < mentions.Count && mentions[at + 1] is { Kind: MentionKind.Country, Phrase: { Form: CountryForm.Capital, Value: { Length: 2 } country } } place
            && place.Scan == mention.Scan && place.First - mention.End == 1 && mention.Scan.Tokens[mention.End] is { IsWord: true, IsCapital: false } && !classes.Hosts(country)
            ? country
            : null;
    }

    /// <summary>"À Kiev, un haut responsable a indiqué": people of a capital with which their sentence begins serve there, but where all meet.</summary>
    private string? OfCapital(List<RawMention> mentions, int at)
    {
        var first = at;
        while (first > 0 && first > at - Reach && OfficeCountries.PlaceOf(mentions[first - 1]) == OfficeCountries.PlaceOf(mentions[at]))
        {
            first--;
        }

        return mentions[first] is { Kind: MentionKind.Country, First: > 0, Phrase: { Form: CountryForm.Capital, Value: { Length: 2 } country } } place
            && place.Scan.StartsSentence[place.First - 1] && !classes.Hosts(country) ? country : null;
    }

    /// <summary>"According to the sources": those of one country whom the text has brought in before, where it has brought in none of another.</summary>
    private static string? ToldBefore(List<RawMention> mentions, int at, string name)
    {
        string? country = null;
        for (var back = at - 1; back >= 0 && back > at - Reach && mentions[back].Scan == mentions[at].Scan; back--)
        {
            if (mentions[back] is { Kind: MentionKind.Office, Office.Plural: true, Person: { Name: null, Country: { Length: 2 } told } unnamed } && unnamed.OfficeClass == name)
            {
                if (country is not null && country != told)
                {
                    return null;
                }

                country = told;
            }
        }

        return country;
    }
}

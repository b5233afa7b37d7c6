namespace Ingest.Tagging.Mentions;

/// <summary>Gathers the phrases that stand together for an office.</summary>
internal sealed class OfficeItems(OfficeClasses classes)
{
    // An office of more words than this is a list that grew together.
    private const int LongestGroup = 16;

    /// <summary>The phrases from the token on, up to the last that says something.</summary>
    public List<PhraseMatch> Collect(PartScan scan, int first)
    {
        var items = new List<PhraseMatch>();
        var kept = 0;
        for (var at = first; at < scan.Tokens.Length && at - first < LongestGroup;)
        {
            if (at > first && (scan.Tokens[at].IsJoiner || IsDotOfAbbreviation(scan, at)))
            {
                at++;
                continue;
            }

            // "told reporters Prime Minister X": whom one tells is no part of who tells.
            // "Premiér poslance vyzval": one and many are not the same people.
            if (Pick(scan, at, items) is not { } match || (match.Phrase.Kind == PhraseKind.Office && (items.Exists(item => item.Phrase.Plural || (match.Phrase.Plural && item.Phrase.Kind == PhraseKind.Office)) || EndsWithPlace(scan, items))))
            {
                break;
            }

            items.Add(match);
            at = match.End;
            kept = IsContent(match.Phrase.Kind) ? items.Count : kept;
        }

        items.RemoveRange(kept, items.Count - kept);
        return items;
    }

    /// <summary>"In Washington the allies said": an article between a place and an office parts them.</summary>
    private static bool EndsWithPlace(PartScan scan, List<PhraseMatch> items) =>
        items is [.., { Phrase: { Kind: PhraseKind.Country, Form: CountryForm.Name or CountryForm.Capital } }, { Phrase.Kind: PhraseKind.Linker } linker]
        && char.IsLetter(scan.Tokens[linker.First].Normal[0]);

    private static bool IsDotOfAbbreviation(PartScan scan, int at) =>
        scan.Tokens[at].Is('.') && !scan.Tokens[at].HasSpaceBefore && at + 1 < scan.Tokens.Length && !scan.StartsSentence[at + 1] && scan.Tokens[at - 1].Normal.Length <= 5;

    public static bool IsContent(PhraseKind kind) =>
        kind is PhraseKind.Office or PhraseKind.Head or PhraseKind.Body or PhraseKind.Country or PhraseKind.OwnCountry or PhraseKind.Modifier or PhraseKind.Portfolio;

    /// <summary>The reading that may stand behind those before; null where none may.</summary>
    public PhraseMatch? Pick(PartScan scan, int at, List<PhraseMatch> before)
    {
        PhraseMatch? picked = null;
        foreach (var reading in scan.At(at))
        {
            var fits = reading.Phrase.Kind switch
            {
                PhraseKind.Linker => before.Exists(item => IsContent(item.Phrase.Kind)),
                PhraseKind.Target => before.Exists(item => item.Phrase.Kind == PhraseKind.Office && classes.Class(item.Phrase.Value).ServesAbroad),
                PhraseKind.Portfolio => before.Exists(item =>
                    (item.Phrase.Kind == PhraseKind.Office
                        && (classes.Covers(item.Phrase.Value, reading.Phrase.Value) || classes.Class(reading.Phrase.Value).Deputy == item.Phrase.Value))
                    || (item.Phrase.Kind == PhraseKind.Body && classes.Body(item.Phrase.Value).Head is { } head && classes.Covers(head, reading.Phrase.Value))),
                PhraseKind.Indefinite => before.Count == 0,
                var kind => IsContent(kind),
            };
            picked = fits && (picked is null || Rank(scan, reading) > Rank(scan, picked.Value)) ? reading : picked;
        }

        return picked;
    }

    private static int Rank(PartScan scan, PhraseMatch match) => match.Phrase.Kind switch
    {
        _ when match.Phrase.Plural => 9,
        PhraseKind.Modifier => LeadsToOffice(scan, match.End) || LeadsOverCountry(scan, match.End) ? 8 : 5,
        PhraseKind.Office => 7,
        PhraseKind.Body => 6,
        PhraseKind.Head => 4,

        // "Estónska premiérka" at the start of a sentence: the adjective, though the country is written alike. "Výhrady Turecka šéf" is the country.
        PhraseKind.Country when match.Phrase.Form == CountryForm.Adjective => LeadsToOffice(scan, match.End) && !IsName(scan, match) ? 3 : 1,
        PhraseKind.Country => 2,
        _ => 0,
    };

    private static bool IsName(PartScan scan, PhraseMatch adjective)
    {
        foreach (var reading in scan.At(adjective.First))
        {
            if (reading.Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Name } && !scan.StartsSentence[adjective.First] && !scan.IsTitleCase && scan.Tokens[adjective.First].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Kandidát na poľského prezidenta".</summary>
    private static bool LeadsOverCountry(PartScan scan, int at)
    {
        foreach (var reading in scan.At(at))
        {
            if (reading.Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Adjective } && LeadsToOffice(scan, reading.End))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeadsToOffice(PartScan scan, int at)
    {
        foreach (var reading in scan.At(at))
        {
            if (reading.Phrase.Kind is PhraseKind.Office or PhraseKind.Head or PhraseKind.Body or PhraseKind.Modifier)
            {
                return true;
            }
        }

        return false;
    }
}

namespace Ingest.Tagging.Mentions;

/// <summary>Reads offices and bodies from the phrases of a part.</summary>
internal sealed class OfficeReader(LanguageLexicon lexicon, OfficeClasses classes)
{
    // An office of more words than this is a list that grew together.
    private const int LongestGroup = 16;

    /// <summary>The group that starts at the token; null where none does.</summary>
    public OfficeGroup? Read(PartScan scan, int first)
    {
        if (Pick(scan, first, []) is null)
        {
            return null;
        }

        var items = Collect(scan, first);
        TrimStart(items);
        var group = items.Count == 0 ? null : Build(items);
        return group is { Class: null, Country: null } ? group with { Country = CountryOfTown(scan, group.End) } : group;
    }

    private List<PhraseMatch> Collect(PartScan scan, int first)
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
            if (Pick(scan, at, items) is not { } match || (match.Phrase.Kind == PhraseKind.Office && items.Exists(item => item.Phrase.Plural)))
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

    private static bool IsDotOfAbbreviation(PartScan scan, int at) =>
        scan.Tokens[at].Is('.') && !scan.Tokens[at].HasSpaceBefore && at + 1 < scan.Tokens.Length && !scan.StartsSentence[at + 1] && scan.Tokens[at - 1].Normal.Length <= 5;

    private static bool IsContent(PhraseKind kind) => kind is PhraseKind.Office or PhraseKind.Head or PhraseKind.Body or PhraseKind.Country or PhraseKind.OwnCountry or PhraseKind.Modifier or PhraseKind.Portfolio;

    private PhraseMatch? Pick(PartScan scan, int at, List<PhraseMatch> before)
    {
        PhraseMatch? picked = null;
        foreach (var reading in scan.At(at))
        {
            var fits = reading.Phrase.Kind switch
            {
                PhraseKind.Linker => before.Exists(item => IsContent(item.Phrase.Kind)),
                PhraseKind.Target => before.Exists(item => item.Phrase.Kind == PhraseKind.Office && classes.Class(item.Phrase.Value).ServesAbroad),
                PhraseKind.Portfolio => before.Exists(item => item.Phrase.Kind == PhraseKind.Office && classes.Covers(item.Phrase.Value, reading.Phrase.Value)),
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
        PhraseKind.Modifier => LeadsToOffice(scan, match.End) ? 8 : 5,
        PhraseKind.Office => 7,
        PhraseKind.Body => 6,
        PhraseKind.Head => 4,

        // "Estónska premiérka" at the start of a sentence: the adjective, though the country is written alike.
        PhraseKind.Country when match.Phrase.Form == CountryForm.Adjective => LeadsToOffice(scan, match.End) ? 3 : 1,
        PhraseKind.Country => 2,
        _ => 0,
    };

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

    // "the Foreign Ministry in Kyiv".
    private static string? CountryOfTown(PartScan scan, int at) =>
        scan.Is(at, PhraseKind.Target, out var target) && scan.Is(target.End, PhraseKind.Country, out var town) && town.Phrase.Form == CountryForm.Capital ? town.Phrase.Value : null;

    // "Ukraine minister": in most languages a country's bare name belongs to an office only behind it.
    private void TrimStart(List<PhraseMatch> items)
    {
        while (items.Count > 1 && !lexicon.Morphology.CountryBeforeOffice && items[0].Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Name or CountryForm.Capital } && !OfficeClasses.IsUnion(items[0].Phrase.Value))
        {
            items.Clear();
        }
    }

    private OfficeGroup? Build(List<PhraseMatch> items)
    {
        CutAtStrayCountry(items);
        var office = items.FindIndex(item => item.Phrase.Kind == PhraseKind.Office);
        var head = items.FindIndex(item => item.Phrase.Kind == PhraseKind.Head);
        var body = items.Find(item => item.Phrase.Kind == PhraseKind.Body).Phrase;
        var named = items.Find(item => item.Phrase.Kind is PhraseKind.Office or PhraseKind.Head).Phrase;
        var (country, at) = Countries(items);
        country ??= named?.Country ?? (body is null ? null : classes.Body(body.Value).Country);
        var group = new OfficeGroup
        {
            First = items[0].First,
            End = items[^1].End,
            Body = body?.Value,
            Country = country,
            At = at,
            OwnCountry = items.Exists(item => item.Phrase.Kind == PhraseKind.OwnCountry),
            Modifiers = [.. items.Select(item => item.Phrase.Kind == PhraseKind.Modifier ? item.Phrase.Value : item.Phrase.Implied).OfType<string>()],
            Gender = named?.Gender ?? Gender.Unknown,
            Plural = items.Exists(item => item.Phrase is { Plural: true, Kind: PhraseKind.Office or PhraseKind.Head }),
            Indefinite = items[0].Phrase.Kind == PhraseKind.Indefinite,
            Countries = [.. items.Where(item => item.Phrase.Kind == PhraseKind.Country)],
            Row = string.Join(" + ", items.Where(item => IsContent(item.Phrase.Kind)).Select(item => item.Phrase.Row)),
        };
        return office < 0 && head < 0
            ? body is null ? null : group
            : ClassOf(items, office >= 0 ? items[office].Phrase.Value : null, body?.Value, country, group) is { } found ? group with { Class = found } : null;
    }

    // "told President Ukraine will": where the language asks for "of", a name without it belongs to what follows.
    private void CutAtStrayCountry(List<PhraseMatch> items)
    {
        if (!lexicon.Morphology.CountryNeedsLinker)
        {
            return;
        }

        for (var at = 1; at < items.Count; at++)
        {
            var before = items[at - 1].Phrase.Kind;
            if (items[at].Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Name or CountryForm.Capital } && before is PhraseKind.Office or PhraseKind.Head)
            {
                items.RemoveRange(at, items.Count - at);
            }
        }
    }

    private static (string? Country, string? At) Countries(List<PhraseMatch> items)
    {
        string? country = null, at = null;
        var target = false;
        foreach (var item in items)
        {
            target |= item.Phrase.Kind == PhraseKind.Target;
            if (item.Phrase.Kind != PhraseKind.Country)
            {
                continue;
            }

            if (target)
            {
                at ??= item.Phrase.Value;
            }
            else if (item.Phrase.Form != CountryForm.Capital)
            {
                country ??= item.Phrase.Value;
            }
        }

        return (country, at);
    }

    private string? ClassOf(List<PhraseMatch> items, string? office, string? body, string? country, OfficeGroup group)
    {
        var named = office;
        if (body is not null && classes.Body(body).Head is { } head && (office is null || classes.Class(office).HeadsBodies))
        {
            named = head;
        }
        else if (office is null)
        {
            named = body is null && country is not null ? classes.HeadOf(country) : null;
        }
        else if (country is not null)
        {
            named = classes.Instead(country, office);
        }

        var portfolio = items.Find(item => item.Phrase.Kind == PhraseKind.Portfolio).Phrase?.Value;
        named = portfolio is not null && named is not null && classes.Class(named).Deputy is not null ? portfolio : named;
        if (named is null)
        {
            return null;
        }

        named = group.Has(Modifier.Deputy) ? classes.Class(named).Deputy ?? named : named;
        var others = items.Where(item => item.Phrase.Kind == PhraseKind.Office).Select(item => item.Phrase.Value).ToList();
        return others.Find(other => classes.Class(other).Serves) ?? named;
    }
}

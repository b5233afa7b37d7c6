namespace Ingest.Tagging.Mentions;

/// <summary>Reads offices and bodies from the phrases of a part.</summary>
internal sealed class OfficeReader(LanguageLexicon lexicon, OfficeClasses classes)
{
    private static readonly List<PhraseMatch> Nothing = [];

    private const int LongestIndefinite = 2;

    // "Slovak National", "Austrian Social-Democratic": words before "party".
    private const int LongestPartyName = 3;

    private readonly OfficeItems _items = new(classes);

    /// <summary>The group that starts at the token; null where none does.</summary>
    public OfficeGroup? Read(PartScan scan, int first)
    {
        if (_items.Pick(scan, first, Nothing) is null)
        {
            return null;
        }

        var items = _items.Collect(scan, first);
        CutAtAnother(scan, items);
        CutAtPaper(items);
        if (IsPlace(scan, first, items))
        {
            return null;
        }

        TrimStart(scan, items);
        var group = items.Count == 0 ? null : Build(items);
        group = group is { Body: null, Plural: false } && items.Exists(item => item.Phrase.Kind == PhraseKind.Head) && IsParty(scan, group.End) ? group with { Class = OfficeClasses.PartyLeader } : group;
        group = group is { Body: null, Plural: false } && PartyNameEnd(scan, items) is { } end ? group with { Class = OfficeClasses.PartyLeader, End = end } : group;
        group = group is { Class: { } one } && IsVague(classes.Class(one)) && IsOneOfMany(scan, first) ? group with { Indefinite = true } : group;
        return group is { Class: null, Country: null, OwnCountry: false } ? group with { Country = CountryOfTown(scan, group.End) } : group;
    }

    // "At the summit in Washington allied leaders said": the town is where, and not whose they are.
    private static bool IsPlace(PartScan scan, int first, List<PhraseMatch> items) =>
        items is [{ Phrase: { Kind: PhraseKind.Country, Form: CountryForm.Capital } }, ..] && items.Exists(item => item.Phrase is { Kind: PhraseKind.Office, Plural: true })
        && first > 0 && scan.Is(first - 1, PhraseKind.Target, out _);

    // "Chairwoman of the Austrian SPÖ": letters that are no state's or alliance's are a party's.
    private static bool IsParty(PartScan scan, int at) =>
        at < scan.Tokens.Length && !scan.IsTitleCase && scan.At(at).Length == 0 && scan.Tokens[at] is { IsAllCaps: true, Normal.Length: > 1 and < 6 };

    // "The leader of the Slovak National Party": a country's adjective in front of a party's name is no state's. Null where no such name follows.
    private int? PartyNameEnd(PartScan scan, List<PhraseMatch> items)
    {
        if (items is not [.., { Phrase: { Kind: PhraseKind.Country, Form: CountryForm.Adjective } } adjective]
            || !items.Exists(item => item.Phrase.Kind == PhraseKind.Head || (item.Phrase.Kind == PhraseKind.Office && IsVague(classes.Class(item.Phrase.Value)))))
        {
            return null;
        }

        for (var at = adjective.End; at <= adjective.End + LongestPartyName && at < scan.Tokens.Length && (scan.Tokens[at].IsWord || scan.Tokens[at].IsJoiner); at++)
        {
            foreach (var reading in scan.At(at))
            {
                if (reading.Phrase.Kind == PhraseKind.Body && classes.Body(reading.Phrase.Value).Head == OfficeClasses.PartyLeader)
                {
                    return reading.End;
                }
            }
        }

        return null;
    }

    // "A European leader", "one Western diplomat": a word for several offices.
    private static bool IsVague(OfficeClasses.ClassRow row) => row.CoversAll || (row.Covers.Count > 0 && !row.HasPortfolio);

    // "an unnamed Western official": some word stands between.
    private static bool IsOneOfMany(PartScan scan, int first) =>
        first > 1 && scan.Tokens[first - 1].IsWord && !scan.StartsSentence[first - 1]
        && Enumerable.Range(2, Math.Min(LongestIndefinite, first - 1)).Any(back => scan.Is(first - back, PhraseKind.Indefinite, out var article) && article.End == first - 1);

    // "the Foreign Ministry in Kyiv".
    private static string? CountryOfTown(PartScan scan, int at) =>
        scan.Is(at, PhraseKind.Target, out var target) && scan.Is(target.End, PhraseKind.Country, out var town) && town.Phrase.Form == CountryForm.Capital ? town.Phrase.Value : null;

    // "Ukraine minister": in most languages a country's bare name belongs to an office only behind it.
    private void TrimStart(PartScan scan, List<PhraseMatch> items)
    {
        if (items.Count > 1 && !lexicon.Morphology.CountryBeforeOffice && IsStray(scan, items))
        {
            items.Clear();
        }
    }

    // "of membership in NATO the president of Finland", "on the air of a Bosnian channel the ambassador": what stands before is another phrase's. "NATO-chef" is not.
    private bool IsStray(PartScan scan, List<PhraseMatch> items) => items[0].Phrase switch
    {
        { Kind: PhraseKind.Country, Form: CountryForm.Name or CountryForm.Capital, Value: var value } => !OfficeClasses.IsUnion(value) || !scan.Tokens[items[0].End].IsJoiner,
        // "Pred novinármi minister X", "the objections of Turkey the head of Slovak diplomacy".
        { Kind: PhraseKind.Office, Plural: true } => items.Skip(1).Any(item => item.Phrase is { Kind: PhraseKind.Office or PhraseKind.Head, Plural: false }),
        { Kind: PhraseKind.Country, Form: CountryForm.Adjective } when items is [_, { Phrase.Kind: PhraseKind.Head }, { Phrase: { Kind: PhraseKind.Country, Form: CountryForm.Adjective } }, ..] => true,
        { Kind: PhraseKind.Country or PhraseKind.Body } => items.FindIndex(item => item.Phrase.Kind == PhraseKind.Office) is var office and > 0
            && classes.Class(items[office].Phrase.Value).Official && items.Take(office).Any(item => IsPrivateBody(item.Phrase)),
        _ => false,
    };

    // "After a talk with the chancellor the president said": the one is declined, and the other, behind it, is not.
    private void CutAtAnother(PartScan scan, List<PhraseMatch> items)
    {
        var first = items.FindIndex(item => item.Phrase is { Kind: PhraseKind.Office or PhraseKind.Head });
        if (first < 0 || !Ends(scan, items[first], lexicon.Morphology.Instrumentals))
        {
            return;
        }

        var other = items.FindIndex(first + 1, item => item.Phrase is { Kind: PhraseKind.Office, Plural: false } && !Ends(scan, item, lexicon.Morphology.Endings));
        while (other > first + 1 && items[other - 1].Phrase is { Kind: PhraseKind.Modifier } or { Kind: PhraseKind.Country, Form: CountryForm.Adjective })
        {
            other--;
        }

        if (other > first)
        {
            items.RemoveRange(other, items.Count - other);
        }
    }

    // "Der General im Sender X": where he said it, and not of what he is the general.
    private void CutAtPaper(List<PhraseMatch> items)
    {
        var paper = items.FindIndex(item => item.Phrase is { Kind: PhraseKind.Body, Value: "media" });
        if (paper > 0 && items.FindIndex(item => item.Phrase.Kind == PhraseKind.Office) is var office and >= 0 && office < paper && !classes.Class(items[office].Phrase.Value).HeadsBodies)
        {
            items.RemoveRange(paper, items.Count - paper);
        }
    }

    private static bool Ends(PartScan scan, PhraseMatch office, string[] endings)
    {
        var word = scan.Tokens[office.First].Normal;
        return Array.Exists(endings, ending => word.EndsWith(Texts.LetterFolding.Normal(ending), StringComparison.Ordinal));
    }

    private bool IsPrivateBody(Phrase phrase) => phrase.Kind == PhraseKind.Body && classes.Body(phrase.Value).Head is { } head && !classes.Class(head).Official;

    private OfficeGroup? Build(List<PhraseMatch> items)
    {
        CutAtStrayCountry(items);
        var office = items.FindIndex(item => item.Phrase.Kind == PhraseKind.Office);
        var head = items.FindIndex(item => item.Phrase.Kind == PhraseKind.Head);
        var body = items.Find(item => item.Phrase.Kind == PhraseKind.Body).Phrase;
        if (office < 0 && head < 0 && body is null)
        {
            return null;
        }

        var portfolio = items.Find(item => item.Phrase.Kind == PhraseKind.Portfolio).Phrase;
        // "le ministère polonais des Affaires étrangères": what the ministry is for stands apart.
        var ofBody = body is null ? null : portfolio is null ? body.Value : classes.BodyOf(portfolio.Value) ?? body.Value;
        var named = items.Find(item => item.Phrase.Kind is PhraseKind.Office or PhraseKind.Head).Phrase;
        var (country, at) = Countries(items);
        var capital = items.Find(item => item.Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Capital }).Phrase?.Value;
        var isAbroad = body?.Value is "embassy" or "delegation" || (named is { Kind: PhraseKind.Office } && classes.Class(named.Value).ServesAbroad);
        (country, at) = isAbroad ? (country, at ?? (capital == country ? null : capital)) : (country ?? capital, at);
        // "A spokesman for the Taoiseach": an office that only one country has may stand second.
        country ??= named?.Country ?? items.Find(item => item.Phrase is { Kind: PhraseKind.Office, Country: not null }).Phrase?.Country ?? body?.Country ?? (body is null ? null : classes.Body(body.Value).Country);
        var group = new OfficeGroup
        {
            First = items[0].First,
            End = items[^1].End,
            Body = ofBody,
            Country = country,
            At = at,
            OwnCountry = items.Exists(item => item.Phrase.Kind == PhraseKind.OwnCountry),
            Modifiers = [.. items.Select(item => item.Phrase.Kind == PhraseKind.Modifier ? item.Phrase.Value : item.Phrase.Implied).OfType<string>()],
            Gender = named?.Gender ?? Gender.Unknown,
            Plural = items[0].Phrase is not { Kind: PhraseKind.Indefinite, Value: OfficeGroup.OneOf }
                && items.Exists(item => item.Phrase is { Plural: true, Kind: PhraseKind.Office or PhraseKind.Head }),
            Indefinite = items[0].Phrase.Kind == PhraseKind.Indefinite,
            Countries = [.. items.Where(item => item.Phrase.Kind == PhraseKind.Country)],
            Row = string.Join(" + ", items.Where(item => OfficeItems.IsContent(item.Phrase.Kind)).Select(item => item.Phrase.Row)),
        };
        return office < 0 && head < 0
            ? group
            : ClassOf(items, office >= 0 ? items[office].Phrase.Value : null, ofBody, country, group) is { } found ? group with { Class = found } : null;
    }

    // "told President Ukraine will": where the language asks for "of", a name without it belongs to what follows.
    private void CutAtStrayCountry(List<PhraseMatch> items)
    {
        // "Ratifikálta a parlament a svéd csatlakozást": where offices stand behind names, a country behind an article begins something else.
        var stray = lexicon.Morphology.OfficeAfterName ? items.FindIndex(1, item => item.Phrase.Kind == PhraseKind.Country) : -1;
        if (stray > 1 && items[stray - 1].Phrase.Kind == PhraseKind.Linker && items[stray - 2].Phrase.Kind is PhraseKind.Office or PhraseKind.Head or PhraseKind.Body)
        {
            items.RemoveRange(stray - 1, items.Count - stray + 1);
        }

        if (!lexicon.Morphology.CountryNeedsLinker)
        {
            return;
        }

        for (var at = 1; at < items.Count; at++)
        {
            var before = items[at - 1].Phrase.Kind;
            if (items[at].Phrase is { Kind: PhraseKind.Country, Form: CountryForm.Name or CountryForm.Capital } && before is PhraseKind.Office or PhraseKind.Head or PhraseKind.Body)
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

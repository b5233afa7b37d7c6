using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>Which office a person held when the article was published, by the register and by what the text puts beside the name.</summary>
internal sealed class OfficeDecider(LanguageLexicon lexicon, OfficeClasses classes, ArticleContext context, NameReader names)
{
    private readonly TermChooser _terms = new(classes, context);

    public void Decide(PersonEntry entry)
    {
        if (entry.Official is { } official)
        {
            DecideKnown(entry, official);
        }
        else
        {
            DecideUnknown(entry);
        }

        if (entry.Tag.Candidate)
        {
            entry.Classes.UnionWith(classes.Candidates);
        }

        entry.Classes.UnionWith(entry.Offices.Where(office => office.Class is not null).Select(office => office.Class!));
    }

    /// <summary>The tag of somebody known by office words alone.</summary>
    public PersonTag Nameless(OfficeGroup office, PersonTag? possessor)
    {
        var tag = new PersonTag { Because = office.Row, Gender = office.Gender };
        Fill(tag, office, CountryOf(office, possessor));
        return tag;
    }

    /// <summary>Whose servant somebody is, once it is known whom "his" means.</summary>
    public void Serve(PersonTag servant, OfficeGroup office, PersonTag master) => Fill(servant, office, master.Country);

    /// <summary>Country of an office that the words leave open: the possessor's, the article's, the language's.</summary>
    public string? CountryOf(OfficeGroup office, PersonTag? possessor)
    {
        if (office.Country is not null || possessor?.Country is not null)
        {
            return office.Country ?? possessor?.Country;
        }

        if (office.Class is { } known && classes.Class(known).Country is { } only)
        {
            return only;
        }

        // "Defence Ministry sources": a ministry whose country is left out is that of where the report is written.
        var ofBody = office.Body is { } body && classes.Body(body) is { Ministry: true, Official: true, Country: null };
        var open = (!ofBody && (office.Plural || office.Indefinite)) || (office.Class is { } named && !classes.Class(named).Official);
        var domestic = office is { Class: { } role, Plural: false } && classes.Class(role).Domestic ? lexicon.Morphology.Home : null;
        // An ambassador at home is another state's.
        open |= office.Class is { } sent && classes.Class(sent).ServesAbroad;
        return office.OwnCountry ? context.MainCountry : open ? domestic : lexicon.Morphology.Home ?? (ofBody ? context.Seat : null) ?? context.MainCountry;
    }

    private void DecideKnown(PersonEntry entry, Official official)
    {
        var tag = entry.Tag;
        tag.Name = official.Name;
        tag.Id = official.Id;
        tag.Gender = official.Gender;
        var spoken = entry.Offices.Where(office => office.Class is not null).ToList();
        var (term, state) = _terms.Choose(official, spoken);
        entry.Classes.Add(term.Class);
        if (_terms.Newer(official, spoken, term, state) is { } newer)
        {
            Fill(tag, newer, newer.Country ?? term.Country);
            tag.Because = $"{newer.Row}; register {official.Id} knows no office then";
            return;
        }

        tag.Country = term.Country;
        tag.Because = $"register {official.Id}: {term.Title} {term.Country} {term.From:yyyy-MM-dd}..{term.To:yyyy-MM-dd}{(term.Uncertain ? " (uncertain)" : "")}, {state}";
        if (state == TermState.Future)
        {
            return;
        }

        tag.OfficeClass = term.Class;
        tag.Acting = term.Title.Contains("acting", StringComparison.Ordinal);
        tag.Spokesperson = term.Class == "spokesperson";
        tag.Deputy = term.Class.StartsWith("deputy_", StringComparison.Ordinal);
        tag.Former = state == TermState.Past;
        tag.Elect = state == TermState.Elect;
        tag.Candidate = state == TermState.Candidate;
        tag.Official = state is TermState.Held or TermState.Elect && classes.Class(term.Class).Official;
        var role = classes.Role(Title(term.Title), term.Country);
        tag.Role = state switch
        {
            TermState.Past => $"Former {role}",
            TermState.Elect => classes.Role($"{Title(term.Title)}-elect", term.Country),
            TermState.Candidate => $"Candidate for {role}",
            _ => role,
        };
    }

    private void DecideUnknown(PersonEntry entry)
    {
        var tag = entry.Tag;
        var office = entry.Offices.Where(office => office.Class is not null).OrderByDescending(Weight).FirstOrDefault();
        if (office is null)
        {
            tag.Name = NominativeName.Of(entry, lexicon, names, country: null);
            tag.Because = entry.IsWeak ? "a word with a capital" : "a given name and a surname";
            return;
        }

        var possessor = entry.Mentions.Find(mention => mention.Office == office)?.Possessor?.Person;
        // The register knows all of NATO's: a secretary general whom it does not know is a party's.
        office = office is { Country: null, Body: null } && classes.Class(office.Class!).Country is not null ? office with { Class = OfficeClasses.PartyLeader } : office;
        Fill(tag, office, CountryOf(office, possessor));
        tag.Name = NominativeName.Of(entry, lexicon, names, tag.Country);
        tag.Because = office.Row;

        int Weight(OfficeGroup candidate) => (candidate.Has(Modifier.Former) ? 0 : 4) + (classes.Class(candidate.Class!).CoversAll ? 0 : 2) + (candidate.Country is null ? 0 : 1);
    }

    private void Fill(PersonTag tag, OfficeGroup office, string? country)
    {
        var row = classes.Class(office.Class!);
        tag.OfficeClass = office.Class;
        tag.Country = country;
        tag.Former = office.Has(Modifier.Former);
        tag.Candidate = _terms.IsCandidate(office);
        tag.Acting = office.Has(Modifier.Acting);
        tag.Elect = office.Has(Modifier.Elect);
        tag.Deputy = office.Has(Modifier.Deputy);
        tag.Spokesperson = office.Class == "spokesperson";
        tag.Official = row.Official && !tag.Former && !tag.Candidate && !office.Has(Modifier.Opposition);
        var title = tag.Elect ? $"{row.Title}-elect" : tag.Acting ? $"Acting {row.Title}" : row.Title;
        if (row.Serves && office.Body is { } body)
        {
            title = $"{title} of the {classes.Body(body).Name}";
        }

        if (office.At is { } at)
        {
            title = $"{title} to {classes.CountryName(at)}";
        }

        var role = classes.Role(title, country);
        tag.Role = tag.Former ? $"Former {role}" : tag.Candidate && !row.Candidate ? $"Candidate for {role}" : role;
    }

    // "foreign minister" as the register has it, in the capitals of a title.
    private static string Title(string title) =>
        string.Join(' ', title.Split(' ').Select(word => word is "" or "of" or "the" or "and" or "for" or "to" ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}

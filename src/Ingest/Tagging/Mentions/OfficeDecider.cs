using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>Which office a person held when the article was published, by the register and by what the text puts beside the name.</summary>
internal sealed class OfficeDecider(LanguageLexicon lexicon, OfficeClasses classes, ArticleContext context, NameReader names)
{
    private const int DaysOfDoubt = 62;

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

        var open = office.Plural || office.Indefinite || (office.Class is { } named && !classes.Class(named).Official);
        return office.OwnCountry ? context.MainCountry : open ? null : lexicon.Morphology.Home ?? context.MainCountry;
    }

    private void DecideKnown(PersonEntry entry, Official official)
    {
        var tag = entry.Tag;
        tag.Name = official.Name;
        tag.Id = official.Id;
        tag.Gender = official.Gender;
        var spoken = entry.Offices.Where(office => office.Class is not null).ToList();
        var (term, state) = TermOf(official, spoken);
        entry.Classes.Add(term.Class);
        if (state is TermState.Past or TermState.Future && context.Published is not null && spoken.Find(office => !office.Has(Modifier.Former) && IsOffice(office) && (state == TermState.Future || !Proves(official, office) || IsNear(term))) is { } newer)
        {
            // The text names an office that the register does not know: registers have gaps, and age.
            Fill(tag, newer, CountryOf(newer, null) ?? term.Country);
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

    private enum TermState
    {
        Held,
        Past,
        Elect,
        Candidate,

        /// <summary>Will hold it one day, which nobody knew then.</summary>
        Future,
    }

    private (Term Term, TermState State) TermOf(Official official, List<OfficeGroup> spoken)
    {
        var named = spoken.Find(office => Proves(official, office));
        var ofNamed = named is null ? null : official.Terms.Where(term => Fits(named, term)).ToList();
        var latest = official.Terms.FirstOrDefault(term => classes.Class(term.Class).Prominent) ?? official.Terms[0];
        if (context.Published is not { } day)
        {
            var undated = ofNamed is [var first, ..] ? first : context.AsOf is { } guess ? official.Terms.FirstOrDefault(term => term.Holds(guess)) ?? latest : latest;
            var said = spoken.Find(office => office.Has(Modifier.Former)) is not null && spoken.TrueForAll(office => office.Has(Modifier.Former) || !IsOffice(office)) ? TermState.Past
                : spoken.Exists(office => office.Has(Modifier.Elect)) ? TermState.Elect
                : spoken.Exists(office => IsCandidate(office)) ? TermState.Candidate : TermState.Held;
            return (undated, said);
        }

        var held = official.Terms.Where(term => term.Holds(day)).ToList();
        var runs = spoken.Exists(IsCandidate);
        if (held.Count > 0 && !(runs && held.TrueForAll(term => !classes.Class(term.Class).Prominent)))
        {
            return (ofNamed?.Find(held.Contains) ?? held[0], TermState.Held);
        }

        var next = official.Terms.LastOrDefault(term => term.From > day);
        if (next is not null && (next.Elected <= day || spoken.Exists(office => office.Has(Modifier.Elect))))
        {
            return (next, TermState.Elect);
        }

        if (runs)
        {
            return (next ?? latest, TermState.Candidate);
        }

        return official.Terms.FirstOrDefault(term => term.To < day) is { } past ? (past, TermState.Past) : (next!, TermState.Future);
    }

    // Registers and newspapers differ by weeks on when an office began or ended; "President Obama" years later is a courtesy.
    private bool IsNear(Term term) =>
        context.Published is { } day && (term.From > day ? term.From.DayNumber - day.DayNumber : day.DayNumber - (term.To ?? day).DayNumber) <= DaysOfDoubt;

    private bool IsCandidate(OfficeGroup office) => office.Has(Modifier.Candidate) || classes.Class(office.Class!).Candidate;

    private bool Proves(Official official, OfficeGroup office) => official.Terms.Any(term => Fits(office, term));

    private bool Fits(OfficeGroup office, Term term) => classes.Covers(office.Class!, term.Class) && (office.Country is null || office.Country == term.Country);

    private bool IsOffice(OfficeGroup office) => classes.Class(office.Class!).Official && !IsCandidate(office) && !office.Has(Modifier.Opposition);

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
        tag.Candidate = IsCandidate(office);
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

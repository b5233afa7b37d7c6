using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

internal enum TermState
{
    Held,
    Past,
    Elect,
    Candidate,

    /// <summary>Will hold it one day, which nobody knew then.</summary>
    Future,
}

/// <summary>Which of an official's terms an article means, by its day and its words.</summary>
internal sealed class TermChooser(OfficeClasses classes, ArticleContext context)
{
    private const int DaysOfDoubt = 62;

    /// <param name="spoken">Offices that the text puts beside the name.</param>
    public (Term Term, TermState State) Choose(Official official, List<OfficeGroup> spoken)
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

    /// <summary>Whether the words say that the person wants the office.</summary>
    public bool IsCandidate(OfficeGroup office) => office.Has(Modifier.Candidate) || classes.Class(office.Class!).Candidate;

    private bool Proves(Official official, OfficeGroup office) => official.Terms.Any(term => Fits(office, term));

    private bool Fits(OfficeGroup office, Term term) => classes.Covers(office.Class!, term.Class) && (office.Country is null || office.Country == term.Country);

    /// <summary>Whether the words say that the person holds a public office.</summary>
    public bool IsOffice(OfficeGroup office) => classes.Class(office.Class!).Official && !IsCandidate(office) && !office.Has(Modifier.Opposition);

    // "Moderate leader X" is no office where the text calls X leader of the opposition too.
    private bool IsOtherwiseNamed(OfficeGroup office, List<OfficeGroup> spoken) =>
        spoken.Exists(other => other.Class is { } name && name != office.Class && classes.Covers(office.Class!, name) && !classes.Class(name).Official);

    /// <summary>The office of the text where the register knows none of that day: registers have gaps, and age.</summary>
    public OfficeGroup? Newer(Official official, List<OfficeGroup> spoken, Term term, TermState state) =>
        state is TermState.Past or TermState.Future && context.Published is not null
            ? spoken.Find(office => !office.Has(Modifier.Former) && IsOffice(office) && !IsOtherwiseNamed(office, spoken) && (state == TermState.Future || !Proves(official, office) || IsNear(term)))
            : null;
}

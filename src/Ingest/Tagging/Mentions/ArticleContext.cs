using Ingest.Officials;
using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

/// <summary>What the whole article tells of its place and time.</summary>
internal sealed class ArticleContext
{
    private const int YearsRemembered = 4;

    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    public ArticleContext(List<RawMention> mentions, OfficeClasses classes, DateOnly? published)
    {
        Published = published;
        foreach (var mention in mentions)
        {
            var country = mention.Phrase is { Kind: PhraseKind.Country } phrase ? phrase.Value : mention.Office?.Country;
            if (country is not null)
            {
                _countries[country] = _countries.GetValueOrDefault(country) + 1;
            }
        }

        MainCountry = _countries.Where(pair => pair.Key.Length == 2 && pair.Key != "EU").OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
        Seat = mentions.Find(mention => mention.Scan.Part.Part == TextPart.Text) is { First: 0, Phrase: { Kind: PhraseKind.Country, Form: CountryForm.Capital, Value: { Length: 2 } seat } } place
            && place.Scan.Tokens[0].IsAllCaps && !classes.Hosts(seat) ? seat : null;
        AsOf = published ?? Guess(mentions);
    }

    /// <summary>Day of the article; null where unknown.</summary>
    public DateOnly? Published { get; }

    /// <summary><see cref="Published"/>, else a day on which the offices that the text names were held by those whom it names.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The country named most; null where none is.</summary>
    public string? MainCountry { get; }

    /// <summary>The country whose capital the agency's "ANKARA (AP) - " names; null where none is, or where everybody meets.</summary>
    public string? Seat { get; }

    public bool Mentions(string country) => _countries.ContainsKey(country);

    public bool IsHeld(IReadOnlyList<Term> terms) => terms.Any(term => AsOf is null || term.Holds(AsOf.Value) || (term.Elected <= AsOf && AsOf < term.From));

    /// <summary>Held no more, but newspapers still call the person by surname alone.</summary>
    public bool WasHeldLately(IReadOnlyList<Term> terms) => AsOf is { } day && !IsHeld(terms) && terms.Any(term => term.To is { } end && end < day && end.AddYears(YearsRemembered) >= day);

    private static DateOnly? Guess(List<RawMention> mentions)
    {
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var mention in mentions)
        {
            if (mention is not { Office: { Class: { } named } office, Name: { Kind: NameKind.Known } name } || office.Has(Modifier.Former) || office.Has(Modifier.Then))
            {
                continue;
            }

            var terms = name.Candidates[0].Official.Terms.Where(term => term.Class == named && (office.Country is null || office.Country == term.Country)).ToList();
            if (terms is [var term] && term.From <= to && (term.To ?? DateOnly.MaxValue) >= from)
            {
                from = term.From > from ? term.From : from;
                to = term.To < to ? term.To.Value : to;
            }
        }

        return to != DateOnly.MaxValue ? to : null;
    }
}

using Ingest.Tagging.Mentions;

namespace Ingest.Officials;

/// <summary>An office that somebody held from a day to a day.</summary>
/// <param name="Class">A class of offices.json, "foreign_minister".</param>
/// <param name="Country">ISO 3166-1 alpha-2, NATO or EU.</param>
/// <param name="Title">As the register writes it, "foreign minister".</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while it lasts.</param>
/// <param name="At">Where an ambassador serves (a country or union), or the body of offices.json that a spokesperson speaks for; null for other offices.</param>
/// <param name="Elected">Day of the election or nomination, from which the person is the elect; null where not recorded.</param>
/// <param name="Uncertain">Nobody checked the row against a second source.</param>
public sealed record Term(string Class, string Country, string Title, DateOnly From, DateOnly? To, string? At, DateOnly? Elected, bool Uncertain)
{
    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>A person of the register with every office held.</summary>
public sealed record Official
{
    /// <summary>Slug of the canonical name and the country of the first office; never changes and is never given to somebody else.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical name in Latin letters.</summary>
    public required string Name { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Spellings by language (ISO 639-1).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }
}

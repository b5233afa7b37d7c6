namespace Ingest.Tagging.Mentions;

/// <summary>Words that stand together for an office, a body or a country: "former Slovak Foreign Minister", "Ministry of Defence of Ukraine".</summary>
internal sealed record OfficeGroup
{
    /// <summary>Value of the phrases that take one out of several: "one of the".</summary>
    public const string OneOf = "one";

    public required int First { get; init; }

    /// <summary>Exclusive.</summary>
    public required int End { get; init; }

    /// <summary>A class of offices.json; null where the group is a body's or a country's only.</summary>
    public string? Class { get; init; }

    /// <summary>The body itself, or whom the office serves ("ministry spokesman").</summary>
    public string? Body { get; init; }

    /// <summary>Whose office; null where the words do not tell.</summary>
    public string? Country { get; init; }

    /// <summary>"of the country", "our": whose office the rest of the article tells.</summary>
    public bool OwnCountry { get; init; }

    /// <summary>Where an ambassador serves.</summary>
    public string? At { get; init; }

    public IReadOnlyList<string> Modifiers { get; init; } = [];

    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>"a", "one of the".</summary>
    public bool Indefinite { get; init; }

    /// <summary>Countries among its words, wherever they belong.</summary>
    public IReadOnlyList<PhraseMatch> Countries { get; init; } = [];

    /// <summary>Rows of the data files that made it.</summary>
    public required string Row { get; init; }

    public bool Has(string modifier) => Modifiers.Contains(modifier, StringComparer.Ordinal);
}

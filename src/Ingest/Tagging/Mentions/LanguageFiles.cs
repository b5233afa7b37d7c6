using System.Text.Json.Serialization;

namespace Ingest.Tagging.Mentions;

/// <summary>text.json: how a text is cut.</summary>
internal sealed record TextFile
{
    /// <summary>Without the dot.</summary>
    public string[] Abbreviations { get; init; } = [];

    public string[] Elisions { get; init; } = [];

    public string[] Clitics { get; init; } = [];

    /// <summary>Words that start a sentence even behind an abbreviation.</summary>
    public string[] Starters { get; init; } = [];

    public bool OrdinalDots { get; init; }
}

/// <summary>morphology.json: how words change and stand.</summary>
internal sealed record MorphologyFile
{
    /// <summary>What a stem ("premiér~") may end in.</summary>
    public string[] Endings { get; init; } = [];

    /// <summary>"Estonia Prime Minister", "Sloweniens Premier": a country's name before the office belongs to it.</summary>
    public bool CountryBeforeOffice { get; init; }

    /// <summary>"President of Ukraine": a country's name behind the office without such a word belongs to what follows.</summary>
    public bool CountryNeedsLinker { get; init; }

    /// <summary>"Orbán Viktor miniszterelnök": an office may follow the name without a comma.</summary>
    public bool OfficeAfterName { get; init; }

    /// <summary>Every noun has a capital, so a capital makes no name.</summary>
    public bool NounsCapital { get; init; }

    /// <summary>The country whose offices are meant where none is named; null for languages of many countries.</summary>
    public string? Home { get; init; }
}

/// <summary>names.json: how persons are written.</summary>
internal sealed record NamesFile
{
    /// <summary>"ovi>" cuts an ending off, "y>a" puts another in its place; on folded forms.</summary>
    public string[] Endings { get; init; } = [];

    public string[] Particles { get; init; } = [];

    /// <summary>Surname first, "Orbán Viktor".</summary>
    public bool SurnameFirst { get; init; }

    /// <summary>"who", "and", "in": what may follow an office that stands behind a name and its comma.</summary>
    public string[] Relatives { get; init; } = [];

    public string[] Ambiguous { get; init; } = [];

    /// <summary>Words with a capital that are never part of a person's name: days, months, outlets.</summary>
    public string[] NotNames { get; init; } = [];

    public PronounWords Pronouns { get; init; } = new();

    internal sealed record PronounWords
    {
        public string[] Male { get; init; } = [];

        public string[] Female { get; init; } = [];

        public string[] Plural { get; init; } = [];

        public string[] Any { get; init; } = [];
    }
}

/// <summary>offices.json of a language.</summary>
internal sealed record OfficesFile
{
    /// <summary>Class to phrases of no gender; <see cref="Masculine"/> and <see cref="Feminine"/> likewise.</summary>
    public Dictionary<string, string[]> Offices { get; init; } = [];

    public Dictionary<string, string[]> Masculine { get; init; } = [];

    public Dictionary<string, string[]> Feminine { get; init; } = [];

    /// <summary>Class to phrases in the plural, where a form tells it.</summary>
    public Dictionary<string, string[]> Plural { get; init; } = [];

    public string[] Heads { get; init; } = [];

    public string[] FeminineHeads { get; init; } = [];

    public Dictionary<string, string[]> Modifiers { get; init; } = [];

    public Dictionary<string, string[]> Bodies { get; init; } = [];

    public string[] Courtesies { get; init; } = [];

    public string[] MaleCourtesies { get; init; } = [];

    public string[] FemaleCourtesies { get; init; } = [];

    public string[] Linkers { get; init; } = [];

    public string[] Targets { get; init; } = [];

    public string[] Indefinites { get; init; } = [];

    public string[] OwnCountry { get; init; } = [];
}

/// <summary>A country's row in countries.json of a language.</summary>
internal sealed record CountryWords
{
    public string[] Names { get; init; } = [];

    public string[] Adjectives { get; init; } = [];

    public string[] People { get; init; } = [];

    public string[] Capitals { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TextFile))]
[JsonSerializable(typeof(MorphologyFile))]
[JsonSerializable(typeof(NamesFile))]
[JsonSerializable(typeof(OfficesFile))]
[JsonSerializable(typeof(Dictionary<string, CountryWords>))]
internal sealed partial class LanguageJson : JsonSerializerContext;

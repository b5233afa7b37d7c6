using System.Text.Json.Serialization;

namespace Ingest.Tagging.Mentions;

/// <summary>text.json: how a text is cut.</summary>
internal sealed record TextFile
{
    /// <summary>Without the dot.</summary>
    public string[] Abbreviations { get; set; } = [];

    public string[] Elisions { get; set; } = [];

    /// <summary>What stands behind an apostrophe and is a word of its own, with the letters before it that go with it: "s", "n't".</summary>
    public string[] Clitics { get; set; } = [];

    /// <summary>Words that start a sentence even behind an abbreviation.</summary>
    public string[] Starters { get; set; } = [];

    public bool OrdinalDots { get; init; }
}

/// <summary>morphology.json: how words change and stand.</summary>
internal sealed record MorphologyFile
{
    /// <summary>What a stem ("premiér~") may end in.</summary>
    public string[] Endings { get; set; } = [];

    /// <summary>"Estonia Prime Minister", "Sloweniens Premier": a country's name before the office belongs to it.</summary>
    public bool CountryBeforeOffice { get; init; }

    /// <summary>"President of Ukraine": a country's name behind the office without such a word belongs to what follows.</summary>
    public bool CountryNeedsLinker { get; init; }

    /// <summary>"Orbán Viktor miniszterelnök": an office may follow the name without a comma.</summary>
    public bool OfficeAfterName { get; init; }

    /// <summary>Written together with an office, "exprezident", they make it a former one.</summary>
    public string[] FormerPrefixes { get; set; } = [];

    /// <summary>Endings of an office that somebody does something with: "z premierem prezydent X" are two people.</summary>
    public string[] Instrumentals { get; set; } = [];

    /// <summary>Words before somebody who is only company: "after talks with X". Whole words, as they are normalised.</summary>
    public string[] Companions { get; set; } = [];

    /// <summary>"counterpart", "coleg": how words begin that bring in somebody as company before a name, in every case. As they are normalised.</summary>
    public string[] Counterparts { get; set; } = [];

    /// <summary>Every noun has a capital, so a capital makes no name.</summary>
    public bool NounsCapital { get; init; }

    /// <summary>The country whose offices are meant where none is named; null for languages of many countries.</summary>
    public string? Home { get; init; }

    /// <summary>Whose an office is that several states of the language call alike, unless a text names only another of them: "Bundeskanzler".</summary>
    public string? Usual { get; init; }

    /// <summary>Those other states.</summary>
    public string[] AlsoSpokenIn { get; init; } = [];
}

/// <summary>names.json: how persons are written.</summary>
internal sealed record NamesFile
{
    /// <summary>"ovi>" cuts an ending off, "y>a" puts another in its place; on folded forms.</summary>
    public string[] Endings { get; set; } = [];

    public string[] Particles { get; set; } = [];

    /// <summary>What the language puts on a foreign woman's surname, "ová".</summary>
    public string? WomansEnding { get; set; }

    /// <summary>Countries whose women have it at home.</summary>
    public string[] WomansEndingAt { get; set; } = [];

    /// <summary>Surname first, "Orbán Viktor".</summary>
    public bool SurnameFirst { get; init; }

    /// <summary>"who", "and", "in": what may follow an office that stands behind a name and its comma.</summary>
    public string[] Relatives { get; set; } = [];

    public string[] Ambiguous { get; set; } = [];

    /// <summary>Surnames that outlets write without a capital on purpose: "путін".</summary>
    public string[] WithoutCapital { get; set; } = [];

    /// <summary>Words with a capital that are never part of a person's name: days, months, outlets.</summary>
    public string[] NotNames { get; set; } = [];

    public PronounWords Pronouns { get; set; } = new();

    internal sealed record PronounWords
    {
        public string[] Male { get; set; } = [];

        public string[] Female { get; set; } = [];

        public string[] Plural { get; set; } = [];

        public string[] Any { get; set; } = [];
    }
}

/// <summary>offices.json of a language.</summary>
internal sealed record OfficesFile
{
    /// <summary>Class to phrases of no gender; <see cref="Masculine"/> and <see cref="Feminine"/> likewise.</summary>
    public Dictionary<string, string[]> Offices { get; set; } = [];

    public Dictionary<string, string[]> Masculine { get; set; } = [];

    public Dictionary<string, string[]> Feminine { get; set; } = [];

    /// <summary>Class to phrases in the plural, where a form tells it.</summary>
    public Dictionary<string, string[]> Plural { get; set; } = [];

    /// <summary>Class to phrases that may stand apart from the office word: "des Affaires étrangères".</summary>
    public Dictionary<string, string[]> Portfolios { get; set; } = [];

    public string[] Heads { get; set; } = [];

    public string[] FeminineHeads { get; set; } = [];

    public Dictionary<string, string[]> Modifiers { get; set; } = [];

    public Dictionary<string, string[]> Bodies { get; set; } = [];

    public string[] Courtesies { get; set; } = [];

    public string[] MaleCourtesies { get; set; } = [];

    public string[] FemaleCourtesies { get; set; } = [];

    public string[] Linkers { get; set; } = [];

    public string[] Targets { get; set; } = [];

    public string[] Indefinites { get; set; } = [];

    /// <summary>"One of the": opens a plural that one of them is meant by.</summary>
    public string[] OneOf { get; set; } = [];

    public string[] OwnCountry { get; set; } = [];
}

/// <summary>A country's row in countries.json of a language.</summary>
internal sealed record CountryWords
{
    public string[] Names { get; set; } = [];

    public string[] Adjectives { get; set; } = [];

    public string[] People { get; set; } = [];

    public string[] Capitals { get; set; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TextFile))]
[JsonSerializable(typeof(MorphologyFile))]
[JsonSerializable(typeof(NamesFile))]
[JsonSerializable(typeof(OfficesFile))]
[JsonSerializable(typeof(Dictionary<string, CountryWords>))]
internal sealed partial class LanguageJson : JsonSerializerContext;

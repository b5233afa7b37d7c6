using Ingest.Statements;

namespace Ingest.Tagging.Mentions;

public enum MentionKind
{
    /// <summary>A named person, with the office words beside the name: "Foreign Minister Andrii Sybiha".</summary>
    Person,

    /// <summary>A person by office alone: "the Slovak defence minister", "the minister".</summary>
    Office,

    /// <summary>A body or state that may speak: a ministry, "the Kremlin", "Kyiv", "NATO".</summary>
    Institution,

    /// <summary>A country by name, adjective or people.</summary>
    Country,

    /// <summary>A body that the rules of speaking do not care for: a party, an outlet.</summary>
    Organisation,

    /// <summary>"he", "ňou", "його": see <see cref="Mention.Person"/> for whom.</summary>
    Pronoun,
}

public enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>How a country is written.</summary>
public enum CountryForm
{
    None,

    /// <summary>"Ukraine".</summary>
    Name,

    /// <summary>"Ukrainian".</summary>
    Adjective,

    /// <summary>"Ukrainians".</summary>
    People,

    /// <summary>"Kyiv", which may mean the government or the town.</summary>
    Capital,
}

/// <summary>A person of the article, in the office held when it was published. One object for all mentions of the person.</summary>
public sealed class PersonTag
{
    /// <summary>Canonical name in Latin letters; null for a person known by office alone ("the minister" of an unknown name).</summary>
    public string? Name { get; set; }

    /// <summary>The id in the register, null where the person is not in it.</summary>
    public string? Id { get; set; }

    /// <summary>"Foreign Minister of Ukraine".</summary>
    public string? Role { get; set; }

    /// <summary>A class of offices.json ("foreign_minister").</summary>
    public string? OfficeClass { get; set; }

    /// <summary>ISO 3166-1 alpha-2 of the office, or NATO, or EU.</summary>
    public string? Country { get; set; }

    /// <summary>Holds a public office at the article's date, or speaks for one.</summary>
    public bool Official { get; set; }

    public bool Former { get; set; }

    public bool Candidate { get; set; }

    public bool Acting { get; set; }

    public bool Elect { get; set; }

    public bool Deputy { get; set; }

    /// <summary>Speaks for an office that somebody else holds.</summary>
    public bool Spokesperson { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Which row of the register or rule of grammar told it, for people.</summary>
    public required string Because { get; set; }
}

/// <summary>A span of the article that names somebody or something.</summary>
public sealed record Mention
{
    public required TextPart Part { get; init; }

    /// <summary>UTF-16 offset in the part.</summary>
    public required int Start { get; init; }

    /// <summary>Exclusive.</summary>
    public required int End { get; init; }

    /// <summary>First token of the part that belongs to the mention.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Exclusive.</summary>
    public required int EndToken { get; init; }

    /// <summary>The exact substring.</summary>
    public required string Text { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>
    /// Who is meant: for <see cref="MentionKind.Person"/> always; for <see cref="MentionKind.Office"/> the person found in the article or
    /// the register, or a nameless one; for <see cref="MentionKind.Pronoun"/> the likeliest, null where nobody fits.
    /// </summary>
    public PersonTag? Person { get; init; }

    /// <summary>Of an institution or country, or of the office: ISO 3166-1 alpha-2, NATO or EU.</summary>
    public string? Country { get; init; }

    public CountryForm CountryForm { get; init; }

    /// <summary>Of an institution: "Ministry of Foreign Affairs of Ukraine". Of an organisation: its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is a public body whose words count as an official's.</summary>
    public bool Official { get; init; }

    /// <summary>Of an institution: the classes of offices.json whose holders utter what it says.</summary>
    public IReadOnlyList<string> Voices { get; init; } = [];

    /// <summary>The name's or head's own token range within the mention, without office words: where a person's name stands.</summary>
    public int NameStart { get; init; }

    public int NameEnd { get; init; }

    /// <summary>
    /// A word with a capital that only a verb of speaking beside it makes a person: to be ignored elsewhere. Its person is shared with
    /// all mentions of the word.
    /// </summary>
    public bool Weak { get; init; }

    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>Named only as the one whom an office before the name serves, "Putin's spokesman said" in languages that put the name behind: who speaks is the servant.</summary>
    public bool IsMaster { get; init; }

    /// <summary>Which row of the register or rule of grammar found it, for people.</summary>
    public required string Because { get; init; }
}

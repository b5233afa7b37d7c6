using Ingest.Feeds;

namespace Ingest.Statements;

/// <summary>The speaker's stance to the subject's NATO membership.</summary>
public enum Stance
{
    /// <summary>Reports, leaves open, speaks of procedure.</summary>
    Neutral,
    Support,
    Oppose,

    /// <summary>Yes, but only if or after something; not now.</summary>
    Conditional,
}

/// <summary>Which part of the article a span lies in.</summary>
public enum TextPart
{
    Text,
    Title,
}

/// <summary>
/// Somebody's own words, quoted or reported, on whether, when or how a country should, will or can be a NATO member.
/// </summary>
public sealed record Statement
{
    /// <summary>Canonical name in Latin letters; null for an institution or an unnamed person.</summary>
    public string? Speaker { get; init; }

    /// <summary>The row of the register, stable over its versions; null where the speaker is not in it.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>How the text refers to the speaker at that place; null where the evidence has no such word.</summary>
    public string? SpeakerAsWritten { get; init; }

    /// <summary>Office at the time of the statement, "Foreign Minister of Ukraine".</summary>
    public string? Role { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the office, or NATO, or EU; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Holds a public office, or speaks for one.</summary>
    public bool Official { get; init; }

    /// <summary>A former official speaking as such; never official.</summary>
    public bool Former { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the country whose membership is meant.</summary>
    public required string SubjectCountry { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Whether the evidence holds quoted words or verbatim speech.</summary>
    public bool Direct { get; init; }

    /// <summary>The quoted words alone, where there are any.</summary>
    public string? Quote { get; init; }

    /// <summary>The exact substring of title or text at [Start, End).</summary>
    public required string Evidence { get; init; }

    public TextPart Where { get; init; }

    /// <summary>UTF-16 offset of the first unit.</summary>
    public int Start { get; init; }

    /// <summary>UTF-16 offset behind the last unit.</summary>
    public int End { get; init; }

    /// <summary>An older statement restated as context: tagged, never announced.</summary>
    public bool Background { get; init; }

    /// <summary>Who passes the words on, where B's words reach us through A.</summary>
    public string? RelayedBy { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Which rules fired, for people.</summary>
    public string? Because { get; init; }
}

/// <summary>How well a moment is known.</summary>
public enum AtPrecision
{
    Moment,

    /// <summary>Somewhen in its month.</summary>
    Month,

    /// <summary>Not at all: only the order of arrival is.</summary>
    Unknown,
}

/// <summary>Something the text names.</summary>
/// <param name="Id">Register row, ISO code or a slug of the name.</param>
/// <param name="Type">person, country, organisation or office.</param>
/// <param name="Name">Canonical name in Latin letters.</param>
/// <param name="Text">As written, the exact substring at [Start, End) of the part.</param>
public sealed record Entity(string Id, string Type, string Name, string Text, TextPart Where, int Start, int End);

/// <summary>What the engine is given of an article.</summary>
public sealed record ArticleText
{
    public required string Title { get; init; }

    /// <summary>Paragraphs split by a blank line.</summary>
    public required string Text { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    /// <summary>ISO 639-1 as claimed; identified where null.</summary>
    public string? Language { get; init; }

    /// <summary>Day of publication; offices are those held then. Null where unknown.</summary>
    public DateOnly? Published { get; init; }
}

/// <summary>What the engine found in an article.</summary>
public sealed record ArticleTags(string Language, IReadOnlyList<Entity> Entities, IReadOnlyList<Statement> Statements)
{
    /// <summary>Whether it holds a fresh statement by an official.</summary>
    public bool Alertable => Statements.Any(statement => statement.Official && !statement.Background);
}

/// <summary>A statement as it is stored: with its article, so that a row answers who, what, when and where without a second look-up.</summary>
public sealed record StoredStatement
{
    /// <summary>Unique within the article: a hash of speaker, subject, part and evidence.</summary>
    public required string Id { get; init; }

    public required Articles.ArticleId ArticleId { get; init; }

    public required Statement Statement { get; init; }

    public required string Outlet { get; init; }

    public required Uri Url { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    /// <summary>The moment the statement counts from: published where that is credible, else first seen.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How far <see cref="At"/> can be trusted.</summary>
    public AtPrecision AtPrecision { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>Version of the engine and its data that found it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The later version that read the same text anew: its row answers questions, this one stays with the article. Null for the latest.</summary>
    public string? SupersededBy { get; init; }

    public bool Silent { get; init; }

    public bool StateControlled { get; init; }

    /// <summary>What of the article might be read and kept when it was found.</summary>
    public SourcePolicy Policy { get; init; }

    /// <summary>Language-neutral signature of what is claimed (veto, referendum, ...), sorted.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Occasion named in the text (an interview, an outlet, a place, a date), language-neutral where it can be; sorted.</summary>
    public IReadOnlyList<string> Occasion { get; init; } = [];

    /// <summary>Hash of the article's text that it was found in: of another text it may be gone.</summary>
    public string? TextHash { get; init; }

    /// <summary>Stems of the evidence, LANGUAGE:STEM; sorted.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The publisher that the article credits, an id of media.json such as "politico"; null where it credits none.</summary>
    public string? CreditedTo { get; init; }
}

namespace Ingest.Delivering.Wording;

/// <summary>How a stance is coloured.</summary>
public enum Tone
{
    Neutral,
    Support,
    Oppose,
    Conditional,

    /// <summary>The engine is not sure enough to say.</summary>
    Unclear,
}

/// <summary>An event in words, clean and cut to size; not yet encoded for any markup.</summary>
public sealed record EventView
{
    /// <summary>What kind of news it is: "New statement", "Position change", ...</summary>
    public required string Kicker { get; init; }

    /// <summary>"Robert Fico opposes Ukraine’s NATO membership".</summary>
    public required string Headline { get; init; }

    public required string Who { get; init; }

    /// <summary>Office and country; null where the headline's words are all that is known.</summary>
    public string? Office { get; init; }

    /// <summary>Country of the office.</summary>
    public string? Country { get; init; }

    /// <summary>The country whose membership is meant.</summary>
    public required string Subject { get; init; }

    /// <summary>supports, opposes, conditional, neutral or unclear.</summary>
    public required string Stance { get; init; }

    public required Tone Tone { get; init; }

    public required string Said { get; init; }

    /// <summary>"In their words" or "As reported", with the language.</summary>
    public required string QuoteLabel { get; init; }

    /// <summary>The evidence in its language, with the quotation marks it has there.</summary>
    public required string Quote { get; init; }

    /// <summary>ISO 639-1 of the quote.</summary>
    public string? QuoteLanguage { get; init; }

    /// <summary>How it differs from what the speaker said last, one sentence.</summary>
    public required string Difference { get; init; }

    public bool PositionChanged { get; init; }

    public bool IsCorrection { get; init; }

    public PreviousView? Previous { get; init; }

    /// <summary>The label of a claim that only state-controlled outlets carry.</summary>
    public string? Caution { get; init; }

    /// <summary>The first is the link to follow.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }

    /// <summary>How many sources are left out of the list.</summary>
    public int MoreSources { get; init; }
}

/// <summary>What the speaker said last.</summary>
/// <param name="Said">The day.</param>
public sealed record PreviousView(string Said, string Stance, Tone Tone, string Quote, Uri? Url);

/// <summary>One report.</summary>
/// <param name="Note">"Slovak", "Russian, state-controlled": in which language, and whose.</param>
/// <param name="Url">Null where the link is not one of the web.</param>
public sealed record SourceView(string Outlet, string Title, string Note, Uri? Url);

using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of verbs and clauses that hang on another.</summary>
internal sealed class HangingRules(RuleBook book)
{
    /// <summary>What makes of a participle something that the subject does besides: "en martelant".</summary>
    public int Gerund { get; } = book.CodeOf("reporting.gerunds");

    /// <summary>Opens a cue that tells what its subject did something for: "pour annoncer".</summary>
    public int Purpose { get; } = book.CodeOf("reporting.purposes");

    /// <summary>Relative pronouns that mean "that" where no comma stands before them: "que".</summary>
    public int ObjectRelative { get; } = book.CodeOf("reporting.objectRelatives");

    /// <summary>Whether verbs stand second, and their subject behind them where anything else opens the sentence: "am Montag forderte X".</summary>
    public bool VerbSecond { get; } = book.Has("reporting.verbSecond");
}

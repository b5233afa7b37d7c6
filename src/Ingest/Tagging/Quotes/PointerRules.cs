using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of sentences that point back at what was said just before.</summary>
internal sealed class PointerRules
{
    public PointerRules(RuleBook book)
    {
        book.AddTo(Nouns, "reporting.pointers", true);
        book.AddTo(Aside, "reporting.pointersAside", true);
        book.AddTo(Words, "reporting.pointerWords", true);
        Voicing = book.CodeOf("reporting.voicing");
    }

    /// <summary>Nouns that stand for what was said just before: "such a message", "dieser Ansicht".</summary>
    public PatternSet<bool> Nouns { get; } = new();

    /// <summary>What makes what is pointed back at somebody else's: "criticised".</summary>
    public PatternSet<bool> Aside { get; } = new();

    /// <summary>A mere "this" or "so" as the object of a verb of saying.</summary>
    public PatternSet<bool> Words { get; } = new();

    /// <summary>Verbs of wanting that voice what is pointed at: "proposed".</summary>
    public int Voicing { get; }
}

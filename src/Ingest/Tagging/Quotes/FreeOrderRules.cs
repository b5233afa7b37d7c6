using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of languages whose words stand freely, and where forms tell who does what.</summary>
internal sealed class FreeOrderRules
{
    public FreeOrderRules(RuleBook book)
    {
        KnowsCases = book.Has("reporting.obliqueOfficeEndings");
        Correlate = book.CodeOf("reporting.correlates");
        OutOf = book.CodeOf("reporting.outOf");
        Role = book.CodeOf("reporting.roles");
        PossessiveEndings = book.WordsOf("reporting.nameAdjectiveEndings");
        book.AddTo(Whats, "reporting.whats", true);
        book.AddTo(Belongs, "reporting.belongs", true);
        book.AddTo(PointsOf, "reporting.pointsOf", true);
    }

    /// <summary>Whether the forms of names and offices tell subjects from objects.</summary>
    public bool KnowsCases { get; }

    /// <summary>Words that a clause behind the comma hangs on, which is no inset then: "po tom, čo".</summary>
    public int Correlate { get; }

    /// <summary>What stands between somebody and where he comes from: "X zo Smeru".</summary>
    public int OutOf { get; }

    /// <summary>"X ako hostiteľ summitu nabádal": behind it stands what the subject is called.</summary>
    public int Role { get; }

    /// <summary>How an adjective of somebody's name ends: "Trumpov vyslanec".</summary>
    public IReadOnlyList<string> PossessiveEndings { get; }

    /// <summary>Opens a clause on all that stands before it: "..., čo X potvrdil".</summary>
    public PatternSet<bool> Whats { get; } = new();

    /// <summary>Makes its subject one of those of whom the next clause tells: "X patril k tým, ktorí".</summary>
    public PatternSet<bool> Belongs { get; } = new();

    /// <summary>Makes what stands before it a point of somebody's list: "is one of the demands".</summary>
    public PatternSet<bool> PointsOf { get; } = new();
}

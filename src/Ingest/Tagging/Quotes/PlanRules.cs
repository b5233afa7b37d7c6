using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of things on paper that tell what somebody wants: lists of terms, plans, bills, applications.</summary>
internal sealed class PlanRules
{
    public PlanRules(RuleBook book)
    {
        book.AddTo(Lists, "reporting.lists", true);
        book.AddTo(Points, "reporting.points", true);
        book.AddTo(Drafts, "reporting.drafts", true);
        book.AddTo(Drafting, "reporting.drafting", true);
        book.AddTo(Refusing, "reporting.draftsRefused", true);
        book.AddTo(Plans, "reporting.plans", true);
    }

    /// <summary>What somebody wants several things of: "conditions", "plan".</summary>
    public PatternSet<bool> Lists { get; } = new();

    /// <summary>Makes of what its sentence tells one of those: "one of them", "the first point".</summary>
    public PatternSet<bool> Points { get; } = new();

    /// <summary>What is put to a parliament, or signed: "bill", "resolution", "заявка".</summary>
    public PatternSet<bool> Drafts { get; } = new();

    /// <summary>How it is put there: "introduced", "filed", "підписав".</summary>
    public PatternSet<bool> Drafting { get; } = new();

    /// <summary>How it is stopped: "vetoed", "did not sign".</summary>
    public PatternSet<bool> Refusing { get; } = new();

    /// <summary>What says what its owner wants: "the American plan provides that".</summary>
    public PatternSet<bool> Plans { get; } = new();
}

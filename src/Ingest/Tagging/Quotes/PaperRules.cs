using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Quotes;

/// <summary>What reporting.json knows of what is somebody's and tells what he wants: papers, lists, drafts, wishes.</summary>
internal sealed class PaperRules
{
    public PaperRules(RuleBook book)
    {
        book.AddTo(Nouns, "reporting.papers", true);
        book.AddTo(Lists, "reporting.lists", true);
        book.AddTo(Points, "reporting.points", true);
        book.AddTo(Drafts, "reporting.drafts", true);
        book.AddTo(Drafting, "reporting.drafting", true);
        book.AddTo(Refusing, "reporting.draftsRefused", true);
        book.AddTo(Wishes, "reporting.wishNouns", true);
    }

    /// <summary>"Letter", "draft": what tells its owner's position, whatever its verb.</summary>
    public PatternSet<bool> Nouns { get; } = new();

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

    /// <summary>"X's push", "X's reluctance": what somebody wants or does not, with no word for his words.</summary>
    public PatternSet<bool> Wishes { get; } = new();
}

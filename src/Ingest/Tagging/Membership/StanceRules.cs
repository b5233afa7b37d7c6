using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Membership;

internal enum StanceSign
{
    Support,
    Oppose,
    Condition,
    Neutral,
}

/// <summary>What a pattern of stance.json says, and how much it weighs.</summary>
/// <param name="IsOwn">The speaker's verdict whoever is named before it: "Russia has no veto".</param>
internal sealed record StanceValue(StanceSign Sign, int Weight, bool IsOwn = false);

/// <summary>What stance.json knows.</summary>
internal sealed class StanceRules
{
    public StanceRules(RuleBook book)
    {
        book.AddTo(Signs, "stance.support", new StanceValue(StanceSign.Support, 2));
        book.AddTo(Signs, "stance.supportWeak", new StanceValue(StanceSign.Support, 1));
        book.AddTo(Signs, "stance.supportStrong", new StanceValue(StanceSign.Support, 4));
        book.AddTo(Signs, "stance.supportOwn", new StanceValue(StanceSign.Support, 4, IsOwn: true));
        book.AddTo(Signs, "stance.oppose", new StanceValue(StanceSign.Oppose, 2));
        book.AddTo(Signs, "stance.opposeWeak", new StanceValue(StanceSign.Oppose, 1));
        book.AddTo(Signs, "stance.opposeStrong", new StanceValue(StanceSign.Oppose, 4));
        book.AddTo(Signs, "stance.condition", new StanceValue(StanceSign.Condition, 2));
        book.AddTo(Signs, "stance.conditionStrong", new StanceValue(StanceSign.Condition, 4));
        book.AddTo(Signs, "stance.neutral", new StanceValue(StanceSign.Neutral, 3));
        book.AddTo(Negators, "stance.negators", true);
    }

    public PatternSet<StanceValue> Signs { get; } = new();

    public PatternSet<bool> Negators { get; } = new();
}

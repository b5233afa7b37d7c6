using Ingest.Statements;

namespace Ingest.Tagging.Membership;

/// <summary>The weights of what speaks for each stance in some words, and which patterns said so.</summary>
internal sealed record StanceScore(int Support, int Oppose, int Condition, int Neutral, IReadOnlyList<StanceReason> Reasons)
{
    public static StanceScore None { get; } = new(0, 0, 0, 0, []);

    public bool IsEmpty => Support + Oppose + Condition + Neutral == 0;

    /// <summary>All weights together, without their reasons.</summary>
    public static StanceScore Sum(IReadOnlyCollection<StanceScore> scores) =>
        new(scores.Sum(score => score.Support), scores.Sum(score => score.Oppose), scores.Sum(score => score.Condition), scores.Sum(score => score.Neutral), []);

    /// <summary>What denying it says.</summary>
    public StanceScore Denied() => new(Oppose + Condition, Support, 0, Neutral, Reasons);

    /// <summary>The stance that the weights add up to; null where nothing speaks for any.</summary>
    public Stance? Stance() =>
        IsEmpty ? null
        : Neutral > 0 && Neutral >= Math.Max(Support, Math.Max(Oppose, Condition)) ? Statements.Stance.Neutral
        : Condition > 0 && Condition >= Oppose && 2 * Condition >= Support ? Statements.Stance.Conditional
        : Oppose > Support ? Statements.Stance.Oppose
        : Support > Oppose ? Statements.Stance.Support
        : Condition > 0 ? Statements.Stance.Conditional
        : Statements.Stance.Neutral;
}

/// <summary>One pattern's say.</summary>
internal sealed record StanceReason(string Pattern, bool IsNegated, StanceSign Sign, int Weight)
{
    public override string ToString() => $"{(IsNegated ? "not " : "")}{Pattern}: {Sign} {Weight}";
}

using Ingest.Statements;
using Ingest.Tagging.Patterns;

namespace Ingest.Tagging.Membership;

/// <summary>The weights of what speaks for each stance in some words, and which patterns said so.</summary>
internal sealed record StanceScore(int Support, int Oppose, int Condition, int Neutral, string Because)
{
    public static StanceScore None { get; } = new(0, 0, 0, 0, "");

    public bool IsEmpty => Support + Oppose + Condition + Neutral == 0;

    public StanceScore Plus(StanceScore other) => new(
        Support + other.Support, Oppose + other.Oppose, Condition + other.Condition, Neutral + other.Neutral,
        Because.Length == 0 ? other.Because : other.Because.Length == 0 ? Because : $"{Because}; {other.Because}");

    /// <summary>The stance that the weights add up to; null where nothing speaks for any.</summary>
    public Stance? Stance() =>
        IsEmpty ? null
        : Neutral > Math.Max(Support, Math.Max(Oppose, Condition)) ? Statements.Stance.Neutral
        : Condition > 0 && Condition >= Oppose ? Statements.Stance.Conditional
        : Oppose > Support ? Statements.Stance.Oppose
        : Support > Oppose ? Statements.Stance.Support
        : Condition > 0 ? Statements.Stance.Conditional
        : Statements.Stance.Neutral;
}

/// <summary>Weighs the words of a statement: for or against membership, with negation and its scope.</summary>
internal static class StanceJudge
{
    // A negator reaches this far ahead, and never over a mark.
    private const int NegationReach = 4;

    /// <param name="kind">For a country's leaving or neutrality, for is against membership.</param>
    public static StanceScore Judge(StanceRules rules, CodedTokens tokens, int from, int to, TopicKind kind)
    {
        var signs = rules.Signs.FindAll(tokens, from, to);
        if (signs.Count == 0)
        {
            return StanceScore.None;
        }

        var negators = rules.Negators.FindAll(tokens, from, to);
        var (support, oppose, condition, neutral) = (0, 0, 0, 0);
        var because = new List<string>();
        for (var index = 0; index < signs.Count; index++)
        {
            var match = signs[index];
            if (IsCovered(signs, index))
            {
                continue;
            }

            var negated = IsNegated(tokens, negators, match);
            var sign = negated || kind != TopicKind.Join && match.Value.Sign is StanceSign.Support or StanceSign.Oppose ? Flip(match.Value.Sign, negated != (kind != TopicKind.Join)) : match.Value.Sign;
            because.Add($"{(negated ? "not " : "")}{match.Pattern}: {sign}");
            support += sign == StanceSign.Support ? match.Value.Weight : 0;
            oppose += sign == StanceSign.Oppose ? match.Value.Weight : 0;
            condition += sign == StanceSign.Condition ? match.Value.Weight : 0;
            neutral += sign == StanceSign.Neutral ? match.Value.Weight : 0;
        }

        return new StanceScore(support, oppose, condition, neutral, string.Join("; ", because));
    }

    private static StanceSign Flip(StanceSign sign, bool flips) => !flips ? sign : sign switch
    {
        StanceSign.Support => StanceSign.Oppose,
        StanceSign.Oppose => StanceSign.Support,
        _ => sign,
    };

    /// <summary>A longer pattern says what the shorter inside it means: "will never join" holds "join".</summary>
    private static bool IsCovered(List<PatternMatch<StanceValue>> signs, int index)
    {
        var match = signs[index];
        for (var other = Math.Max(0, index - 12); other < Math.Min(signs.Count, index + 12); other++)
        {
            var cover = signs[other];
            if (other != index && cover.Start <= match.Start && match.End <= cover.End
                && (cover.End - cover.Start > match.End - match.Start || (cover.Value.Weight > match.Value.Weight) || (cover.Value == match.Value && other < index)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(CodedTokens tokens, List<PatternMatch<bool>> negators, PatternMatch<StanceValue> match)
    {
        var negated = false;
        foreach (var negator in negators)
        {
            if (negator.End <= match.Start && match.Start - negator.End <= NegationReach && !HasMark(tokens, negator.End, match.Start))
            {
                negated = !negated;
            }
        }

        return negated;
    }

    private static bool HasMark(CodedTokens tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens.Part.Tokens[at].Kind == Texts.TokenKind.Mark && tokens.Part.Tokens[at].Normal[0] is ',' or ';' or ':' or '–' or '—' or '.' or '!' or '?')
            {
                return true;
            }
        }

        return false;
    }
}

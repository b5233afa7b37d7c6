using Ingest.Tagging.Patterns;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>"Asked whether it would join, the minister said no": a plain answer says what the speaker thinks of the phrase in the question.</summary>
internal static class AnswerWords
{
    private const int Weight = 6;

    // "Answered briefly: No." Farther off a "no" denies something else.
    private const int Reach = 6;

    /// <summary>The stance of a plain yes or no to the question that the hit stands in, or null where the answer is another.</summary>
    public static StanceScore? Of(StanceRules rules, StatementCandidate candidate)
    {
        var (part, hit) = (candidate.Part, candidate.Hit);
        var from = hit.IsAsked ? part.Text.Sentences[hit.Sentence].FirstToken
            : candidate.Attribution.Cue is { } cue && cue.Start >= hit.End && Governors.IsAnswer(hit, candidate.Attribution) ? cue.Start
            : -1;
        var to = part.Text.Sentences[hit.Sentence].EndToken;
        // "There was no majority": a plain answer has nothing behind it.
        if (from < 0
            || rules.Answers
                .FindAll(part.Codes, from, Math.Min(to, from + Reach + 2))
                .Find(match => match.End >= to || part.Tokens[match.End].Kind == TokenKind.Mark) is not { Pattern: not null } answer)
        {
            return null;
        }

        // To a question on leaving or neutrality a "no" is for membership.
        var isFor = answer.Value == (hit.Kind == TopicKind.Join);
        return isFor ? new StanceScore(Weight, 0, 0, 0, [Because(answer, StanceSign.Support)]) : new StanceScore(0, Weight, 0, 0, [Because(answer, StanceSign.Oppose)]);
    }

    private static StanceReason Because(PatternMatch<bool> answer, StanceSign sign) => new($"answer {answer.Pattern}", !answer.Value, sign, Weight);
}

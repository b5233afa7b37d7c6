using Ingest.Statements;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>"Asked whether it would join, the minister said no": a plain answer says what the speaker thinks of the phrase in the question.</summary>
internal static class AnswerWords
{
    private const int Weight = 6;

    // "Answered briefly: No." Farther off a "no" denies something else.
    private const int Reach = 6;

    /// <summary>Whether the words answer the question of the sentence before at once, in a quotation.</summary>
    public static bool IsQuoted(TopicHit hit, Attribution attribution) =>
        attribution is { IsDirect: true, Content: [var (from, _)] } && from == hit.Start;

    /// <summary>The stance of a plain yes or no to the question that the hit stands in, or null where the answer is another.</summary>
    /// <param name="rules">The language's answers.</param>
    /// <param name="candidate">Whose answer it is.</param>
    /// <param name="judge">Weighs the words of a question: for or against.</param>
    public static StanceScore? Of(StanceRules rules, StatementCandidate candidate, Func<StatementCandidate, int, int, StanceScore> judge)
    {
        var (part, hit) = (candidate.Part, candidate.Hit);
        var from = hit.IsAsked ? hit.Start
            : candidate.Attribution.Cue is not { } cue || !Governors.IsAnswer(hit, candidate.Attribution) ? -1
            : cue.Start >= hit.End ? cue.Start
            // "'No', he replied when asked whether": the answer opens the sentence.
            : IsAskedBehind(part, cue.Start, hit) ? part.Text.Sentences[hit.Sentence].FirstToken
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

        // To a question on leaving or neutrality a "no" is for membership, and so it is to "would it be a mistake?" and "is it too early?".
        var asked = hit.IsAsked ? hit.Antecedent! : hit;
        var doubt = asked.Kind == TopicKind.Join ? DoubtIn(rules, candidate, asked, judge) : null;
        var isFor = answer.Value == (hit.Kind == TopicKind.Join && doubt is null);
        return isFor ? new StanceScore(Weight, 0, 0, 0, [Because(answer, StanceSign.Support)])
            : doubt is Stance.Conditional ? new StanceScore(0, 0, Weight, 0, [Because(answer, StanceSign.Condition)])
            : new StanceScore(0, Weight, 0, 0, [Because(answer, StanceSign.Oppose)]);
    }

    /// <summary>What a "yes" to a question against membership, or for a delay, says; null for any other question.</summary>
    private static Stance? DoubtIn(StanceRules rules, StatementCandidate candidate, TopicHit asked, Func<StatementCandidate, int, int, StanceScore> judge)
    {
        var (part, sentence) = (asked.Part, asked.Part.Text.Sentences[asked.Sentence]);
        // What stands behind the "whether" is what is asked, though it is no position there.
        var whether = rules.Signs.FindAll(part.Codes, sentence.FirstToken, asked.Start).FindLast(sign => sign.Value.Role is StanceRole.Whether or StanceRole.If);
        var question = new StatementCandidate { Hit = asked, Attribution = candidate.Attribution, Mention = candidate.Mention, Person = candidate.Person, Subject = candidate.Subject, Subjects = candidate.Subjects };
        var end = candidate.Hit.IsAsked || candidate.Attribution.Cue is not { } cue || cue.Start < asked.Start ? sentence.EndToken : cue.Start;
        return judge(question, whether.Pattern is null ? sentence.FirstToken : whether.End, end).Stance() is (Stance.Oppose or Stance.Conditional) and var stance ? stance : null;
    }

    private static bool IsAskedBehind(SpeechPart part, int cue, TopicHit hit) => part.Rules.Asked.FindAll(part.Codes, cue, hit.Start).Count > 0;

    private static StanceReason Because(PatternMatch<bool> answer, StanceSign sign) => new($"answer {answer.Pattern}", !answer.Value, sign, Weight);
}

using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Finds what speaks of membership by pointing back at the sentence before: "Such a step, he said, would mean war".</summary>
internal static class Anaphors
{
    // "Such a step" is named at the head of a sentence or of somebody's words.
    private const int Reach = 8;

    public static IEnumerable<TopicHit> Find(SpeechPart part, MembershipRules rules, List<TopicHit> hits)
    {
        var last = new TopicHit?[part.Text.Sentences.Length];
        foreach (var hit in hits.Where(hit => hit.Part == part))
        {
            last[hit.Sentence] = hit;
        }

        var found = new List<PatternMatch<AnaphorPlace>>();
        for (var index = 1; index < last.Length; index++)
        {
            var (sentence, before) = (part.Text.Sentences[index], last[index - 1]);
            if (last[index] is not null || before is null || sentence.Paragraph - part.Text.Sentences[index - 1].Paragraph > 1)
            {
                continue;
            }

            if (IsAnswered(part, index))
            {
                last[index] = Standing(part, before, index, sentence.FirstToken, sentence.FirstToken + 1, "answers the question") with { IsAsked = true };
                yield return last[index]!;
                continue;
            }

            found.Clear();
            rules.Anaphors.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            if (found.Find(match => match.Value == AnaphorPlace.Anywhere || IsAtHead(part, match.Start, sentence.FirstToken)) is { Pattern: not null } match)
            {
                last[index] = Standing(part, before, index, match.Start, match.End, match.Pattern);
                yield return last[index]!;
            }
        }
    }

    private static TopicHit Standing(SpeechPart part, TopicHit before, int sentence, int start, int end, string pattern)
    {
        var meant = before.Antecedent ?? before;
        return new TopicHit(part, meant.Kind, start, end, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, pattern) { Sentence = sentence, Antecedent = meant };
    }

    /// <summary>Whether the sentence opens a paragraph behind one that asks.</summary>
    private static bool IsAnswered(SpeechPart part, int sentence)
    {
        var question = part.Text.Sentences[sentence - 1];
        return part.Text.Sentences[sentence].Paragraph > question.Paragraph && part.Tokens[question.EndToken - 1].Is('?') && part.QuoteAt(question.EndToken - 1) < 0;
    }

    private static bool IsAtHead(SpeechPart part, int token, int first) =>
        token - first < Reach || part.Has(token - 1, part.Rules.That) || part.IsClauseMark(token - 1) || part.CuesIn(first, token).Any(cue => cue.End == token);
}

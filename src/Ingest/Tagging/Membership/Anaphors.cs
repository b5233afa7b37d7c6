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

            found.Clear();
            rules.Anaphors.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            if (found.Find(match => match.Value == AnaphorPlace.Anywhere || IsAtHead(part, match.Start, sentence.FirstToken)) is { Pattern: not null } match)
            {
                var meant = before.Antecedent ?? before;
                last[index] = new TopicHit(part, meant.Kind, match.Start, match.End, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, match.Pattern) { Sentence = index, Antecedent = meant };
                yield return last[index]!;
            }
        }
    }

    private static bool IsAtHead(SpeechPart part, int token, int first) =>
        token - first < Reach || part.Has(token - 1, part.Rules.That) || part.IsClauseMark(token - 1) || part.CuesIn(first, token).Any(cue => cue.End == token);
}

using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Finds what speaks of membership by pointing back at the sentence before: "Such a step, he said, would mean war".</summary>
internal static class Anaphors
{
    // "Such a step" is named at the head of a sentence or of somebody's words.
    private const int Reach = 8;

    // "Such a step" may be that of a sentence a little before.
    private const int LongestPause = 2;

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
            var sentence = part.Text.Sentences[index];
            if (last[index] is not null)
            {
                continue;
            }

            if (LastBefore(part, last, index) is not { } before)
            {
                if (Named(part, rules, hits, index) is { } named)
                {
                    last[index] = named;
                    yield return named;
                }

                continue;
            }

            var isNext = before.Sentence == index - 1;
            if (isNext && IsAnswered(part, index, before))
            {
                var answer = AnswerAt(part, sentence);
                last[index] = Standing(part, before, index, answer, answer + 1, "answers the question") with { IsAsked = true };
                yield return last[index]!;
                continue;
            }

            var bars = rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken);
            if (bars.Exists(bar => bar.Value is TopicSign.Other or TopicSign.OtherThing))
            {
                continue;
            }

            found.Clear();
            rules.Anaphors.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
            if (found.Find(match => match.Value == AnaphorPlace.Anywhere
                || (match.Value == AnaphorPlace.Named && IsOfSame(part, match, before))
                || (match.Value == AnaphorPlace.Head && isNext && IsAtHead(part, match.Start, sentence.FirstToken))) is { Pattern: not null } match)
            {
                last[index] = Standing(part, before, index, match.Start, match.End, match.Pattern);
                yield return last[index]!;
            }
            else if (isNext && found.Find(match => match.Value == AnaphorPlace.Loose && !bars.Exists(bar => bar.Start <= match.Start && match.End <= bar.End)) is { Pattern: not null } loose)
            {
                // What points back so loosely is pointed back to by nothing else.
                yield return Standing(part, before, index, loose.Start, loose.End, loose.Pattern) with { IsLoose = true };
            }
        }
    }

    /// <summary>"Moscow called Helsinki's decision a mistake": further behind, what names the country that may join.</summary>
    private static TopicHit? Named(SpeechPart part, MembershipRules rules, List<TopicHit> hits, int index)
    {
        var sentence = part.Text.Sentences[index];
        if (hits.FindLast(hit => hit is { Kind: TopicKind.Join, NeedsCountry: false } && (hit.Part != part || hit.Sentence < index)) is not { } before
            || rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Exists(bar => bar.Value is TopicSign.Other or TopicSign.OtherThing))
        {
            return null;
        }

        return rules.Anaphors.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken).Find(match => match.Value == AnaphorPlace.Named && IsOfSame(part, match, before)) is { Pattern: not null } match
            ? Standing(part, before, index, match.Start, match.End, match.Pattern)
            : null;
    }

    /// <summary>Whether the country that the words name, if they do, is named where the membership was spoken of.</summary>
    private static bool IsOfSame(SpeechPart part, PatternMatch<AnaphorPlace> match, TopicHit before)
    {
        var (there, sentence) = (before.Part, before.Part.Text.Sentences[before.Sentence]);
        var country = Enumerable.Range(match.Start, match.End - match.Start).Select(part.MentionAt).Where(at => at >= 0).Select(at => part.Mentions[at].Country).FirstOrDefault(one => one is not null);
        return country is null || there.Mentions.Any(mention => mention.Country == country && sentence.FirstToken <= mention.FirstToken && mention.EndToken <= sentence.EndToken);
    }

    /// <summary>What was spoken of last, in this paragraph or the one before.</summary>
    private static TopicHit? LastBefore(SpeechPart part, TopicHit?[] last, int index)
    {
        for (var at = index - 1; at >= Math.Max(0, index - 1 - LongestPause); at--)
        {
            if (last[at] is { } hit)
            {
                return part.Text.Sentences[index].Paragraph - part.Text.Sentences[at].Paragraph <= 1 ? hit : null;
            }
        }

        return null;
    }

    private static TopicHit Standing(SpeechPart part, TopicHit before, int sentence, int start, int end, string pattern)
    {
        var meant = before.Antecedent ?? before;
        return new TopicHit(part, meant.Kind, start, end, IsNamed: false, NeedsOutsider: false, NeedsCountry: false, pattern) { Sentence = sentence, Antecedent = meant };
    }

    /// <summary>Whether the sentence opens a paragraph, or a line with a dash, or with a quotation, behind one that asks.</summary>
    private static bool IsAnswered(SpeechPart part, int sentence, TopicHit before)
    {
        var question = part.Text.Sentences[sentence - 1];
        var first = part.Text.Sentences[sentence].FirstToken;
        return (part.Text.Sentences[sentence].Paragraph > question.Paragraph
                || part.Tokens[first].Normal is "-" or "–" or "—"
                // "Does it threaten Russia? “Definitely,” X said."
                || IsQuoted(part, AnswerAt(part, part.Text.Sentences[sentence])))
            && ((part.Tokens[question.EndToken - 1].Is('?') && part.QuoteAt(question.EndToken - 1) < 0)
                // "Asked if it still belonged there, X did not hesitate. “Absolutely,” he said."
                || (IsQuoted(part, first) && part.Rules.Asked.FindAll(part.Codes, question.FirstToken, before.Start).Exists(asked => asked.Start == question.FirstToken)));
    }

    /// <summary>"X had no doubt: “Yes.”": the answer is the quotation behind the colon; else it begins with the sentence.</summary>
    private static int AnswerAt(SpeechPart part, Texts.Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken)
            .FirstOrDefault(token => token > sentence.FirstToken && part.Tokens[token - 1].Is(':') && IsQuoted(part, token), sentence.FirstToken);

    private static bool IsQuoted(SpeechPart part, int first) => part.QuoteAt(first) is var quote and >= 0 && part.Outer[quote].First == first;

    private static bool IsAtHead(SpeechPart part, int token, int first) =>
        token - first < Reach || part.Has(token - 1, part.Rules.That) || part.IsClauseMark(token - 1) || part.CuesIn(first, token).Any(cue => cue.End == token);
}

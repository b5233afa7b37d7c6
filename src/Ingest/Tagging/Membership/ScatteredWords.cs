using Ingest.Tagging.Mentions;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Membership;

/// <summary>
/// Words of joining in a sentence that no pattern fits: "become the alliance's 33rd member". They count beside a country;
/// those with other objects too, "to join the force", where NATO itself stands in the sentence as well.
/// </summary>
internal static class ScatteredWords
{
    // NATO further away than this is spoken of in another clause.
    private const int Reach = 16;

    public static void Find(SpeechPart part, MembershipRules rules, Sentence sentence, List<PatternMatch<TopicSign>> barred, List<PatternMatch<TopicSign>> found)
    {
        rules.Scattered.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, found);
        if (found.Count == 0)
        {
            return;
        }

        rules.Barred.FindAll(part.Codes, sentence.FirstToken, sentence.EndToken, barred);
        found.RemoveAll(match => barred.Exists(bar => bar.Start < match.End && match.Start < bar.End)
            || (match.Value == TopicSign.ScatteredNamed && !part.Mentions.Any(mention => IsNatoBeside(mention, match, sentence, barred))));
    }

    /// <summary>Whether the sentence names a country at all: most do not, and need not be read for words of joining.</summary>
    public static bool NamesCountry(SpeechPart part, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (part.MentionAt(token) is var index and >= 0 && part.Mentions[index] is { Kind: MentionKind.Country, Country: { Length: 2 } and not "EU" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNatoBeside(Mention mention, PatternMatch<TopicSign> match, Sentence sentence, List<PatternMatch<TopicSign>> barred) =>
        mention is { Kind: MentionKind.Country, Country: "NATO" }
        && mention.FirstToken >= Math.Max(sentence.FirstToken, match.Start - Reach)
        && mention.EndToken <= Math.Min(sentence.EndToken, match.End + Reach)
        && !barred.Exists(bar => bar.Start <= mention.FirstToken && mention.FirstToken < bar.End);
}

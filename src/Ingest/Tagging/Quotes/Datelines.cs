using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>"Madrid, 14 mar (EFE).- ": where and when an agency writes, before its first sentence.</summary>
internal static class Datelines
{
    private const int Paragraphs = 3;
    private const int Longest = 16;

    /// <summary>The sentence without the "Madrid, 14 mar (EFE).- " that agencies put before the first.</summary>
    public static Sentence Without(SpeechPart part, Sentence sentence)
    {
        if (sentence.Paragraph >= Paragraphs || part.Text.Paragraphs[sentence.Paragraph].FirstToken != sentence.FirstToken)
        {
            return sentence;
        }

        var isDateline = part.Tokens[sentence.FirstToken].IsAllCaps || (part.MentionAt(sentence.FirstToken) is var town and >= 0 && part.Mentions[town].CountryForm == CountryForm.Capital);
        for (var at = sentence.FirstToken + 1; at < Math.Min(sentence.EndToken - 1, sentence.FirstToken + Longest) && part.QuoteAt(at) < 0; at++)
        {
            if (part.Tokens[at].Normal is "–" or "—" || (part.Tokens[at].Is('-') && part.Tokens[at + 1].HasSpaceBefore))
            {
                return isDateline ? sentence with { FirstToken = at + 1 } : sentence;
            }

            if (part.MentionAt(at) is var index and >= 0 && part.Mentions[index].Kind is MentionKind.Person or MentionKind.Office or MentionKind.Pronoun)
            {
                break;
            }

            isDateline |= part.Tokens[at].Is('(');
        }

        return sentence;
    }
}

using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>"X: words", "words - X" and "X on Y: words", as headlines have them, and the labels of transcripts, "X: words".</summary>
internal sealed class Headlines(SpeechPart part)
{
    private const int LongestName = 14;

    public Attribution? Find(int index)
    {
        var sentence = part.Text.Sentences[index];
        var paragraph = part.Text.Paragraphs[sentence.Paragraph];
        if (sentence.FirstToken != paragraph.FirstToken)
        {
            return part.Text.Part == Statements.TextPart.Title ? Trailing(index, sentence) : null;
        }

        return Leading(index, sentence, paragraph) ?? Trailing(index, sentence);
    }

    private Attribution? Leading(int index, Sentence sentence, Paragraph paragraph)
    {
        for (var at = sentence.FirstToken; at < Math.Min(sentence.EndToken, sentence.FirstToken + LongestName); at++)
        {
            if (!part.Tokens[at].Is(':'))
            {
                continue;
            }

            if (SpeakerIn(sentence.FirstToken, at) is not { } mention)
            {
                return null;
            }

            var isTitle = part.Text.Part == Statements.TextPart.Title;
            // In the text only a bare name is a label: "Zelensky said: ..." is a cue's business.
            if (!isTitle && (at > mention.EndToken || mention.FirstToken > sentence.FirstToken + 1))
            {
                return null;
            }

            var end = isTitle ? part.Tokens.Length : at + 1 < paragraph.EndToken ? paragraph.EndToken : SpeechEnd(sentence.Paragraph);
            return at + 1 < end ? Of(index, at, mention, (at + 1, end)) : null;
        }

        return null;
    }

    /// <summary>A name on a line of its own: what follows is spoken, up to the next such line.</summary>
    private int SpeechEnd(int paragraph)
    {
        var next = paragraph + 1;
        while (next < part.Text.Paragraphs.Length && !part.Tokens[part.Text.Paragraphs[next].EndToken - 1].Is(':'))
        {
            next++;
        }

        return next == paragraph + 1 ? 0 : part.Text.Paragraphs[next - 1].EndToken;
    }

    private Attribution? Trailing(int index, Sentence sentence)
    {
        if (part.Text.Part != Statements.TextPart.Title && part.Text.Paragraphs[sentence.Paragraph].EndSentence - part.Text.Paragraphs[sentence.Paragraph].FirstSentence > 2)
        {
            return null;
        }

        for (var at = sentence.EndToken - 1; at > Math.Max(sentence.FirstToken + 1, sentence.EndToken - LongestName - 1); at--)
        {
            if (IsDash(at) && SpeakerIn(at + 1, sentence.EndToken) is { } mention && mention.FirstToken - at <= 3)
            {
                return Of(index, at, mention, (sentence.FirstToken, at));
            }
        }

        return null;
    }

    private bool IsDash(int token) => part.Tokens[token].Normal is "–" or "—" or "―" || (part.Tokens[token].Is('-') && part.Tokens[token].HasSpaceBefore);

    /// <summary>The one mention that the tokens are about, with no verb of saying beside it.</summary>
    private Mention? SpeakerIn(int from, int to)
    {
        Mention? found = null;
        for (var at = from; at < to; at++)
        {
            if (part.QuoteAt(at) >= 0)
            {
                return null;
            }

            if (part.MentionAt(at) is var mention and >= 0 && part.Mentions[mention] is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Institution or MentionKind.Country } one && one.CountryForm is not (CountryForm.Adjective or CountryForm.People))
            {
                found ??= one;
            }
        }

        return found;
    }

    private Attribution Of(int index, int mark, Mention mention, (int From, int To) content) => new()
    {
        Part = part,
        Cue = new Cue(CueKind.Mark, mark, mark + 1, part.Tokens[mark].Normal),
        Speaker = new Speaker(mention.FirstToken, mention.EndToken, mention, "stands at the headline's mark"),
        Content = [content],
        Sentence = index,
    };
}

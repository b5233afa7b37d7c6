using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>Finds the quotations that a cue of their own sentence explains.</summary>
internal sealed class QuotesBeside(SpeechPart part)
{
    /// <summary>The quotations beside the cue: right behind its clause, right before it, or both where it breaks one quotation in two.</summary>
    public List<int> Of(Sentence sentence, Cue cue, Speaker speaker, Cue? next)
    {
        var quotes = new List<int>();
        if (cue.Kind is CueKind.Noun or CueKind.Back)
        {
            return quotes;
        }

        var first = speaker.IsWritten && speaker.First < cue.Start && speaker.First >= sentence.FirstToken ? speaker.First : cue.Start;
        if (QuoteEndingAt(first, sentence) is var before and >= 0)
        {
            quotes.Add(before);
        }

        if (QuoteBehind(cue, speaker, sentence, next, hasOneBefore: quotes.Count > 0) is var behind and >= 0)
        {
            quotes.Add(behind);
        }

        quotes.RemoveAll(quote => part.IsTitle(part.Outer[quote])
            || (cue.Kind == CueKind.Attitude && !part.IsWhole(part.Outer[quote]) && part.Outer[quote].InnerEnd - part.Outer[quote].InnerFirst < 4));
        return quotes;
    }

    private int QuoteEndingAt(int first, Sentence sentence)
    {
        // Between the quotation and "X said" stand a comma, a dash, or a word such as "also".
        var at = first - 1;
        for (var steps = 0; at >= sentence.FirstToken && steps < 4 && part.QuoteAt(at) < 0; steps++, at--)
        {
            if (!part.IsClauseMark(at) && !part.Has(at, part.Rules.PassOver) && !part.Has(at, part.Rules.Determiner))
            {
                return -1;
            }
        }

        return at >= sentence.FirstToken ? part.QuoteAt(at) : AskedBefore(sentence, first);
    }

    /// <summary>"“Who is next?” X asked": the mark inside has ended the sentence, but not the speech.</summary>
    private int AskedBefore(Sentence sentence, int first)
    {
        var last = sentence.FirstToken - 1;
        return first <= sentence.FirstToken + 2 && last >= part.Text.Paragraphs[sentence.Paragraph].FirstToken
            && part.QuoteAt(last) is var quote and >= 0 && part.Outer[quote].InnerEnd > part.Outer[quote].InnerFirst
            && part.Tokens[part.Outer[quote].InnerEnd - 1] is var mark && (mark.Is('?') || mark.Is('!') || mark.Is(',') || mark.Normal is "…")
            ? quote
            : -1;
    }

    private int QuoteBehind(Cue cue, Speaker speaker, Sentence sentence, Cue? next, bool hasOneBefore)
    {
        var at = Math.Max(cue.End, speaker.End);
        var limit = Math.Min(next is { } other && other.Start > at ? other.Start : sentence.EndToken, sentence.EndToken);
        var colon = false;
        for (var steps = 0; at < limit && steps < 24; steps++, at++)
        {
            if (part.QuoteAt(at) is var quote and >= 0)
            {
                var marked = part.Tokens[at - 1].Is(':') || part.Tokens[at - 1].Is(',') || part.Has(at - 1, part.Rules.That) || at <= Math.Max(cue.End, speaker.End) + 1;
                return colon || marked || hasOneBefore || part.IsWhole(part.Outer[quote]) ? quote : -1;
            }

            colon |= part.Tokens[at].Is(':');
        }

        return -1;
    }
}

using Ingest.Tagging.Mentions;

namespace Ingest.Tagging.Quotes;

/// <summary>Gives a speaker to the quotations whose own sentence tells none: the line before, the paragraph or the last speaker does.</summary>
internal sealed class SpeechContinuations(SpeechPart part, List<Attribution> found, HashSet<int> explained, SpeakerMemory memory)
{
    // How many paragraphs without any cue a speech may go on.
    private const int LongestPause = 3;

    public void Find()
    {
        var bySentence = found.Where(one => one.Cue?.Kind is not CueKind.Noun && (one.Speaker.Mention is { } mention ? !Speaker.IsReporter(mention) : one.Speaker.IsWritten)).ToLookup(one => one.Sentence);
        Attribution? last = null;
        Attribution? lastDirect = null;
        var sentence = 0;
        var added = new List<Attribution>();
        for (var quote = 0; quote < part.Outer.Count; quote++)
        {
            var span = part.Outer[quote];
            var at = part.Text.SentenceAt(part.Tokens[span.First].Start);
            for (; sentence <= at; sentence++)
            {
                last = bySentence[sentence].LastOrDefault() ?? last;
                lastDirect = bySentence[sentence].LastOrDefault(one => one.IsDirect) ?? lastDirect;
            }

            // What fills a sentence is said, though every noun in it has a capital.
            var fills = span.First == part.Text.Sentences[at].FirstToken && span.End >= part.Text.Sentences[at].EndToken && part.Text.Part == Statements.TextPart.Text;
            if (explained.Contains(quote) || !part.IsWhole(span) || (!fills && part.IsTitle(span)))
            {
                continue;
            }

            if (SpeakerOf(at, span, bySentence, lastDirect, last) is { } speaker)
            {
                explained.Add(quote);
                lastDirect = Continue(speaker, span, at);
                added.Add(lastDirect);
            }
        }

        found.AddRange(added);
    }

    private Attribution? SpeakerOf(int sentence, QuotedSpan quote, ILookup<int, Attribution> bySentence, Attribution? lastDirect, Attribution? last)
    {
        var paragraph = part.Text.Sentences[sentence].Paragraph;
        bool IsNear(Attribution one, int pause) => paragraph - part.Text.Sentences[one.Sentence].Paragraph <= pause;

        // A quotation of its own sentence, or the one before it in the paragraph, goes on rather than what was reported since.
        return bySentence[sentence].FirstOrDefault(one => one.Cue?.Kind is not CueKind.Attitude)
            ?? SubjectBeforeColon(sentence, quote)
            ?? SubjectBefore(sentence, last)
            ?? (OpensParagraph(sentence) && EndsWithColon(paragraph - 1) ? bySentence[sentence - 1].LastOrDefault() : null)
            ?? (lastDirect is not null && IsNear(lastDirect, 0) ? lastDirect : null)
            ?? (last is not null && IsNear(last, 0) ? last : null)
            ?? (lastDirect is not null && IsNear(lastDirect, LongestPause) && lastDirect.Sentence >= (last?.Sentence ?? 0) ? lastDirect : null)
            ?? (last is not null && IsNear(last, LongestPause) ? last : null)
            ?? SubjectNear(sentence)
            ?? TellerBehind(sentence, bySentence)
            ?? SubjectBehind(sentence, quote);
    }

    /// <summary>"“It will not join.” X tells Ukraine what it will not get": in a headline the one who speaks behind the words.</summary>
    private Attribution? TellerBehind(int sentence, ILookup<int, Attribution> bySentence) =>
        part.Text.Part == Statements.TextPart.Title ? bySentence[sentence + 1].FirstOrDefault(one => one.Cue is { Kind: CueKind.Speech or CueKind.SpeechTo }) : null;

    /// <summary>"“Words.” X does not hide it any more": where nobody is known yet, whom the sentence behind words that open a paragraph is about.</summary>
    private Attribution? SubjectBehind(int sentence, QuotedSpan quote) =>
        OpensParagraph(sentence) && quote.First == part.Text.Sentences[sentence].FirstToken && part.Text.Part == Statements.TextPart.Text
        && part.Text.SentenceAt(part.Tokens[quote.End - 1].Start) + 1 is var next && next < part.Text.Sentences.Length
        && part.Text.Sentences[next].Paragraph == part.Text.Sentences[sentence].Paragraph
        && memory.SubjectOf(next, Gender.Unknown) is { } subject
            ? About(sentence, subject)
            : null;

    /// <summary>"X made no secret of where he stands: “Words.”": whom the sentence is about, whatever its verb.</summary>
    private Attribution? SubjectBeforeColon(int sentence, QuotedSpan quote) =>
        quote.First > part.Text.Sentences[sentence].FirstToken && part.Tokens[quote.First - 1].Is(':')
        && memory.SubjectOf(sentence, Gender.Unknown) is { } subject && subject.EndToken < quote.First
            ? About(sentence, subject)
            : null;

    /// <summary>"X was less patient. “Words.”": whom the sentence before in the paragraph is about, if it is not who spoke last.</summary>
    private Attribution? SubjectBefore(int sentence, Attribution? last) =>
        !OpensParagraph(sentence) && part.QuoteAt(part.Text.Sentences[sentence - 1].FirstToken) < 0 && (last is null || last.Sentence < sentence - 1)
        && memory.SubjectOf(sentence - 1, Gender.Unknown) is { } subject && last?.Speaker.Mention?.Person != subject.Person
            ? About(sentence, subject)
            : null;

    /// <summary>"X came before the committee." and a paragraph of words: where nobody has spoken yet, whom the paragraph before is about.</summary>
    private Attribution? SubjectNear(int sentence)
    {
        var first = part.Text.Sentences[sentence].Paragraph - LongestPause;
        for (var before = sentence - 1; before >= 0 && part.Text.Sentences[before].Paragraph >= first; before--)
        {
            if (memory.SubjectOf(before, Gender.Unknown) is { } subject)
            {
                return About(sentence, subject);
            }
        }

        return null;
    }

    private Attribution About(int sentence, Mention subject) => new() { Part = part, Speaker = new Speaker(-1, -1, subject, "is whom the text before is about"), Content = [], Sentence = sentence };

    private bool OpensParagraph(int sentence) => part.Text.Paragraphs[part.Text.Sentences[sentence].Paragraph].FirstSentence == sentence;

    private bool EndsWithColon(int paragraph) => paragraph >= 0 && part.Tokens[part.Text.Paragraphs[paragraph].EndToken - 1].Is(':');

    private Attribution Continue(Attribution speaker, QuotedSpan span, int sentence) => new()
    {
        Part = part,
        Cue = null,
        Speaker = speaker.Cue is null && speaker.Continues is null ? speaker.Speaker : speaker.Speaker with { How = "goes on speaking" },
        Content = [(span.First, span.End)],
        IsDirect = true,
        Sentence = sentence,
        Continues = speaker.Continues ?? (speaker.Cue is null ? null : speaker),
    };
}

namespace Ingest.Tagging.Quotes;

/// <summary>Gives a speaker to the quotations whose own sentence tells none: the paragraph, the line before or the last speaker does.</summary>
internal sealed class SpeechContinuations(SpeechPart part, List<Attribution> found, HashSet<int> explained)
{
    // How many paragraphs without any cue a speech may go on.
    private const int LongestPause = 3;

    public void Find()
    {
        var bySentence = found.Where(one => one.Cue?.Kind is not CueKind.Noun).ToLookup(one => one.Sentence);
        Attribution? last = null;
        var (lastParagraph, sentence) = (-9, 0);
        var added = new List<Attribution>();
        for (var quote = 0; quote < part.Outer.Count; quote++)
        {
            var span = part.Outer[quote];
            var at = part.Text.SentenceAt(part.Tokens[span.First].Start);
            for (; sentence <= at; sentence++)
            {
                last = bySentence[sentence].LastOrDefault(one => one.Speaker.Mention is not null || one.Speaker.IsWritten) ?? last;
                lastParagraph = last is not null && last.Sentence == sentence ? part.Text.Sentences[sentence].Paragraph : lastParagraph;
            }

            if (explained.Contains(quote) || !part.IsWhole(span))
            {
                continue;
            }

            var paragraph = part.Text.Sentences[at].Paragraph;
            var speaker = FollowsInParagraph(bySentence, at, paragraph) ?? (last is not null && paragraph - lastParagraph <= LongestPause ? last : null);
            if (speaker is not null)
            {
                explained.Add(quote);
                lastParagraph = paragraph;
                added.Add(Continue(speaker, span, at));
            }
        }

        found.AddRange(added);
    }

    // "“A.” “B,” X said": the cue stands behind the second of two quotations.
    private static Attribution? FollowsInParagraph(ILookup<int, Attribution> bySentence, int sentence, int paragraph) =>
        bySentence[sentence].FirstOrDefault();

    private Attribution Continue(Attribution speaker, QuotedSpan span, int sentence) => new()
    {
        Part = part,
        Cue = null,
        Speaker = speaker.Speaker with { How = "goes on speaking" },
        Content = [(span.First, span.End)],
        IsDirect = true,
        Sentence = sentence,
        Continues = speaker,
    };
}

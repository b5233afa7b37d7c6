namespace Ingest.Tagging.Quotes;

/// <summary>
/// Ends the words of clauses that come before the main one: "X, who called on the allies last week to send more, said it must join",
/// "asked whether he agreed with what Y said on Tuesday, X answered that it must".
/// </summary>
internal static class RelativeInsets
{
    // "Asked whether", at the head of a sentence.
    private const int QuestionReach = 4;

    // Longer openings of a question there are none, and no sentence of news has more speakers; keeps the search linear.
    private const int LongestQuestion = 12;
    private const int Most = 32;

    public static void Close(SpeechPart part, List<Attribution> found)
    {
        foreach (var sentence in found.GroupBy(one => one.Sentence).Select(group => group.Take(Most).ToList()))
        {
            foreach (var one in sentence)
            {
                if (one.Cue is { } inner && EndOf(part, sentence, one, inner) is var end and >= 0)
                {
                    one.Content = [.. one.Content.Where(range => range.From < end).Select(range => (range.From, Math.Min(range.To, end)))];
                }
            }
        }
    }

    private static int EndOf(SpeechPart part, List<Attribution> sentence, Attribution one, Cue inner)
    {
        if (one.Speaker is { How: EarlierSubjects.Antecedes, Mention: { Person: not null } subject }
            && Later(sentence, inner, other => other.Speaker is { How: InsetReader.Before } speaker && speaker.Mention == subject)?.Cue is { } verb)
        {
            return MarkBefore(part, inner.End, verb.Start);
        }

        var first = part.Text.Sentences[one.Sentence].FirstToken;
        return part.Rules.Asked.FindAll(part.Codes, first, Math.Min(inner.Start, first + LongestQuestion)).Exists(asked => asked.Start - first < QuestionReach)
            && Later(sentence, inner, other => Answers(part, other, one)) is { } answer
                ? MarkBefore(part, inner.End, answer.Speaker.First)
                : -1;
    }

    private static bool Answers(SpeechPart part, Attribution answer, Attribution asked) =>
        answer is { Speaker: { IsWritten: true, Mention.Person: { } person } speaker, Cue: { Kind: CueKind.Speech or CueKind.SpeechTo } cue } && speaker.End <= cue.Start
        && person != asked.Speaker.Mention?.Person && !part.HasMarkOfClause(speaker.End, cue.Start);

    private static Attribution? Later(List<Attribution> sentence, Cue inner, Predicate<Attribution> fits) =>
        sentence.Find(other => other.Cue?.Start >= inner.End && fits(other));

    private static int MarkBefore(SpeechPart part, int from, int to)
    {
        var at = to - 1;
        while (at >= from && !part.IsClauseMark(at))
        {
            at--;
        }

        return at >= from ? at : -1;
    }
}

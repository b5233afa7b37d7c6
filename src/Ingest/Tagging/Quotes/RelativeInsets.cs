namespace Ingest.Tagging.Quotes;

/// <summary>"X, who called on the allies last week to send more, said it must join": what the clause on X tells ends where his own verb's clause begins.</summary>
internal static class RelativeInsets
{
    public static void Close(SpeechPart part, List<Attribution> found)
    {
        foreach (var one in found)
        {
            if (one is { Speaker: { How: EarlierSubjects.Antecedes, Mention: { Person: not null } subject }, Cue: { } inner } relative
                && found.Find(other => other.Sentence == relative.Sentence && other.Speaker is { How: InsetReader.Before } speaker && speaker.Mention == subject && other.Cue?.Start >= inner.End)?.Cue is { } verb
                && CloseOf(part, inner.End, verb.Start) is var end and >= 0)
            {
                relative.Content = [.. relative.Content.Where(range => range.From < end).Select(range => (range.From, Math.Min(range.To, end)))];
            }
        }
    }

    private static int CloseOf(SpeechPart part, int from, int to)
    {
        var at = to - 1;
        while (at >= from && !part.IsClauseMark(at))
        {
            at--;
        }

        return at >= from ? at : -1;
    }
}

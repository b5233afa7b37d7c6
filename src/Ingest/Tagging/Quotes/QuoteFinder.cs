using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Quotes;

/// <summary>A quotation, of whoever on whatever. Offsets are UTF-16 units of the text, ends exclusive.</summary>
/// <param name="Speaker">Resolved name where it can be told, else the words that stand for the speaker.</param>
/// <param name="SpeakerStart">The mention beside the cue, a pronoun if a pronoun stands there; null where no word does.</param>
/// <param name="IsDirect">False for reported speech.</param>
public sealed record Quotation(string Text, int Start, int End, string? Speaker, int? SpeakerStart, int? SpeakerEnd, string? Cue, int? CueStart, int? CueEnd, bool IsDirect);

/// <summary>Turns attributions into the quotations of a text.</summary>
internal static class QuoteFinder
{
    public static List<Quotation> Find(SpeechPart part, IReadOnlyList<Attribution> attributions)
    {
        var quotations = new List<Quotation>();
        foreach (var one in attributions)
        {
            if (one.Cue is { Kind: CueKind.Back or CueKind.Noun })
            {
                continue;
            }

            foreach (var (from, to) in one.Content)
            {
                if (Trim(part, from, to, one.IsDirect) is var (first, end) && first < end)
                {
                    quotations.Add(Of(part, one, first, end));
                }
            }
        }

        quotations.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        return quotations;
    }

    private static (int First, int End) Trim(SpeechPart part, int from, int to, bool isDirect)
    {
        while (!isDirect && from < to && IsLoose(part.Tokens[from]))
        {
            from++;
        }

        while (!isDirect && to > from && IsLoose(part.Tokens[to - 1]))
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsLoose(Token token) => token.Kind == TokenKind.Mark && token.Normal[0] is ',' or ';' or ':' or '.' or '-' or '–' or '—';

    private static Quotation Of(SpeechPart part, Attribution one, int first, int end)
    {
        var (start, stop) = (part.Tokens[first].Start, part.Tokens[end - 1].End);
        var origin = one.Cue is null ? one.Continues : one;
        var speaker = one.Speaker;
        int? speakerStart = speaker.IsWritten ? part.Tokens[speaker.First].Start : null;
        int? speakerEnd = speaker.IsWritten ? part.Tokens[speaker.End - 1].End : null;
        int? cueStart = origin?.Cue is { } cue ? part.Tokens[cue.Start].Start : null;
        int? cueEnd = origin?.Cue is { } same ? part.Tokens[same.End - 1].End : null;
        return new Quotation(
            part.Text.Slice(start, stop), start, stop,
            speaker.Mention?.Person?.Name ?? speaker.Mention?.Name ?? speaker.Mention?.Text ?? (speakerStart is { } s ? part.Text.Slice(s, speakerEnd!.Value) : null),
            speakerStart, speakerEnd,
            cueStart is { } c ? part.Text.Slice(c, cueEnd!.Value) : null, cueStart, cueEnd, one.IsDirect);
    }
}

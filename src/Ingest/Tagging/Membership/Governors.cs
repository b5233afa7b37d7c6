using Ingest.Tagging.Mentions;
using Ingest.Tagging.Quotes;

namespace Ingest.Tagging.Membership;

/// <summary>Tells which of the attributions that hold a phrase make it a statement, and of whom.</summary>
internal static class Governors
{
    public static IEnumerable<(Attribution Attribution, string? RelayedBy)> Of(TopicHit hit, List<Attribution> attributions)
    {
        var covering = attributions.Where(one => Covers(one, hit)).ToList();
        if (covering.Count == 0)
        {
            return Before(hit, attributions) is { } back ? [(back, null)] : [];
        }

        if (covering.Find(one => one.IsDirect) is { } direct)
        {
            return [(direct, null)];
        }

        var known = covering.Where(one => IsKnown(one.Speaker.Mention)).ToList();
        if (known.Count == 0)
        {
            return [];
        }

        // Of nested reports the outermost speaks here and now; the words of a noun are the owner's, older ones.
        var outer = known.Find(one => one.Cue?.Kind != CueKind.Noun) ?? known[0];
        var inner = known.FindLast(one => one != outer && IsInside(one, outer));
        return inner is { Cue.Kind: CueKind.Noun or CueKind.Speech or CueKind.SpeechTo } && inner.Speaker.Mention?.Person != outer.Speaker.Mention?.Person
            ? [(outer, null), (inner, outer.Speaker.Mention?.Person?.Name)]
            : [(outer, null)];
    }

    private static bool IsKnown(Mention? mention) => mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Institution or MentionKind.Country };

    private static bool IsInside(Attribution inner, Attribution outer) => inner.Cue is { } cue && outer.Content.Any(range => range.From <= cue.Start && cue.End <= range.To);

    private static bool Covers(Attribution one, TopicHit hit) =>
        one.Content.Any(range => range.From <= hit.Start && hit.End <= range.To)
        || (one.Cue is { Kind: CueKind.Attitude or CueKind.Noun or CueKind.SpeechTo } cue && one.Sentence == hit.Sentence && cue.Start <= hit.End && hit.Start <= cue.End);

    /// <summary>"So said the minister": what stands before it in its paragraph, or the paragraph before where it opens one.</summary>
    private static Attribution? Before(TopicHit hit, List<Attribution> attributions)
    {
        var sentences = hit.Part.Text.Sentences;
        return attributions.Find(one => one.Cue is { Kind: CueKind.Back }
            && one.Sentence > hit.Sentence && one.Sentence - hit.Sentence <= 3
            && sentences[one.Sentence].Paragraph - sentences[hit.Sentence].Paragraph is 0 or 1);
    }
}

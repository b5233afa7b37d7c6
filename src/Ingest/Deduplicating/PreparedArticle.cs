using System.Buffers.Binary;
using Ingest.Articles;
using Ingest.Judging;

namespace Ingest.Deduplicating;

/// <summary>An article with its signatures, ready to be compared: what depends on nothing but itself.</summary>
public sealed class PreparedArticle
{
    /// <summary>
    /// What a copy reaches by the part of the smaller text and 0.6 of the part of the larger: nearly all of a trimmed one
    /// (1 and 0.4), most of an updated one (0.6 and 0.6), but no text that shares some paragraphs (0.6 and 0.3).
    /// </summary>
    private const double Copy = 0.95;

    /// <summary>Below this share of the larger text a contained one is an excerpt, unless it begins the same.</summary>
    private const double ExcerptSize = 0.3;

    /// <summary>Texts of fewer words are compared with their title.</summary>
    private const int ShortText = 8;

    /// <summary>Of the larger text in the smaller, at which two are one text whatever they begin with.</summary>
    private const double MostlyTheSame = 0.6;

    private readonly CopySignature _copy;
    private readonly StorySignature _story;

    private PreparedArticle(SignatureEntry entry, CopySignature copy, StorySignature story) => (Entry, _copy, _story) = (entry, copy, story);

    /// <summary>What the store keeps of it.</summary>
    public SignatureEntry Entry { get; }

    /// <param name="copiesOnly">
    /// By its beginning alone and without a story: for the many articles in which nobody says anything, at a fifth of the cost.
    /// </param>
    public static PreparedArticle Of(CopyCandidate article, ContextLexicon lexicon, bool copiesOnly = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(lexicon);

        var title = FoldedWords.Split(article.Title);
        var text = FoldedWords.Split(article.Text);
        var copy = CopySignature.Of(text.Count < ShortText ? [.. title, .. text] : text, out var copyBands);
        var story = StorySignature.Of(article, title, text, lexicon, out var storyBands);
        IReadOnlyList<string> bands = copiesOnly ? [.. copyBands.TakeLast(CopySignature.LeadBands)] : [.. copyBands, .. storyBands];
        return new PreparedArticle(new SignatureEntry(article.Id, bands, Join(copy.Bytes.Span, story.Bytes.Span), article.SeenAt), copy, story);
    }

    /// <summary>The same article, seen at another moment.</summary>
    public PreparedArticle At(DateTimeOffset seenAt) => new(Entry with { SeenAt = seenAt }, _copy, _story);

    /// <summary>The verdict with no story yet, and the earlier article, if any, whose story it shares.</summary>
    public (CopyVerdict Copy, string? Kin) Decide(IReadOnlyList<SignatureEntry> found)
    {
        ArgumentNullException.ThrowIfNull(found);

        (SignatureEntry Entry, bool Sure)? original = null;
        (string? Id, double Likeness) nearest = default;
        var stories = new List<(string Id, StorySignature Signature)>();
        foreach (var candidate in found)
        {
            if (!IsEarlier(candidate, Entry))
            {
                continue;
            }

            var (copy, story) = Split(candidate.Signature);
            stories.Add((candidate.ArticleId, story));
            var likeness = SharesBand(candidate) ? _copy.Contains(copy) : default;
            nearest = likeness.Smaller > nearest.Likeness ? (candidate.ArticleId, likeness.Smaller) : nearest;
            if (IsCopy(copy, likeness))
            {
                original = Rather(original, (candidate, likeness.Larger >= MostlyTheSame || SharesLead(copy)));
            }
        }

        return (new CopyVerdict(original?.Entry.ArticleId, Entry.ArticleId, nearest.Id, nearest.Likeness), original is null ? Kin(stories) : null);
    }

    /// <summary>The earlier of two originals; but one that a longer text begins with before one that it ends with.</summary>
    private static (SignatureEntry Entry, bool Sure) Rather((SignatureEntry Entry, bool Sure)? known, (SignatureEntry Entry, bool Sure) found) =>
        known is { } one && (one.Sure == found.Sure ? IsEarlier(one.Entry, found.Entry) : one.Sure) ? one : found;

    private string? Kin(List<(string Id, StorySignature Signature)> stories)
    {
        var likeness = new StoryLikeness(_story, stories.ConvertAll(story => story.Signature));
        (string? Id, double Sum) best = (null, StoryLikeness.Same);
        foreach (var (id, signature) in stories)
        {
            var sum = likeness.Weigh(signature);
            best = sum >= best.Sum ? (id, sum) : best;
        }

        return best.Id;
    }

    /// <summary>Whether it was found as a copy, not for the story alone.</summary>
    private bool SharesBand(SignatureEntry candidate)
    {
        int mine = 0, theirs = 0;
        while (CopySignature.Band(Entry, mine) is { } one && CopySignature.Band(candidate, theirs) is { } other)
        {
            // The number of the band is its second letter; they stand in order, and some have only the last.
            var order = one[1].CompareTo(other[1]);
            if (order == 0 && one == other)
            {
                return true;
            }

            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return false;
    }

    private bool IsCopy(CopySignature theirs, (double Smaller, double Larger) likeness)
    {
        var sizes = (double)Math.Min(_copy.Size, theirs.Size) / Math.Max(1, Math.Max(_copy.Size, theirs.Size));
        return likeness.Smaller + (0.6 * likeness.Larger) >= Copy && (sizes >= ExcerptSize || SharesLead(theirs));
    }

    private bool SharesLead(CopySignature theirs) => _copy.SharesLead(theirs) >= 0.5;

    private static bool IsEarlier(SignatureEntry one, SignatureEntry other) =>
        one.ArticleId != other.ArticleId
        && (one.SeenAt < other.SeenAt || (one.SeenAt == other.SeenAt && string.CompareOrdinal(one.ArticleId, other.ArticleId) < 0));

    private static byte[] Join(ReadOnlySpan<byte> copy, ReadOnlySpan<byte> story)
    {
        var joined = new byte[sizeof(int) + copy.Length + story.Length];
        BinaryPrimitives.WriteInt32LittleEndian(joined, copy.Length);
        copy.CopyTo(joined.AsSpan(sizeof(int)));
        story.CopyTo(joined.AsSpan(sizeof(int) + copy.Length));
        return joined;
    }

    private static (CopySignature Copy, StorySignature Story) Split(ReadOnlyMemory<byte> bytes)
    {
        var length = bytes.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        return length < 0 || length > bytes.Length - sizeof(int)
            ? throw new FormatException("Not the signatures of an article.")
            : (new CopySignature(bytes.Slice(sizeof(int), length)), new StorySignature(bytes[(sizeof(int) + length)..]));
    }
}

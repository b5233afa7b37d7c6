using System.Buffers.Binary;
using System.Runtime.InteropServices;
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

    /// <summary>Of the smaller text, what any copy reaches: less is no copy however much that is of the larger.</summary>
    private const double LeastOfCopy = Copy / 1.6;

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
    public (CopyVerdict Copy, string? Kin) Decide(IReadOnlyList<SignatureMatch> found)
    {
        ArgumentNullException.ThrowIfNull(found);

        (SignatureMatch Match, bool Sure)? original = null;
        (string? Id, double Likeness) nearest = default;
        var filter = _copy.Filter();
        var earlier = Earlier(found);
        foreach (var (candidate, copy, _) in earlier)
        {
            var likeness = CopySignature.IsBand(candidate.Band) ? _copy.Contains(copy, filter, Math.Min(nearest.Likeness, LeastOfCopy)) : default;
            nearest = likeness.Smaller > nearest.Likeness ? (candidate.ArticleId, likeness.Smaller) : nearest;
            if (IsCopy(copy, likeness))
            {
                original = Rather(original, (candidate, likeness.Larger >= MostlyTheSame || SharesLead(copy)));
            }
        }

        return (new CopyVerdict(original?.Match.ArticleId, Entry.ArticleId, nearest.Id, nearest.Likeness), original is null ? Kin(earlier) : null);
    }

    /// <summary>The earlier of two originals; but one that a longer text begins with before one that it ends with.</summary>
    private static (SignatureMatch Match, bool Sure) Rather((SignatureMatch Match, bool Sure)? known, (SignatureMatch Match, bool Sure) found) =>
        known is { } one && (one.Sure == found.Sure ? IsEarlier(one.Match.ArticleId, one.Match.SeenAt, found.Match.ArticleId, found.Match.SeenAt) : one.Sure) ? one : found;

    // All are read before any is judged: in a full window each is far away in memory, and such reads go on side by side.
    private List<Candidate> Earlier(IReadOnlyList<SignatureMatch> found)
    {
        var earlier = new List<Candidate>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var match = found[i];
            if (IsEarlier(match.ArticleId, match.SeenAt, Entry.ArticleId, Entry.SeenAt))
            {
                var (copy, story) = Split(match.Signature);
                earlier.Add(new Candidate(match, copy, story));
            }
        }

        return earlier;
    }

    private string? Kin(List<Candidate> candidates)
    {
        var likeness = new StoryLikeness(_story, candidates.ConvertAll(candidate => candidate.Story));
        (string? Id, double Sum) best = (null, StoryLikeness.Same);
        foreach (var (match, _, story) in candidates)
        {
            var sum = likeness.Weigh(story);
            best = sum >= best.Sum ? (match.ArticleId, sum) : best;
        }

        return best.Id;
    }

    private bool IsCopy(CopySignature theirs, (double Smaller, double Larger) likeness)
    {
        var sizes = (double)Math.Min(_copy.Size, theirs.Size) / Math.Max(1, Math.Max(_copy.Size, theirs.Size));
        return likeness.Smaller + (0.6 * likeness.Larger) >= Copy && (sizes >= ExcerptSize || SharesLead(theirs));
    }

    private bool SharesLead(CopySignature theirs) => _copy.SharesLead(theirs) >= 0.5;

    private static bool IsEarlier(string one, DateTimeOffset oneSeen, string other, DateTimeOffset otherSeen) =>
        oneSeen < otherSeen || (oneSeen == otherSeen && string.CompareOrdinal(one, other) < 0);

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

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(SignatureMatch Match, CopySignature Copy, StorySignature Story);
}

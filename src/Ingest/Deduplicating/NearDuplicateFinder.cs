using Ingest.Articles;

namespace Ingest.Deduplicating;

/// <summary>What an article turned out to be.</summary>
/// <param name="DuplicateOf">The earliest article found that it copies; null for one of its own.</param>
/// <param name="StoryId">The same for all articles of one happening; the id of the first of them.</param>
/// <param name="Likeness">How much of the smaller text is in the larger, 0 to 1, of the nearest candidate.</param>
public sealed record CopyVerdict(string? DuplicateOf, string StoryId, string? Nearest, double Likeness);

/// <summary>What is compared of an article.</summary>
/// <param name="SeenAt">First sight; the earlier of two copies is the original.</param>
public sealed record CopyCandidate(string Id, string Language, string Title, string Text, DateTimeOffset SeenAt);

/// <summary>Finds the earlier article that an article copies, and the story it belongs to, at a cost that does not grow with the store.</summary>
public sealed class NearDuplicateFinder(ISignatureStore signatures)
{
    private const int MostCandidates = 64;

    /// <summary>Both texts are largely the same.</summary>
    private const double Copy = 0.6;

    /// <summary>Below this share of the larger text a contained one is an excerpt, unless it begins the same.</summary>
    private const double ExcerptSize = 0.3;

    /// <summary>Texts shorter than this are compared whole: a teaser's few runs say little.</summary>
    private const int ShortText = 25;

    /// <param name="storyOf">The story of an earlier article; null where it is not known (yet).</param>
    public async Task<CopyVerdict> FindAsync(CopyCandidate article, Func<string, CancellationToken, Task<string?>> storyOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(storyOf);

        var words = FoldedWords.Split(article.Text);
        if (words.Count < ShortText)
        {
            words = FoldedWords.Split(article.Title + "\n" + article.Text);
        }

        var mine = CopySignature.Of(words, out var bands);
        var entry = new SignatureEntry(article.Id, bands, mine.ToBytes(), article.SeenAt);
        var found = bands.Count == 0 ? [] : await signatures.AddAndFindAsync(entry, MostCandidates, cancellationToken);
        SignatureEntry? original = null;
        (string Id, double Likeness) nearest = default;
        foreach (var candidate in found.Where(candidate => IsEarlier(candidate, article)))
        {
            var theirs = CopySignature.Parse(candidate.Signature.Span);
            var likeness = mine.Contains(theirs);
            nearest = likeness > nearest.Likeness ? (candidate.ArticleId, likeness) : nearest;
            if (IsCopy(mine, theirs, likeness) && (original is null || IsEarlier(candidate, original.ArticleId, original.SeenAt)))
            {
                original = candidate;
            }
        }

        var story = original is null ? null : await storyOf(original.ArticleId, cancellationToken) ?? original.ArticleId;
        return new CopyVerdict(original?.ArticleId, story ?? article.Id, nearest.Id, nearest.Likeness);
    }

    private static bool IsCopy(CopySignature mine, CopySignature theirs, double likeness)
    {
        var sizes = (double)Math.Min(mine.Size, theirs.Size) / Math.Max(1, Math.Max(mine.Size, theirs.Size));
        var lead = Math.Max(mine.SharesLead(theirs), theirs.SharesLead(mine));
        return likeness >= Copy && (sizes >= ExcerptSize || lead >= 0.5);
    }

    private static bool IsEarlier(SignatureEntry candidate, CopyCandidate article) => IsEarlier(candidate, article.Id, article.SeenAt);

    private static bool IsEarlier(SignatureEntry candidate, string id, DateTimeOffset seenAt) =>
        candidate.ArticleId != id
        && (candidate.SeenAt < seenAt || (candidate.SeenAt == seenAt && string.CompareOrdinal(candidate.ArticleId, id) < 0));
}

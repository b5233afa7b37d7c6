using Ingest.Articles;
using Ingest.Judging;

namespace Ingest.Deduplicating;

/// <summary>What is compared of an article.</summary>
/// <param name="Published">As claimed; ISO 8601 or null.</param>
/// <param name="SeenAt">First sight; the earlier of two copies is the original.</param>
public sealed record CopyCandidate(string Id, string Language, string Title, string Text, string? Published, DateTimeOffset SeenAt);

/// <summary>What an article turned out to be.</summary>
/// <param name="DuplicateOf">The earliest article found that it copies; null for one of its own.</param>
/// <param name="StoryId">The same for all articles of one happening; the id of the first of them.</param>
/// <param name="Nearest">The article it shares most text with, copy or not.</param>
/// <param name="Likeness">How much of the smaller text is in the larger, 0 to 1.</param>
public sealed record CopyVerdict(string? DuplicateOf, string StoryId, string? Nearest, double Likeness);

/// <summary>
/// Finds the earlier article that an article copies, and the story it belongs to, at a cost that does not grow with the
/// store: as many point reads as an article has bands, and a bounded number of candidates, judged by their signatures.
/// </summary>
public sealed class NearDuplicateFinder(ISignatureStore signatures, ContextLexicon lexicon)
{
    private const int MostCandidates = 48;

    /// <param name="storyOf">The story of an earlier article; null where it is not known (yet).</param>
    /// <param name="copiesOnly">Look for copies alone, by the beginning: nobody says anything in the article.</param>
    public async Task<CopyVerdict> FindAsync(
        CopyCandidate article, bool copiesOnly, Func<string, CancellationToken, Task<string?>> storyOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storyOf);

        var prepared = PreparedArticle.Of(article, lexicon, copiesOnly);
        var found = prepared.Entry.Bands.Count == 0 ? [] : await signatures.AddAndFindAsync(prepared.Entry, MostCandidates, cancellationToken);
        var (copy, kin) = prepared.Decide(found);
        var elder = copy.DuplicateOf ?? (copiesOnly ? null : kin);
        var story = elder is null ? null : await storyOf(elder, cancellationToken) ?? elder;
        return copy with { StoryId = story ?? article.Id };
    }
}

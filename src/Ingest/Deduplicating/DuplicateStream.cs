namespace Ingest.Deduplicating;

/// <summary>Copies and stories of a stream in its order, with the latest articles in memory: for the command line.</summary>
public sealed class DuplicateStream(int window = 100_000)
{
    private const int MostCandidates = 48;

    private readonly InMemorySignatureStore _signatures = new(window);
    private readonly Dictionary<ulong, string> _stories = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>Ids must differ: an id seen before stands for the same article.</summary>
    public CopyVerdict Judge(PreparedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);

        var (copy, kin) = article.Decide(_signatures.AddAndFind(article.Entry, MostCandidates));
        var elder = copy.DuplicateOf ?? kin;
        var verdict = copy with { StoryId = elder is null ? article.Entry.ArticleId : _stories.GetValueOrDefault(Hashes.Of(elder), elder) };
        var id = Hashes.Of(article.Entry.ArticleId);
        if (_stories.TryAdd(id, verdict.StoryId))
        {
            _order.Enqueue(id);
            if (_order.Count > window)
            {
                _stories.Remove(_order.Dequeue());
            }
        }

        return verdict;
    }
}

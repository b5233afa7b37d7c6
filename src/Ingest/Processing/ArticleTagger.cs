using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Statements;

namespace Ingest.Processing;

/// <summary>An article with what was found in it, ready to be stored.</summary>
public sealed record TaggedArticle(Article Article, IReadOnlyList<Entity> Entities, IReadOnlyList<StoredStatement> Statements);

/// <summary>Finds language, earlier copy, entities and statements of an article whose text is known.</summary>
public sealed class ArticleTagger(NearDuplicateFinder duplicates, StatementReader reader, IArticleStore articles)
{
    public async Task<TaggedArticle> TagAsync(ReadArticle fetched, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        var article = fetched.Article;
        var read = reader.Read(article, fetched.OlderNews);
        var candidate = new CopyCandidate(
            article.Id.ToString(), read.Language, article.Title, article.Text, article.PublishedAt?.ToString("O"), article.FirstSeenAt);
        // Should a later text of it hold a statement, it is looked up in full then, and still counts from its first sight.
        var copy = await duplicates.FindAsync(candidate, copiesOnly: read.Rows.Count == 0, StoryOfAsync, cancellationToken);
        var tagged = article with
        {
            Language = read.Language,
            DuplicateOf = copy.DuplicateOf is { } original ? ArticleId.Parse(original) : null,
            StoryId = copy.StoryId,
            EngineVersion = EngineVersion.Current,
        };
        return new TaggedArticle(tagged, read.Entities, read.Rows);
    }

    private async Task<string?> StoryOfAsync(string articleId, CancellationToken cancellationToken) =>
        (await articles.GetAsync(ArticleId.Parse(articleId), cancellationToken))?.StoryId;
}

using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Judging;
using Ingest.Languages;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Processing;

/// <summary>An article with what was found in it, ready to be stored.</summary>
public sealed record TaggedArticle(Article Article, IReadOnlyList<Entity> Entities, IReadOnlyList<StoredStatement> Statements);

/// <summary>Finds language, earlier copy, entities and statements of an article whose text is known.</summary>
public sealed class ArticleTagger(
    NearDuplicateFinder duplicates, ArticleAnalyzer analyzer, ContextReader context, IArticleStore articles)
{
    /// <summary>Too short for the identifier to overrule what the feed claims.</summary>
    private const int ShortText = 200;

    public async Task<TaggedArticle> TagAsync(ReadArticle read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var article = read.Article;
        var text = TextOf(article);
        var tags = analyzer.Analyze(text);
        var copy = await duplicates.FindAsync(
            new CopyCandidate(article.Id.ToString(), tags.Language, article.Title, article.Text, article.PublishedAt?.ToString("O"), article.FirstSeenAt), StoryOfAsync, cancellationToken);
        IReadOnlyList<Statement> found = [.. tags.Statements.Select(statement => OlderWords.Mark(statement, read.OlderNews))];
        var contexts = context.Read(text, tags.Language, found);
        var rows = found.Zip(contexts, (statement, around) => RowOf(article, tags.Language, statement, around));
        var tagged = article with
        {
            Language = tags.Language,
            DuplicateOf = copy.DuplicateOf is { } original ? ArticleId.Parse(original) : null,
            StoryId = copy.StoryId,
        };
        return new TaggedArticle(tagged, tags.Entities, [.. rows.DistinctBy(row => row.Id)]);
    }

    private async Task<string?> StoryOfAsync(string articleId, CancellationToken cancellationToken) =>
        (await articles.GetAsync(ArticleId.Parse(articleId), cancellationToken))?.StoryId;

    private static ArticleText TextOf(Article article) => new()
    {
        Title = article.Title,
        Text = article.Text,
        Url = article.Url.AbsoluteUri,
        Outlet = article.Outlet,
        Language = LanguageOf(article),
        Published = StatementRows.DayOf(article),
    };

    private static string? LanguageOf(Article article)
    {
        var content = $"{article.Title}\n{article.Text}";
        return article.Language is { } claimed && content.Length < ShortText ? claimed : LanguageIdentifier.Identify(content) ?? article.Language;
    }

    private static StoredStatement RowOf(Article article, string language, Statement statement, StatementContext found) => new()
    {
        Id = StatementRows.IdOf(statement),
        ArticleId = article.Id,
        Statement = statement,
        Outlet = article.Outlet,
        Url = article.Url,
        Title = article.Title,
        Language = language,
        At = StatementRows.TimeOf(article),
        FirstSeenAt = article.FirstSeenAt,
        EngineVersion = EngineVersion.Current,
        Silent = article.Silent,
        StateControlled = article.StateControlled,
        Claims = found.Claims,
        Occasion = found.Occasion,
        Words = found.Words,
        CreditedTo = found.CreditedTo,
        TextHash = article.ContentHash,
    };
}

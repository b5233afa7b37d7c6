using Ingest.Articles;
using Ingest.Statements;
using Microsoft.Extensions.Logging;

namespace Ingest.Processing;

/// <summary>
/// Takes an article from its feed entry to its tags: full text, language, near-duplicate, entities, statements. Everything
/// is stored before the next stage is told, and a second run finds what the first one left.
/// </summary>
public sealed partial class ArticleProcessor(
    IArticleStore articles,
    IStatementStore statements,
    IPipelineQueues queues,
    ArticleReader reader,
    ArticleTagger tagger,
    ILogger<ArticleProcessor> logger)
{
    /// <param name="attempt">How often the queue has handed the message out: the last attempts make do with the feed's own text.</param>
    /// <exception cref="NonRetriableException">No such article is stored.</exception>
    public async Task RunAsync(ProcessArticleMessage message, long attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var article = await articles.GetAsync(message.ArticleId, cancellationToken)
            ?? throw new NonRetriableException($"No article {message.ArticleId} is stored: its feed will bring it again, this message will not.");
        if (article.Stage == ArticleStage.Done)
        {
            Log.Repeated(logger, article.Id);
            return;
        }

        if (article.Stage == ArticleStage.Found)
        {
            article = await TagAsync(article, attempt, cancellationToken);
        }

        if (article.Stage == ArticleStage.Tagged)
        {
            await TellAsync(article, cancellationToken);
        }
    }

    /// <summary>Stores text and tags; an article without statements is done with that.</summary>
    private async Task<Article> TagAsync(Article article, long attempt, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(article, attempt, cancellationToken);
        if (read.Article.ContentHash == article.ContentHash)
        {
            // The feed's entry changed, the article did not.
            return await SaveAsync(read.Article with { Stage = ArticleStage.Tagged }, cancellationToken);
        }

        var tagged = await tagger.TagAsync(read, cancellationToken);
        await statements.SaveEntitiesAsync(tagged.Article, tagged.Entities, cancellationToken);
        foreach (var statement in tagged.Statements)
        {
            await statements.SaveAsync(statement, cancellationToken);
        }

        // An earlier text may have held statements that this one does not.
        var stage = tagged.Statements.Count == 0 && article.ContentVersion == 1 ? ArticleStage.Done : ArticleStage.Tagged;
        var saved = await SaveAsync(tagged.Article with { Stage = stage }, cancellationToken);
        Log.Tagged(logger, saved.Id, saved.Language ?? "?", tagged.Statements.Count, saved.TextSource ?? "?");
        return saved;
    }

    private async Task<Article> SaveAsync(Article article, CancellationToken cancellationToken) =>
        await articles.TryUpdateAsync(article, cancellationToken)
            ?? throw new IOException($"Article {article.Id} was changed by another worker: this message is tried again.");

    /// <summary>Tells the next stage of each stored statement; the article is done only when all were told.</summary>
    private async Task TellAsync(Article article, CancellationToken cancellationToken)
    {
        var found = await statements.ListAsync(article.Id, cancellationToken).ToListAsync(cancellationToken);

        // The words themselves before the headline: whoever comes first gives the event its wording.
        foreach (var statement in found.OrderByDescending(row => row.Statement.Direct && row.Statement.Where == TextPart.Text))
        {
            var gone = statement.TextHash is { } text && text != article.ContentHash;
            await queues.SendAsync(
                new JudgeStatementMessage { ArticleId = article.Id, StatementId = statement.Id, WithdrawnBy = gone ? article.ContentHash : null }, cancellationToken);
        }

        // Another worker may have been first: then it has told the same.
        await articles.TryUpdateAsync(article with { Stage = ArticleStage.Done }, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Skipped {ArticleId}: it is done.")]
        public static partial void Repeated(ILogger logger, ArticleId articleId);

        [LoggerMessage(2, LogLevel.Information, "Tagged {ArticleId} [{Language}]: {Statements} statements, text from {TextSource}.")]
        public static partial void Tagged(ILogger logger, ArticleId articleId, string language, int statements, string textSource);
    }
}

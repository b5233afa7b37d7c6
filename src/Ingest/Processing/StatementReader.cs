using Ingest.Articles;
using Ingest.Extracting;
using Ingest.Judging;
using Ingest.Languages;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Processing;

/// <summary>What the engine reads from a stored article, as rows to store.</summary>
/// <param name="Language">ISO 639-1 of the text.</param>
public sealed record ReadStatements(string Language, IReadOnlyList<Entity> Entities, IReadOnlyList<StoredStatement> Rows);

/// <summary>Reads language, entities and statements, each statement with its context; stores nothing.</summary>
public sealed class StatementReader(ArticleAnalyzer analyzer, ContextReader context)
{
    /// <summary>Too short for the identifier to overrule what the feed claims.</summary>
    private const int ShortText = 200;

    /// <param name="olderNews">Where the text links to the outlet's earlier articles.</param>
    public ReadStatements Read(Article article, IReadOnlyList<TextLink> olderNews)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = TextOf(article);
        var tags = analyzer.Analyze(text);
        IReadOnlyList<Statement> found = [.. tags.Statements.Select(statement => OlderWords.Mark(statement, olderNews))];
        var contexts = context.Read(text, tags.Language, found);
        var rows = found.Zip(contexts, (statement, around) => RowOf(article, tags.Language, statement, around));
        return new ReadStatements(tags.Language, tags.Entities, [.. rows.DistinctBy(row => row.Id)]);
    }

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
        Policy = article.Policy,
        Claims = found.Claims,
        Occasion = found.Occasion,
        Words = found.Words,
        CreditedTo = found.CreditedTo,
        TextHash = article.ContentHash,
    };
}

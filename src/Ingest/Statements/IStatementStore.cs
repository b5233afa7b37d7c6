using Ingest.Articles;
using Ingest.Judging;

namespace Ingest.Statements;

/// <summary>Statements with the questions that analysts ask every day: by official, by country, by day; and by article.</summary>
public interface IStatementStore
{
    /// <summary>Stores the statement and its look-up rows, or the same again. A superseded one has none.</summary>
    Task SaveAsync(StoredStatement statement, CancellationToken cancellationToken);

    Task<StoredStatement?> GetAsync(ArticleId articleId, string statementId, CancellationToken cancellationToken);

    /// <summary>All statements of one article, those of earlier engines and texts too.</summary>
    IAsyncEnumerable<StoredStatement> ListAsync(ArticleId articleId, CancellationToken cancellationToken);

    /// <summary>Stores how a statement was judged, beside it and in its look-up rows.</summary>
    Task SaveJudgementAsync(StoredStatement statement, Judgement judgement, CancellationToken cancellationToken);

    /// <summary>Statements that fit, newest first, each once, by the narrowest partition that the query allows.</summary>
    IAsyncEnumerable<JudgedStatement> QueryAsync(StatementQuery query, CancellationToken cancellationToken);

    /// <summary>Stores which entities an article names, by entity, newest first.</summary>
    Task SaveEntitiesAsync(Article article, IReadOnlyList<Entity> entities, CancellationToken cancellationToken);

    /// <summary>Articles that name an entity, newest first.</summary>
    IAsyncEnumerable<EntityMention> ListMentionsAsync(string entityId, CancellationToken cancellationToken);
}

/// <summary>A row of the tags by entity.</summary>
public sealed record EntityMention(string EntityId, string Type, string Name, ArticleId ArticleId, string Title, Uri Url, DateTimeOffset At);

/// <param name="Judgement">Null while it waits to be judged.</param>
public sealed record JudgedStatement(StoredStatement Stored, Judgement? Judgement);

/// <summary>What an analyst asks for; null means any.</summary>
public sealed record StatementQuery
{
    /// <summary>Register id or canonical name of the speaker.</summary>
    public string? Official { get; init; }

    /// <summary>Country of the speaker's office.</summary>
    public string? Country { get; init; }

    public string? Subject { get; init; }

    public Stance? Stance { get; init; }

    public string? Language { get; init; }

    /// <summary>Outlet's name or id.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    public bool? Background { get; init; }

    /// <summary>Only statements that made a new event.</summary>
    public bool NewOnly { get; init; }

    /// <summary>Only suppressed repeats: reports of an event that was known from another article.</summary>
    public bool RepeatsOnly { get; init; }

    /// <summary>All that was ever read from one article, by earlier engines and from earlier texts too.</summary>
    public ArticleId? Article { get; init; }

    public int Limit { get; init; } = 100;
}

using System.Text.Json.Serialization;
using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest;

/// <summary>
/// The order of the stages, told by what waits between them. Each name is a queue; what fails for good waits in NAME-poison.
/// A message carries ids and small facts, never a body: every stage stores what it learnt before it tells the next.
/// </summary>
public static class Pipeline
{
    /// <summary>PollFeeds → FetchFeed.</summary>
    public const string Feeds = "feeds";

    /// <summary>FetchFeed → ProcessArticle.</summary>
    public const string Articles = "articles";

    /// <summary>ProcessArticle → JudgeNovelty.</summary>
    public const string Statements = "statements";

    /// <summary>JudgeNovelty → MatchSubscribers.</summary>
    public const string Alerts = "alerts";

    /// <summary>MatchSubscribers and SendDigests → Deliver.</summary>
    public const string Deliveries = "deliveries";

    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> Queues { get; } = [Feeds, Articles, Statements, Alerts, Deliveries];
}

/// <summary>A feed is due.</summary>
public sealed record FetchFeedMessage
{
    public required FeedId FeedId { get; init; }

    /// <summary>Fetch even though the feed's state says it is not due: ops asked.</summary>
    public bool Forced { get; init; }
}

/// <summary>An article's entry is stored and waits for its full text and tags.</summary>
public sealed record ProcessArticleMessage
{
    public required ArticleId ArticleId { get; init; }
}

/// <summary>A statement is stored and waits to be judged against the ledger.</summary>
public sealed record JudgeStatementMessage
{
    public required ArticleId ArticleId { get; init; }

    public required string StatementId { get; init; }

    /// <summary>Hash of the article's text that no longer holds the statement; null where it does.</summary>
    public string? WithdrawnBy { get; init; }
}

/// <summary>An event is new (or corrects an announced one): those who asked should hear of it.</summary>
public sealed record AlertMessage
{
    /// <summary>The ledger the event stands in, <see cref="Judging.LedgerKey"/> as text.</summary>
    public required string Ledger { get; init; }

    public required string EventId { get; init; }

    /// <summary>Why the alert is sent; the same event may be told once per kind.</summary>
    public required Delivering.AlertKind Kind { get; init; }
}

/// <summary>One alert (or one digest) for one subscription waits to be sent.</summary>
public sealed record DeliverMessage
{
    public required string SubscriptionId { get; init; }

    public required string DeliveryId { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FetchFeedMessage))]
[JsonSerializable(typeof(ProcessArticleMessage))]
[JsonSerializable(typeof(JudgeStatementMessage))]
[JsonSerializable(typeof(AlertMessage))]
[JsonSerializable(typeof(DeliverMessage))]
public sealed partial class PipelineJson : JsonSerializerContext;

/// <summary>The queues between the stages.</summary>
public interface IPipelineQueues
{
    /// <summary>Puts <paramref name="message"/> on the queue of its type; at least once, never silently not.</summary>
    Task SendAsync(FetchFeedMessage message, CancellationToken cancellationToken);

    Task SendAsync(ProcessArticleMessage message, CancellationToken cancellationToken);

    Task SendAsync(JudgeStatementMessage message, CancellationToken cancellationToken);

    Task SendAsync(AlertMessage message, CancellationToken cancellationToken);

    Task SendAsync(DeliverMessage message, CancellationToken cancellationToken);
}

/// <summary>Work that cannot ever succeed: the message goes to its poison queue at once, with this reason.</summary>
public sealed class NonRetriableException(string reason, Exception? inner = null) : Exception(reason, inner);

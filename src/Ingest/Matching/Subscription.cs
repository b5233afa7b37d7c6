using Ingest.Statements;

namespace Ingest.Matching;

public enum DeliveryChannel
{
    Email,
    Teams,
}

public enum DeliveryRhythm
{
    Instant,
    Daily,
    Weekly,
}

/// <summary>Who wants to hear of what, where and how often. An empty list means any.</summary>
public sealed record Subscription
{
    /// <summary>Lower-case letters and digits, made by us.</summary>
    public required string Id { get; init; }

    public required DeliveryChannel Channel { get; init; }

    /// <summary>A mail address, or the URL of a Teams Workflows webhook. A secret: never in a log.</summary>
    public required string Target { get; init; }

    public DeliveryRhythm Rhythm { get; init; }

    /// <summary>Register ids or canonical names of speakers.</summary>
    public IReadOnlyList<string> Officials { get; init; } = [];

    /// <summary>Countries of the speakers' offices.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Countries whose membership is meant.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public IReadOnlyList<Stance> Stances { get; init; } = [];

    /// <summary>ISO 639-1 of the first report.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool OnlyPositionChanges { get; init; }

    /// <summary>For the one-click unsubscribe link; a secret.</summary>
    public required string UnsubscribeToken { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Left, or switched off by ops: kept, so that a link clicked twice answers well.</summary>
    public bool Ended { get; init; }

    public string? Version { get; init; }
}

/// <summary>The subscriptions.</summary>
public interface ISubscriptionStore
{
    IAsyncEnumerable<Subscription> ListAsync(CancellationToken cancellationToken);

    Task<Subscription?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds the subscription or replaces it.</summary>
    Task SaveAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <returns>False if there was none.</returns>
    Task<bool> RemoveAsync(string id, CancellationToken cancellationToken);
}

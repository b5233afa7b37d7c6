using System.Text.Json.Serialization;

namespace Ingest.Delivering;

/// <summary>Why an alert is sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertKind>))]
public enum AlertKind
{
    NewStatement,

    /// <summary>What was announced changed, vanished or was somebody else's.</summary>
    Correction,
}

public enum DeliveryState
{
    /// <summary>To be sent at once, or waiting for its digest.</summary>
    Waiting,

    /// <summary>A worker has taken it; a claim older than the visibility time is a worker that died.</summary>
    Claimed,

    Sent,

    /// <summary>Refused for good by the receiver, with the reason.</summary>
    Failed,
}

/// <summary>
/// One alert for one subscription, or one digest of several. The key is made from subscription, event and kind (or digest
/// day), so that a retry finds it and nobody is told twice.
/// </summary>
public sealed record Delivery
{
    public required string SubscriptionId { get; init; }

    /// <summary>EVENT.KIND, or digest.yyyyMMdd: made by <see cref="DeliveryKeys"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The events told, each an <see cref="EventReference"/> as text; one for an instant alert.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    public AlertKind Kind { get; init; }

    /// <summary>Waits for its digest; no message of its own.</summary>
    public bool ForDigest { get; init; }

    public DeliveryState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the report that made it news was published, for the measure of how late we are; null for a correction.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>The last refusal in the receiver's words, without addresses.</summary>
    public string? Reason { get; init; }

    public string? Version { get; init; }
}

/// <summary>The deliveries by subscription.</summary>
public interface IDeliveryStore
{
    /// <returns>True for exactly one caller.</returns>
    Task<bool> TryAddAsync(Delivery delivery, CancellationToken cancellationToken);

    Task<Delivery?> GetAsync(string subscriptionId, string id, CancellationToken cancellationToken);

    /// <summary>Replaces the delivery if nobody replaced it since it was read.</summary>
    /// <returns>The delivery with its new version, or null where another worker was first.</returns>
    Task<Delivery?> TryUpdateAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>What waits for the subscription's next digest, oldest first.</summary>
    IAsyncEnumerable<Delivery> ListWaitingForDigestAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Deliveries of one subscription, newest first.</summary>
    IAsyncEnumerable<Delivery> ListAsync(string subscriptionId, CancellationToken cancellationToken);
}

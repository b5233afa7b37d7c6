using Ingest.Judging;
using Ingest.Matching;

namespace Ingest.Delivering;

/// <summary>One event to tell, and whether it is news or a correction.</summary>
public sealed record ToldEvent(StatementEvent Event, AlertKind Kind);

/// <summary>All that a channel needs to write one message.</summary>
public sealed record Alert
{
    public required Delivery Delivery { get; init; }

    public required Subscription Subscription { get; init; }

    /// <summary>At least one; in a digest oldest first.</summary>
    public required IReadOnlyList<ToldEvent> Events { get; init; }

    public bool IsDigest => DeliveryKeys.IsDigest(Delivery.Id);
}

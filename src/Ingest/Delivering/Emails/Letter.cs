using Ingest.Delivering.Wording;

namespace Ingest.Delivering.Emails;

/// <summary>What a mail says, before it is laid out.</summary>
internal sealed record Letter
{
    public required string Title { get; init; }

    public required IReadOnlyList<EventView> Events { get; init; }

    /// <summary>How many events a digest leaves out.</summary>
    public int MoreEvents { get; init; }

    public bool IsDigest { get; init; }

    /// <summary>What the subscription asks for.</summary>
    public required string Why { get; init; }

    public required Uri Unsubscribe { get; init; }
}

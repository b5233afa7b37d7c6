namespace Ingest.Feeds;

/// <summary>What was learnt of a feed by polling it. One row a feed; times are UTC.</summary>
public sealed record FeedState
{
    public required FeedId FeedId { get; init; }

    /// <summary>The next poll is not before this.</summary>
    public DateTimeOffset NextDueAt { get; init; }

    /// <summary>When a message for this feed was last put on the queue.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>Whether the silent baseline has been taken.</summary>
    public bool BaselineTaken { get; init; }

    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as the server wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>Hex SHA-256 of the last body whose entries were all handed on.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Hashes of the entries seen lately, newest last, so that a known entry costs no look-up. At most 4,000.</summary>
    public IReadOnlyList<long> KnownEntries { get; init; } = [];

    /// <summary>Polls since the last unconditional one.</summary>
    public int ConditionalPolls { get; init; }

    public DateTimeOffset? LastPolledAt { get; init; }

    public DateTimeOffset? LastSuccessAt { get; init; }

    public DateTimeOffset? LastNewEntryAt { get; init; }

    /// <summary>Learnt time between new entries.</summary>
    public TimeSpan? Cadence { get; init; }

    public int ConsecutiveFailures { get; init; }

    /// <summary>The last failures, newest first, at most 30.</summary>
    public IReadOnlyList<FeedFailure> Failures { get; init; } = [];

    /// <summary>Where a permanent redirect points; followed, and proposed to ops.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Entries that appeared at once in suspicious number and wait for ops: how many, and since when.</summary>
    public int HeldEntries { get; init; }

    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>The row's ETag, null for a state never stored. Set by the store.</summary>
    public string? Version { get; init; }
}

/// <summary>One failed poll, in the server's or our own words.</summary>
/// <param name="Grade">temporary, soft or hard.</param>
public sealed record FeedFailure(DateTimeOffset At, string Grade, string Reason);

/// <summary>The feeds and what was learnt of them.</summary>
public interface IFeedStore
{
    /// <summary>All feeds with their states; a feed never polled has a state with defaults.</summary>
    IAsyncEnumerable<(Feed Feed, FeedState State)> ListAsync(CancellationToken cancellationToken);

    /// <returns>Null for a feed nobody added.</returns>
    Task<(Feed Feed, FeedState State)?> GetAsync(FeedId id, CancellationToken cancellationToken);

    /// <summary>Adds the feed or replaces its settings; its state stays.</summary>
    Task SaveAsync(Feed feed, CancellationToken cancellationToken);

    /// <summary>Removes the feed and its state; its articles stay.</summary>
    /// <returns>False if there was none.</returns>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken);

    /// <summary>Stores <paramref name="state"/> if nobody stored another since it was read.</summary>
    /// <returns>The state with its new version, or null where another writer was first.</returns>
    Task<FeedState?> TrySaveStateAsync(FeedState state, CancellationToken cancellationToken);
}

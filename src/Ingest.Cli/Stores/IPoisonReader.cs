namespace Ingest.Cli.Stores;

/// <summary>A message that failed for good.</summary>
internal sealed record PoisonMessage(string Queue, string Text, DateTimeOffset? InsertedAt);

/// <summary>Looks into the poison queues and moves messages back.</summary>
internal interface IPoisonReader
{
    /// <summary>The messages of one queue's poison queue that can be seen now, at most 32; nothing is taken.</summary>
    Task<IReadOnlyList<PoisonMessage>> PeekAsync(string queue, CancellationToken cancellationToken);

    /// <summary>Puts every message of the poison queue back on its queue: sent first, then deleted, so that none is lost.</summary>
    /// <returns>How many were moved.</returns>
    Task<int> ReplayAsync(string queue, CancellationToken cancellationToken);
}

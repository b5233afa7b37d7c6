namespace Ingest.Quarantine;

/// <summary>Why a message failed. One row a message, the last attempt's cause.</summary>
public sealed record MessageFailure
{
    /// <summary>The queue it was taken from, without prefix or suffix.</summary>
    public required string Queue { get; init; }

    /// <summary>Hex SHA-256 of the message's text: the same in the queue, in its poison queue and after a replay.</summary>
    public required string MessageHash { get; init; }

    /// <summary>The message; it carries ids only, so it may be shown to ops.</summary>
    public required string Message { get; init; }

    /// <summary>The error's type and words, without secrets.</summary>
    public required string Reason { get; init; }

    /// <summary>How often the queue had handed it out; 1 for the first.</summary>
    public required long Attempts { get; init; }

    /// <summary>It can never succeed and was poisoned at once.</summary>
    public bool Final { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The causes of failed messages, so that no poison message is without a reason.</summary>
public interface IFailureStore
{
    /// <summary>Stores the failure in place of the message's earlier one.</summary>
    Task SaveAsync(MessageFailure failure, CancellationToken cancellationToken);

    Task<MessageFailure?> GetAsync(string queue, string messageHash, CancellationToken cancellationToken);

    /// <summary>Failures of one queue's messages, in no order.</summary>
    IAsyncEnumerable<MessageFailure> ListAsync(string queue, CancellationToken cancellationToken);

    /// <summary>Forgets the failure of a message that went through after all.</summary>
    Task RemoveAsync(string queue, string messageHash, CancellationToken cancellationToken);
}

/// <summary>The queues of messages that failed for good.</summary>
public interface IPoisonQueues
{
    /// <summary>Puts the message's text on the poison queue of <paramref name="queue"/>.</summary>
    Task SendAsync(string queue, string message, CancellationToken cancellationToken);
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Ingest.Quarantine;

/// <summary>Records why a message failed, and takes out of the way at once what can never succeed.</summary>
public sealed partial class MessageQuarantine(IFailureStore failures, IPoisonQueues poison, TimeProvider time, ILogger<MessageQuarantine> logger)
{
    private const int LongestReason = 2000;

    /// <summary>Takes note of the failure.</summary>
    /// <param name="queue">The queue's name in <see cref="Pipeline"/>.</param>
    /// <param name="message">The message's text.</param>
    /// <param name="attempts">The queue's dequeue count, the only retry counter.</param>
    /// <returns>True if the message lies in the poison queue now and must not be retried; false to let the queue retry.</returns>
    public async Task<bool> HandleAsync(string queue, string message, long attempts, Exception cause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var final = Root(cause) is NonRetriableException;
        await failures.SaveAsync(
            new MessageFailure
            {
                Queue = queue,
                MessageHash = HashOf(message),
                Message = message,
                Reason = Describe(cause),
                Attempts = attempts,
                Final = final,
                At = time.GetUtcNow(),
            },
            cancellationToken);
        if (!final)
        {
            return false;
        }

        // Recorded first: a copy in the poison queue without a reason would be worse than a second attempt.
        await poison.SendAsync(queue, message, cancellationToken);
        Log.Poisoned(logger, queue, Describe(cause));
        return true;
    }

    /// <summary>Hex SHA-256 of a message's text.</summary>
    public static string HashOf(string message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)));

    private static Exception Root(Exception cause)
    {
        while (cause is AggregateException { InnerException: not null } or System.Reflection.TargetInvocationException { InnerException: not null })
        {
            cause = cause.InnerException!;
        }

        return cause;
    }

    private static string Describe(Exception cause)
    {
        var root = Root(cause);
        var text = root is NonRetriableException ? root.Message : $"{root.GetType().Name}: {root.Message}";
        return text.Length <= LongestReason ? text : text[..LongestReason];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message of {Queue} can never succeed and was put in its poison queue: {Reason}")]
        public static partial void Poisoned(ILogger logger, string queue, string reason);
    }
}

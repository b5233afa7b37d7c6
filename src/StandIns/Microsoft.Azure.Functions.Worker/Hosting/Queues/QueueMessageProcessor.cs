using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>
/// What happens to one received message: deleted after success, back in the queue after a failure,
/// in the poison queue after the last one. A message whose host dies reappears when its lease ends.
/// </summary>
internal sealed partial class QueueMessageProcessor(
    IndexedFunction function, QueueClient queue, QueueClient? poison, QueueSettings settings, TimeSpan leaseTime,
    FunctionInvoker invoker, QueueBell bell, HostClock clock, ILogger logger)
{
    public async Task ProcessAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount)
            {
                // An earlier host died with it, or could not set it aside.
                await SetAsideAsync(message, "was taken from the queue too often");
            }
            else if (!QueueBody.TryDecode(message, settings.MessageEncoding, out var decoded))
            {
                await SetAsideAsync(message, "is not Base64, which host.json's messageEncoding asks for,");
            }
            else
            {
                await RunAsync(message, decoded, cancellationToken);
            }
        }
        catch (Exception failure)
        {
            // The message is still there and reappears; the host goes on with the others.
            Log.NotCompleted(logger, message.MessageId, queue.Name, failure);
        }
    }

    /// <summary>Puts a message back that was not begun.</summary>
    public async Task GiveBackAsync(QueueMessage message)
    {
        try
        {
            await ReleaseAsync(message, TimeSpan.Zero);
        }
        catch (Exception failure)
        {
            Log.NotCompleted(logger, message.MessageId, queue.Name, failure);
        }
    }

    private async Task RunAsync(QueueMessage message, QueueMessage decoded, CancellationToken cancellationToken)
    {
        using var lease = new MessageLease(queue, message, leaseTime, clock, logger);
        var failure = await invoker.InvokeAsync(
            new Invocation
            {
                Function = function,
                TriggerValue = decoded,
                Reason = $"New queue message detected on '{queue.Name}'.",
                BindingData = BindingData(decoded),
            },
            cancellationToken);
        message = await lease.EndAsync();

        if (failure is null)
        {
            await DeleteAsync(message);
        }
        else if (message.DequeueCount < settings.MaxDequeueCount)
        {
            await ReleaseAsync(message, settings.VisibilityTimeout);
        }
        else
        {
            await SetAsideAsync(message, "failed for the last time");
        }
    }

    private async Task ReleaseAsync(QueueMessage message, TimeSpan visibilityTimeout)
    {
        try
        {
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: visibilityTimeout, cancellationToken: CancellationToken.None);
        }
        catch (RequestFailedException gone) when (gone.IsMessageGone())
        {
            Log.Gone(logger, message.MessageId, queue.Name);
        }
    }

    private async Task SetAsideAsync(QueueMessage message, string reason)
    {
        // A poison queue has none of its own: its message stays invisible for the lease and comes again.
        if (poison is not null)
        {
            Log.Poisoned(logger, message.MessageId, queue.Name, reason, message.DequeueCount, settings.MaxDequeueCount, poison.Name);
            await poison.SendOrCreateAsync(message.Body.ToString(), CancellationToken.None);
            bell.Ring(poison.Uri);
            await DeleteAsync(message);
        }
    }

    private async Task DeleteAsync(QueueMessage message)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);
        }
        catch (RequestFailedException gone) when (gone.IsMessageGone())
        {
            Log.Gone(logger, message.MessageId, queue.Name);
        }
    }

    // As text: what the official worker makes of numbers and dates here differs by version, and all of it has ToString.
    private static Dictionary<string, object> BindingData(QueueMessage message) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = message.Body.ToString(),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = $"{message.DequeueCount}",
        ["InsertionTime"] = $"{message.InsertedOn:O}",
        ["ExpirationTime"] = $"{message.ExpiresOn:O}",
        ["NextVisibleTime"] = $"{message.NextVisibleOn:O}",
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Message '{MessageId}' of queue '{Queue}' {Reason} (dequeue count {DequeueCount}, at most {MaxDequeueCount}). Moving message to queue '{PoisonQueue}'.")]
        public static partial void Poisoned(
            ILogger logger, string messageId, string queue, string reason, long dequeueCount, int maxDequeueCount, string poisonQueue);

        [LoggerMessage(2, LogLevel.Debug, "Message '{MessageId}' of queue '{Queue}' is no longer this host's: somebody else has it, or it is gone.")]
        public static partial void Gone(ILogger logger, string messageId, string queue);

        [LoggerMessage(3, LogLevel.Error, "Message '{MessageId}' of queue '{Queue}' could not be completed; it will reappear.")]
        public static partial void NotCompleted(ILogger logger, string messageId, string queue, Exception exception);
    }
}

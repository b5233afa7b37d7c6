using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Keeps a message invisible to others for as long as its function runs.</summary>
internal sealed partial class MessageLease : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly QueueClient _queue;
    private readonly TimeSpan _time;
    private readonly HostClock _clock;
    private readonly ILogger _logger;
    private readonly Task _renewing;

    // With the receipt of the last renewal, without which it cannot be deleted.
    private QueueMessage _message;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan time, HostClock clock, ILogger logger)
    {
        _queue = queue;
        _time = time;
        _clock = clock;
        _logger = logger;
        _message = message;
        _renewing = RenewAsync();
    }

    /// <returns>The message with the receipt that it has by now.</returns>
    public async Task<QueueMessage> EndAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        return _message;
    }

    public void Dispose() => _ended.Dispose();

    private async Task RenewAsync()
    {
        var wait = _time / 2;
        while (await WaitAsync(wait))
        {
            try
            {
                // Not cancelled by the end of the function: a renewal that the service did and nobody heard of would lose the receipt.
                _message = _message.Update(await _queue.UpdateMessageAsync(
                    _message.MessageId, _message.PopReceipt, visibilityTimeout: _time, cancellationToken: CancellationToken.None));
                wait = _time / 2;
                Log.Renewed(_logger, _message.MessageId, _queue.Name);
            }
            catch (RequestFailedException gone) when (gone.IsMessageGone())
            {
                Log.Lost(_logger, _message.MessageId, _queue.Name);
                return;
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                wait = _time / 10;
                Log.NotRenewed(_logger, _message.MessageId, _queue.Name, failure);
            }
        }
    }

    private async Task<bool> WaitAsync(TimeSpan time)
    {
        var delay = _clock.Delay(time, _ended.Token);
        await delay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ended.IsCancellationRequested;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Message '{MessageId}' of queue '{Queue}' is still being processed: its lease was renewed.")]
        public static partial void Renewed(ILogger logger, string messageId, string queue);

        [LoggerMessage(2, LogLevel.Warning, "Message '{MessageId}' of queue '{Queue}' was taken by somebody else or deleted while it was being processed.")]
        public static partial void Lost(ILogger logger, string messageId, string queue);

        [LoggerMessage(3, LogLevel.Warning, "The lease of message '{MessageId}' of queue '{Queue}' could not be renewed; trying again.")]
        public static partial void NotRenewed(ILogger logger, string messageId, string queue, Exception exception);
    }
}

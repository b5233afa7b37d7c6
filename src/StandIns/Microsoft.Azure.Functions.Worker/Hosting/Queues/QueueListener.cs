using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Fetches messages of one queue in batches and has at most batchSize + newBatchThreshold of them processed at once.</summary>
internal sealed partial class QueueListener(
    QueueClient queue, QueueMessageProcessor processor, QueueSettings settings, HostClock clock, ILogger logger)
{
    private readonly PollingBackoff _backoff = new(settings.MaxPollingInterval, Random.Shared);
    private readonly HashSet<Task> _processing = [];

    private volatile TaskCompletionSource _rung = NewBell();
    private bool _foundMessage;

    /// <summary>Looks into the queue at once instead of at the end of the current pause.</summary>
    public void Wake() => _rung.TrySetResult();

    /// <param name="stopping">Ends the fetching; what runs already is waited for.</param>
    /// <param name="abandon">Passed to the functions, which then have little time left.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        while (await HasRoomAsync(stopping))
        {
            var messages = await ReceiveAsync(abandon);
            if (stopping.IsCancellationRequested)
            {
                // Given back at once, not when their lease ends.
                await Task.WhenAll(messages.Select(message => processor.ReleaseAsync(message, TimeSpan.Zero)));
            }
            else if (messages.Length == 0)
            {
                await PauseAsync(stopping);
            }
            else
            {
                _foundMessage = true;
                _processing.UnionWith(messages.Select(message => Task.Run(() => processor.ProcessAsync(message, abandon), CancellationToken.None)));
            }
        }

        await Task.WhenAll(_processing);
    }

    private async Task<bool> HasRoomAsync(CancellationToken stopping)
    {
        _processing.RemoveWhere(task => task.IsCompleted);
        while (_processing.Count > settings.NewBatchThreshold && !stopping.IsCancellationRequested)
        {
            await Task.WhenAny(_processing).WaitAsync(stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            _processing.RemoveWhere(task => task.IsCompleted);
        }

        return !stopping.IsCancellationRequested;
    }

    // Not cancelled by the end of the fetching: messages that the service handed out and nobody heard of would be away for the whole lease.
    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken abandon)
    {
        try
        {
            _rung = NewBell();
            return await queue.ReceiveMessagesAsync(settings.BatchSize, MessageLease.Time, abandon);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception failure)
        {
            Log.NotPolled(logger, queue.Name, failure.Message);
            return [];
        }
    }

    private async Task PauseAsync(CancellationToken stopping)
    {
        var delay = clock.Delay(_backoff.Next(_foundMessage), stopping);
        _foundMessage = false;
        await Task.WhenAny(delay, _rung.Task);
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Queue '{Queue}' could not be read; trying again: {Problem}")]
        public static partial void NotPolled(ILogger logger, string queue, string problem);
    }
}

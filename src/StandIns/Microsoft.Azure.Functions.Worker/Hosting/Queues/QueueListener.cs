using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Fetches messages of one queue in batches and has at most batchSize + newBatchThreshold of them processed at once.</summary>
internal sealed partial class QueueListener(
    QueueClient queue, QueueMessageProcessor processor, QueueSettings settings, TimeSpan leaseTime, HostClock clock, ILogger logger)
{
    private readonly PollingBackoff _backoff = new(settings.MaxPollingInterval, Random.Shared);
    private readonly HashSet<Task> _processing = [];

    private volatile TaskCompletionSource _rung = NewBell();
    private bool _foundMessage;
    private bool _unreadable;

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
                await Task.WhenAll(messages.Select(processor.GiveBackAsync));
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
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(settings.BatchSize, leaseTime, abandon);
            NoteReadable();
            return messages;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            NoteReadable();
            return [];
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception failure)
        {
            if (!_unreadable)
            {
                Log.Unreadable(logger, queue.Name, failure.Message);
            }

            _unreadable = true;
            return [];
        }
    }

    // Told once when it begins and once when it ends, however long it lasts.
    private void NoteReadable()
    {
        if (_unreadable)
        {
            Log.Readable(logger, queue.Name);
        }

        _unreadable = false;
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
        [LoggerMessage(1, LogLevel.Warning, "Queue '{Queue}' cannot be read; trying again until it can: {Problem}")]
        public static partial void Unreadable(ILogger logger, string queue, string problem);

        [LoggerMessage(2, LogLevel.Information, "Queue '{Queue}' can be read again.")]
        public static partial void Readable(ILogger logger, string queue);
    }
}

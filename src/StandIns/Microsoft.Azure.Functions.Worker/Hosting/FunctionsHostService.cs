using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Azure.Functions.Worker.Hosting.Queues;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Azure.Functions.Worker.Hosting.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Listens for queues and timers from the start of the app until it has drained.</summary>
internal sealed partial class FunctionsHostService(
    HostedFunctions functions, HostSettings settings, HostTimes times, StorageConnections connections, FunctionInvoker invoker,
    QueueBell bell, HostLifetime lifetime, IHostApplicationLifetime app, HostClock clock, ILoggerFactory loggers) : IHostedService
{
    private const string PoisonSuffix = "-poison";

    private readonly ILogger _logger = loggers.CreateLogger("Host.Startup");

    private Task _listening = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Found(_logger, functions.All.Count, string.Join(", ", functions.All.Select(Describe)));
        _listening = Task.WhenAll(functions.All.Select(Listen));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await lifetime.StopAsync();
        try
        {
            await _listening.WaitAsync(times.Drain, clock.Time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            Log.Late(_logger);
        }

        await lifetime.AbandonAsync();
        await _listening.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Log.Drained(_logger, _listening.IsCompleted ? "everything that ran has ended" : "what still runs is left; its messages reappear");
    }

    private Task Listen(IndexedFunction function) => function.Trigger switch
    {
        Trigger.Queue queue => Listen(function, queue),
        Trigger.Timer => RunAsync(function, new TimerListener(
            function,
            new TimerLock(connections.Container(StorageConnections.Default, "azure-webjobs-hosts"), functions.HostId, function.Name),
            settings.Singleton, invoker, clock, loggers.CreateLogger("Host.Timers")).RunAsync),
        _ => Task.CompletedTask,
    };

    private Task Listen(IndexedFunction function, Trigger.Queue trigger)
    {
        var logger = loggers.CreateLogger("Host.Queues");
        var queue = connections.Queue(trigger.Connection, trigger.Name);
        var poison = trigger.Name.EndsWith(PoisonSuffix, StringComparison.Ordinal)
            ? null
            : connections.Queue(trigger.Connection, trigger.Name + PoisonSuffix);
        var processor = new QueueMessageProcessor(function, queue, poison, settings.Queues, times.MessageLease, invoker, bell, clock, logger);
        var listener = new QueueListener(connections.QueueToPoll(trigger.Connection, trigger.Name), processor, settings.Queues, times.MessageLease, clock, logger);
        bell.OnRing(queue.Uri, listener.Wake);
        return RunAsync(function, listener.RunAsync);
    }

    private async Task RunAsync(IndexedFunction function, Func<CancellationToken, CancellationToken, Task> listen)
    {
        try
        {
            await Task.Run(() => listen(lifetime.Stopping, lifetime.Abandon));
        }
        catch (Exception failure)
        {
            // Rather no app than one with a function that died in silence.
            Log.Broken(_logger, function.Name, failure);
            app.StopApplication();
        }
    }

    private static string Describe(IndexedFunction function) => function.Trigger switch
    {
        Trigger.Queue queue => $"{function.Name} (queue {queue.Name})",
        Trigger.Timer timer => $"{function.Name} (timer {timer.Schedule})",
        Trigger.Http http => $"{function.Name} ({string.Join(',', http.Methods ?? ["any"])} {http.Route})",
        _ => function.Name,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Hosting {Count} functions: {Functions}")]
        public static partial void Found(ILogger logger, int count, string functions);

        [LoggerMessage(2, LogLevel.Warning, "The time to drain is over: what still runs is told to end.")]
        public static partial void Late(ILogger logger);

        [LoggerMessage(3, LogLevel.Information, "Drained: {Outcome}.")]
        public static partial void Drained(ILogger logger, string outcome);

        [LoggerMessage(4, LogLevel.Critical, "The listener of '{FunctionName}' broke: the app ends.")]
        public static partial void Broken(ILogger logger, string functionName, Exception exception);
    }
}

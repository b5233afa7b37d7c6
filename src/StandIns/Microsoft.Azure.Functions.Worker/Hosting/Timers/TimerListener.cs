using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>Fires one timer on its schedule, in one instance at a time and never over itself.</summary>
internal sealed partial class TimerListener(
    IndexedFunction function, TimerLock storage, SingletonSettings settings, FunctionInvoker invoker, HostClock clock, ILogger logger)
{
    // Task.Delay has a limit of 49 days.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(24);

    private static readonly TimeSpan LongestInterruption = TimeSpan.FromSeconds(5);

    private readonly Trigger.Timer _trigger = (Trigger.Timer)function.Trigger;

    /// <param name="stopping">Ends the firing; a run that has begun is waited for.</param>
    /// <param name="abandon">Passed to the function, which then has little time left.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        while (!stopping.IsCancellationRequested)
        {
            var pause = settings.ListenerLockRecoveryPollingInterval;
            try
            {
                if (await storage.TryAcquireAsync(settings.ListenerLockPeriod, stopping) is { } lease)
                {
                    await using var held = new HeldLock(storage, lease, function.Name, settings.ListenerLockPeriod, clock, logger);
                    using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, held.Lost);
                    await FireAsync(lease, ending.Token, abandon);
                }
                else
                {
                    Log.Elsewhere(logger, function.Name);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.Interrupted(logger, function.Name, failure.Message);
                pause = pause < LongestInterruption ? pause : LongestInterruption;
            }

            await clock.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FireAsync(string lease, CancellationToken ending, CancellationToken abandon)
    {
        var monitored = _trigger.UseMonitor && !_trigger.Schedule.IsFrequent(clock.UtcNow.UtcDateTime);
        var start = PastDue.Check(monitored ? await storage.ReadAsync(ending) : null, _trigger.Schedule, clock.UtcNow.UtcDateTime);
        if (monitored && start.Changed)
        {
            await storage.WriteAsync(start.Status, lease, ending);
        }

        var status = start.Status;
        Log.Started(logger, function.Name, _trigger.Schedule.ToString(), status.Next);
        var startup = start.IsPastDue ? "IsPastDue" : _trigger.RunOnStartup ? "RunOnStartup" : null;
        while (startup is not null || await WaitUntilAsync(status.Next, ending))
        {
            var fired = clock.UtcNow.UtcDateTime;
            var timer = new TimerInfo { IsPastDue = startup is "IsPastDue", ScheduleStatus = monitored ? status : null };
            if (!await InvokeAsync(timer, startup, ending, abandon))
            {
                // The status stays, so that the next start finds the occurrence missed.
                return;
            }

            startup = null;
            status = new ScheduleStatus { Last = fired, Next = _trigger.Schedule.Next(fired), LastUpdated = fired };
            if (monitored)
            {
                // Not cancelled: the run is over, and without this it would be taken for missed.
                await storage.WriteAsync(status, lease, abandon);
            }
        }
    }

    /// <returns>False when the end of the host cut it off.</returns>
    private async Task<bool> InvokeAsync(TimerInfo timer, string? startup, CancellationToken ending, CancellationToken abandon)
    {
        var reason = startup is null ? $"Timer fired at {clock.UtcNow:O}" : $"Timer fired at {clock.UtcNow:O}, {startup}";
        for (var retry = 0; ; retry++)
        {
            var failure = await invoker.InvokeAsync(
                new Invocation { Function = function, TriggerValue = timer, Reason = reason, RetryCount = retry }, abandon);
            if (failure is not null && abandon.IsCancellationRequested)
            {
                return false;
            }

            if (failure is null || function.Retry is not { } policy || !policy.Allows(retry + 1))
            {
                return true;
            }

            await clock.Delay(policy.DelayBefore(retry + 1, Random.Shared), ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    /// <returns>False when it is over before.</returns>
    private async Task<bool> WaitUntilAsync(DateTime time, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var left = time - clock.UtcNow.UtcDateTime;
            if (left <= TimeSpan.Zero)
            {
                return true;
            }

            await clock.Delay(left < LongestDelay ? left : LongestDelay, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Timer '{FunctionName}' runs here on '{Schedule}'; next at {Next:u}.")]
        public static partial void Started(ILogger logger, string functionName, string schedule, DateTime next);

        [LoggerMessage(2, LogLevel.Debug, "Timer '{FunctionName}' runs in another instance.")]
        public static partial void Elsewhere(ILogger logger, string functionName);

        [LoggerMessage(3, LogLevel.Warning, "Timer '{FunctionName}' was interrupted; starting it again: {Problem}")]
        public static partial void Interrupted(ILogger logger, string functionName, string problem);
    }
}

using Azure;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>A timer's lock while this instance has it; renewed until it is disposed or lost.</summary>
internal sealed partial class HeldLock : IAsyncDisposable
{
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly TimerLock _lock;
    private readonly string _timer;
    private readonly TimeSpan _period;
    private readonly HostClock _clock;
    private readonly ILogger _logger;
    private readonly Task _renewing;

    public HeldLock(TimerLock held, string lease, string timer, TimeSpan period, HostClock clock, ILogger logger)
    {
        _lock = held;
        _timer = timer;
        _period = period;
        _clock = clock;
        _logger = logger;
        Lease = lease;
        _renewing = RenewAsync();
    }

    public string Lease { get; }

    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        try
        {
            await _lock.ReleaseAsync(Lease, CancellationToken.None);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            Log.NotReleased(_logger, _timer, failure);
        }

        _ended.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        var until = _clock.UtcNow + _period;
        while (true)
        {
            await _clock.Delay(_period / 3, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await _lock.RenewAsync(Lease, _ended.Token);
                until = _clock.UtcNow + _period;
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not RequestFailedException { Status: 404 or 409 or 412 } && _clock.UtcNow < until)
            {
                Log.NotRenewed(_logger, _timer, failure);
            }
            catch (Exception failure)
            {
                Log.Lost(_logger, _timer, failure);
                await _lost.CancelAsync();
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The lock of timer '{Timer}' could not be renewed; trying again.")]
        public static partial void NotRenewed(ILogger logger, string timer, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "The lock of timer '{Timer}' was lost: the timer waits here until it is free again.")]
        public static partial void Lost(ILogger logger, string timer, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "The lock of timer '{Timer}' could not be released; it ends by itself.")]
        public static partial void NotReleased(ILogger logger, string timer, Exception exception);
    }
}

using Microsoft.Azure.Functions.Worker;

namespace StandIns.Tests.Functions;

public sealed record TimerRun(TimerInfo Timer, int RetryCount, int MaxRetryCount);

public sealed class TimerFunctions(Probe probe)
{
    [Function(nameof(EveryHour))]
    public Task EveryHour([TimerTrigger("%Schedule%")] TimerInfo timer, FunctionContext context) => SeeAsync(timer, context);

    [Function(nameof(AtStart))]
    public Task AtStart([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, FunctionContext context) => SeeAsync(timer, context);

    [Function(nameof(Unwatched))]
    public Task Unwatched([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer, FunctionContext context) => SeeAsync(timer, context);

    [Function(nameof(Stubborn))]
    [FixedDelayRetry(2, "00:00:10")]
    public Task Stubborn([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, FunctionContext context) => SeeAsync(timer, context);

    private Task SeeAsync(TimerInfo timer, FunctionContext context) =>
        probe.SeeAsync(new TimerRun(timer, context.RetryContext.RetryCount, context.RetryContext.MaxRetryCount), context.CancellationToken);
}

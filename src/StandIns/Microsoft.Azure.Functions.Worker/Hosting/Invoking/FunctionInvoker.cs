using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Hosting.Queues;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Hosting.Invoking;

/// <summary>Runs a function once, with its own services, sends what it puts out, and tells the log how it went.</summary>
internal sealed partial class FunctionInvoker(
    IServiceScopeFactory scopes, FunctionPipeline pipeline, QueueOutputs outputs, HostSettings settings, HostClock clock, ILoggerFactory loggers)
{
    private static readonly ActivitySource Activities = new("Microsoft.Azure.Functions.Worker");

    /// <param name="answer">What is still to be done with the result while the run's services live; its failure is the function's.</param>
    /// <returns>Null when all went well, else what went wrong. Never throws.</returns>
    public async Task<Exception?> InvokeAsync(
        Invocation invocation, CancellationToken cancellationToken, Func<object?, Task>? answer = null)
    {
        var function = invocation.Function;
        var logger = loggers.CreateLogger("Function." + function.Name);
        using var activity = Activities.StartActivity(function.Name, ActivityKind.Consumer);
        using var limit = settings.FunctionTimeout is { } time ? new CancellationTokenSource(time, clock.Time) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        await using var scope = scopes.CreateAsyncScope();
        var context = new InvocationContext(invocation, scope.ServiceProvider, activity, linked.Token);
        using var logScope = logger.BeginScope(new KeyValuePair<string, object>[] { new("FunctionName", function.Name), new("InvocationId", context.InvocationId) });

        var started = clock.Time.GetTimestamp();
        Log.Executing(logger, function.Name, invocation.Reason, context.InvocationId);
        try
        {
            await pipeline.RunAsync(context);
            await outputs.SendAsync(function, context.Result, context.CancellationToken);
            if (answer is not null)
            {
                await answer(context.Result);
            }

            Log.Succeeded(logger, function.Name, context.InvocationId, (long)clock.Time.GetElapsedTime(started).TotalMilliseconds);
            return null;
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().FullName);
            var reported = limit.IsCancellationRequested
                ? new TimeoutException($"'{function.Name}' did not end within the functionTimeout of {settings.FunctionTimeout:c}.", failure)
                : failure;
            Log.Failed(logger, function.Name, context.InvocationId, (long)clock.Time.GetElapsedTime(started).TotalMilliseconds, reported);
            return reported;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Executing 'Functions.{FunctionName}' (Reason='{Reason}', Id={InvocationId})")]
        public static partial void Executing(ILogger logger, string functionName, string reason, string invocationId);

        [LoggerMessage(2, LogLevel.Information, "Executed 'Functions.{FunctionName}' (Succeeded, Id={InvocationId}, Duration={Duration}ms)")]
        public static partial void Succeeded(ILogger logger, string functionName, string invocationId, long duration);

        [LoggerMessage(3, LogLevel.Error, "Executed 'Functions.{FunctionName}' (Failed, Id={InvocationId}, Duration={Duration}ms)")]
        public static partial void Failed(ILogger logger, string functionName, string invocationId, long duration, Exception exception);
    }
}

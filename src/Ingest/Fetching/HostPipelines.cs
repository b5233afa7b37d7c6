using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Ingest.Fetching;

/// <summary>One resilience pipeline a host, shared by its feeds and pages: retry, rest after failures, take turns, time out.</summary>
internal sealed class HostPipelines(IOptions<FetchingOptions> options, TimeProvider time)
{
    // Redirects of strangers name hosts without end; a forgotten host only loses its memory.
    private const int MostHosts = 10_000;

    private readonly ConcurrentDictionary<string, ResiliencePipeline<WebAnswer>> _pipelines = new(StringComparer.OrdinalIgnoreCase);

    public ResiliencePipeline<WebAnswer> Of(Uri url)
    {
        if (_pipelines.Count > MostHosts)
        {
            _pipelines.Clear();
        }

        return _pipelines.GetOrAdd(url.Authority, _ => Build());
    }

    private ResiliencePipeline<WebAnswer> Build()
    {
        var settings = options.Value;
        var budget = new HostBudget(settings.RequestsPerHost, settings.HostGap, time);
        return new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<WebAnswer>
            {
                MaxRetryAttempts = Math.Max(1, settings.Retries),
                Delay = settings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(settings.Retries > 0 && IsWorthRetrying(arguments.Outcome, settings.LongestRetryWait)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WebAnswer>
            {
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = settings.HostRest,
                ShouldHandle = arguments => ValueTask.FromResult(IsHostFailure(arguments.Outcome)),
            })
            .AddStrategy(_ => budget, new HostBudgetOptions())
            .AddTimeout(new TimeoutStrategyOptions { Timeout = settings.AttemptTimeout })
            .Build();
    }

    // A host that throttles is well, so 429 does not open its circuit; it is only left alone for a while.
    private static bool IsHostFailure(Outcome<WebAnswer> outcome) =>
        outcome.Exception is HttpRequestException and not ForbiddenAddressException or TimeoutRejectedException or IOException
        || outcome.Result is { IsTransient: true, Status: not 429 };

    private static bool IsWorthRetrying(Outcome<WebAnswer> outcome, TimeSpan longestWait) =>
        outcome.Exception is HttpRequestException and not ForbiddenAddressException or TimeoutRejectedException or IOException
        || (outcome.Result is { IsTransient: true } answer && (answer.RetryAfter ?? TimeSpan.Zero) <= longestWait);

    private sealed class HostBudgetOptions : ResilienceStrategyOptions;
}

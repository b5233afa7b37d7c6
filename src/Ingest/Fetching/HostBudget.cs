using Polly;

namespace Ingest.Fetching;

/// <summary>One host's turn-taking: a few requests at a time, and a gap between their starts, whoever asks.</summary>
internal sealed class HostBudget(int requests, TimeSpan gap, TimeProvider time) : ResilienceStrategy<WebAnswer>, IDisposable
{
    private readonly SemaphoreSlim _turns = new(requests, requests);
    private readonly Lock _lock = new();
    private DateTimeOffset _nextStart;

    public void Dispose() => _turns.Dispose();

    protected override async ValueTask<Outcome<WebAnswer>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<WebAnswer>>> callback, ResilienceContext context, TState state)
    {
        await _turns.WaitAsync(context.CancellationToken);
        try
        {
            var wait = Reserve();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, context.CancellationToken);
            }

            return await callback(context, state);
        }
        finally
        {
            _turns.Release();
        }
    }

    private TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var start = _nextStart > now ? _nextStart : now;
            _nextStart = start + gap;
            return start - now;
        }
    }
}

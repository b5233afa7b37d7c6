using System.Collections.Concurrent;
using System.Threading.Channels;

namespace StandIns.Tests.Functions;

/// <summary>What the functions of one test host saw, and what they shall do.</summary>
public sealed class Probe
{
    private readonly Channel<object?> _seen = Channel.CreateUnbounded<object?>();

    public ConcurrentQueue<object?> All { get; } = new();

    /// <value>Runs inside every function that calls <see cref="SeeAsync"/>.</value>
    public Func<CancellationToken, Task> Do { get; set; } = _ => Task.CompletedTask;

    public Task SeeAsync(object? what, CancellationToken cancellationToken = default)
    {
        All.Enqueue(what);
        _seen.Writer.TryWrite(what);
        return Do(cancellationToken);
    }

    /// <summary>The next thing that a function saw, in order.</summary>
    public async Task<T> NextAsync<T>() => Assert.IsType<T>(await _seen.Reader.ReadAsync().AsTask().WaitAsync(Eventually.Limit), exactMatch: false);

    public async Task NextAsync() => await _seen.Reader.ReadAsync().AsTask().WaitAsync(Eventually.Limit);
}

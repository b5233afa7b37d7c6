namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The two steps in which the host ends.</summary>
internal sealed class HostLifetime : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandon = new();

    /// <value>Nothing new is begun.</value>
    public CancellationToken Stopping => _stopping.Token;

    /// <value>What still runs is told to end.</value>
    public CancellationToken Abandon => _abandon.Token;

    public Task StopAsync() => _stopping.CancelAsync();

    public Task AbandonAsync() => _abandon.CancelAsync();

    public void Dispose()
    {
        _stopping.Dispose();
        _abandon.Dispose();
    }
}

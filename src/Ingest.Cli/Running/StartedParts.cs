namespace Ingest.Cli.Running;

/// <summary>What a run has started, ended in the opposite order: the functions before the mail server, the storage last.</summary>
internal sealed class StartedParts : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly List<ChildProcess> _processes = [];

    public bool IsEmpty => _parts.Count == 0;

    public T Add<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    /// <summary>Watches a program: a run without it makes no sense.</summary>
    public void Watch(ChildProcess? process)
    {
        if (process is not null)
        {
            _processes.Add(process);
        }
    }

    /// <exception cref="CliFailure">A program ended though nobody asked it to.</exception>
    public void ThrowIfLost()
    {
        if (_processes.Find(process => process.IsLost) is { } lost)
        {
            throw new CliFailure($"{lost.Name} ended unexpectedly.", Startup.Said(lost));
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }
}

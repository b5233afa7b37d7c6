using System.Collections.Concurrent;
using Ingest.Quarantine;

namespace Ingest.Tests.Fakes;

internal sealed class InMemoryFailureStore : IFailureStore
{
    private readonly ConcurrentDictionary<(string Queue, string Hash), MessageFailure> _rows = new();

    public Task SaveAsync(MessageFailure failure, CancellationToken cancellationToken)
    {
        _rows[(failure.Queue, failure.MessageHash)] = failure;
        return Task.CompletedTask;
    }

    public Task<MessageFailure?> GetAsync(string queue, string messageHash, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault((queue, messageHash)));

    public IAsyncEnumerable<MessageFailure> ListAsync(string queue, CancellationToken cancellationToken) =>
        _rows.Values.Where(row => row.Queue == queue).ToAsyncEnumerable();

    public Task RemoveAsync(string queue, string messageHash, CancellationToken cancellationToken)
    {
        _rows.TryRemove((queue, messageHash), out _);
        return Task.CompletedTask;
    }
}

internal sealed class RecordingPoisonQueues : IPoisonQueues
{
    public List<(string Queue, string Message)> Sent { get; } = [];

    public Exception? Failure { get; set; }

    public Task SendAsync(string queue, string message, CancellationToken cancellationToken)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        Sent.Add((queue, message));
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;

namespace Ingest.Tests.Fakes;

/// <summary>Keeps what was sent, in order.</summary>
internal sealed class RecordingQueues : IPipelineQueues
{
    private readonly ConcurrentQueue<object> _sent = new();

    /// <summary>Called before every send: throw to play a queue or a process that dies there.</summary>
    public Action<object>? BeforeSend { get; set; }

    public IReadOnlyList<object> Sent => [.. _sent];

    public IReadOnlyList<T> Of<T>() => [.. _sent.OfType<T>()];

    public void Clear() => _sent.Clear();

    public Task SendAsync(FetchFeedMessage message, CancellationToken cancellationToken) => RecordAsync(message, cancellationToken);

    public Task SendAsync(ProcessArticleMessage message, CancellationToken cancellationToken) => RecordAsync(message, cancellationToken);

    public Task SendAsync(JudgeStatementMessage message, CancellationToken cancellationToken) => RecordAsync(message, cancellationToken);

    public Task SendAsync(AlertMessage message, CancellationToken cancellationToken) => RecordAsync(message, cancellationToken);

    public Task SendAsync(DeliverMessage message, CancellationToken cancellationToken) => RecordAsync(message, cancellationToken);

    private Task RecordAsync(object message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeSend?.Invoke(message);
        _sent.Enqueue(message);
        return Task.CompletedTask;
    }
}

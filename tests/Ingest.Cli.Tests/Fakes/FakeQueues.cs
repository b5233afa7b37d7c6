using Ingest.Cli.Stores;
using Ingest.Watching;

namespace Ingest.Cli.Tests.Fakes;

internal sealed class FakeQueues : IQueueGauge, IPoisonReader
{
    public Dictionary<string, long> Waiting { get; } = [];

    public List<PoisonMessage> Poison { get; } = [];

    public List<string> Replayed { get; } = [];

    public Task<IReadOnlyList<QueueLength>> MeasureAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QueueLength>>(
        [.. Pipeline.Queues.Select(queue => new QueueLength(queue, Waiting.GetValueOrDefault(queue), Poison.Count(message => message.Queue == queue)))]);

    public Task<IReadOnlyList<PoisonMessage>> PeekAsync(string queue, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PoisonMessage>>([.. Poison.Where(message => message.Queue == queue)]);

    public Task<int> ReplayAsync(string queue, CancellationToken cancellationToken)
    {
        Replayed.Add(queue);
        return Task.FromResult(Poison.RemoveAll(message => message.Queue == queue));
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Queues;
using Ingest.Quarantine;
using Ingest.Watching;

namespace Ingest.Azure.Queues;

/// <summary>The pipeline's queues, each made when this process first sends to it. What is sent waits for as long as it takes.</summary>
internal sealed class AzureStorageQueues(StorageClients clients) : IPipelineQueues, IPoisonQueues, IQueueGauge
{
    // The service's default is a week, after which it drops a message that nobody saw.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly ConcurrentDictionary<string, Lazy<Task<QueueClient>>> _queues = new(StringComparer.Ordinal);

    public Task SendAsync(FetchFeedMessage message, CancellationToken cancellationToken) =>
        SendAsync(Pipeline.Feeds, message, PipelineJson.Default.FetchFeedMessage, cancellationToken);

    public Task SendAsync(ProcessArticleMessage message, CancellationToken cancellationToken) =>
        SendAsync(Pipeline.Articles, message, PipelineJson.Default.ProcessArticleMessage, cancellationToken);

    public Task SendAsync(JudgeStatementMessage message, CancellationToken cancellationToken) =>
        SendAsync(Pipeline.Statements, message, PipelineJson.Default.JudgeStatementMessage, cancellationToken);

    public Task SendAsync(AlertMessage message, CancellationToken cancellationToken) =>
        SendAsync(Pipeline.Alerts, message, PipelineJson.Default.AlertMessage, cancellationToken);

    public Task SendAsync(DeliverMessage message, CancellationToken cancellationToken) =>
        SendAsync(Pipeline.Deliveries, message, PipelineJson.Default.DeliverMessage, cancellationToken);

    Task IPoisonQueues.SendAsync(string queue, string message, CancellationToken cancellationToken) =>
        SendAsync(queue + Pipeline.PoisonSuffix, message, cancellationToken);

    public async Task<IReadOnlyList<QueueLength>> MeasureAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Pipeline.Queues.Select(async queue =>
        {
            var waiting = LengthOfAsync(queue, cancellationToken);
            var poisoned = LengthOfAsync(queue + Pipeline.PoisonSuffix, cancellationToken);
            return new QueueLength(queue, await waiting, await poisoned);
        }));

    private Task SendAsync<T>(string queue, T message, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(queue, JsonSerializer.Serialize(message, type), cancellationToken);

    private async Task SendAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var client = await GetAsync(queue);
        await client.SendMessageAsync(message, visibilityTimeout: null, Forever, cancellationToken);
    }

    private async Task<long> LengthOfAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await ClientOf(queue).GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return 0;
        }
    }

    private QueueClient ClientOf(string queue) => clients.Queues.GetQueueClient(clients.Options.QueuePrefix + queue);

    private async Task<QueueClient> GetAsync(string name)
    {
        var queue = _queues.GetOrAdd(name, static (name, self) => new(() => self.CreateAsync(name)), this);
        try
        {
            return await queue.Value;
        }
        catch
        {
            // The next who asks tries again.
            _queues.TryRemove(KeyValuePair.Create(name, queue));
            throw;
        }
    }

    // Not cancelled by whoever asked first: others wait for the same queue.
    private async Task<QueueClient> CreateAsync(string name)
    {
        var queue = ClientOf(name);
        await queue.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        return queue;
    }
}

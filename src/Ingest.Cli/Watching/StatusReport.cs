using System.Text.Json.Serialization;
using Ingest.Cli.Stores;
using Ingest.Delivering;
using Ingest.Watching;

namespace Ingest.Cli.Watching;

/// <summary>The pipeline in numbers.</summary>
/// <param name="Deliveries">By state: waiting, claimed, sent, failed.</param>
/// <param name="MedianLatency">From publication to delivery, of the alerts sent; null where none was.</param>
internal sealed record StatusReport(
    DateTimeOffset At,
    HealthReport Health,
    int Subscriptions,
    IReadOnlyDictionary<string, int> Deliveries,
    TimeSpan? MedianLatency,
    TimeSpan? P95Latency)
{
    public static async Task<StatusReport> ReadAsync(IngestStores stores, TimeProvider time, CancellationToken cancellationToken)
    {
        var health = await new PipelineHealth(stores.Feeds, stores.Gauge, time).CheckAsync(cancellationToken);
        var states = Enum.GetValues<DeliveryState>().ToDictionary(state => state.ToString().ToLowerInvariant(), _ => 0, StringComparer.Ordinal);
        List<TimeSpan> latencies = [];
        var subscriptions = 0;
        await foreach (var subscription in stores.Subscriptions.ListAsync(cancellationToken))
        {
            subscriptions += subscription.Ended ? 0 : 1;
            await foreach (var delivery in stores.Deliveries.ListAsync(subscription.Id, cancellationToken))
            {
                states[delivery.State.ToString().ToLowerInvariant()]++;
                if (delivery is { SentAt: { } sent, ReportedAt: { } reported, ForDigest: false } && sent >= reported)
                {
                    latencies.Add(sent - reported);
                }
            }
        }

        latencies.Sort();
        return new StatusReport(time.GetUtcNow(), health, subscriptions, states, Percentile(latencies, 0.5), Percentile(latencies, 0.95));
    }

    /// <summary>The nearest-rank percentile of sorted values.</summary>
    internal static TimeSpan? Percentile(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatusReport))]
internal sealed partial class StatusJson : JsonSerializerContext;

using System.Diagnostics.Metrics;
using Ingest.Matching;

namespace Ingest.Delivering;

/// <summary>Every outcome counts exactly one counter.</summary>
public sealed class DeliveryMetrics
{
    public const string MeterName = "Ingest.Delivering";

    private readonly Counter<long> _matches;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _latency;

    public DeliveryMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _matches = meter.CreateCounter<long>("ingest.matches", description: "Alerts that subscriptions asked for.");
        _deliveries = meter.CreateCounter<long>("ingest.deliveries", description: "Attempts to hand an alert over.");
        _latency = meter.CreateHistogram<double>("ingest.alert.latency", "s", "From the first report to the alert handed over.");
    }

    public void Matched(DeliveryChannel channel, string outcome) => _matches.Add(1, Channel(channel), new("outcome", outcome));

    public void Delivered(DeliveryChannel channel, string outcome) => _deliveries.Add(1, Channel(channel), new("outcome", outcome));

    public void Late(DeliveryChannel channel, TimeSpan latency) => _latency.Record(latency.TotalSeconds, Channel(channel));

    private static KeyValuePair<string, object?> Channel(DeliveryChannel channel) => new("channel", channel is DeliveryChannel.Email ? "email" : "teams");
}

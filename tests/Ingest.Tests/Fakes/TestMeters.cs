using System.Diagnostics.Metrics;

namespace Ingest.Tests.Fakes;

/// <summary>Meters of one test; <see cref="Count"/> reads its counters.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<(string Instrument, double Value, string Tags)> _measured = [];
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    public TestMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_meters.Contains(instrument.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    /// <summary>The sum of what was measured, of measurements that carry <paramref name="tag"/>.</summary>
    public double Count(string instrument, string tag = "") =>
        _measured.Where(row => row.Instrument == instrument && row.Tags.Contains(tag, StringComparison.Ordinal)).Sum(row => row.Value);

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Add((instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}

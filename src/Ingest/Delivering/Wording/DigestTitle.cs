using Ingest.Matching;

namespace Ingest.Delivering.Wording;

/// <summary>"Daily digest: 5 statements on NATO membership, 2 position changes".</summary>
public static class DigestTitle
{
    public static string For(Alert alert, AlertWording wording)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(wording);
        var name = alert.Subscription.Rhythm switch
        {
            DeliveryRhythm.Daily => "Daily digest",
            DeliveryRhythm.Weekly => "Weekly digest",
            _ => "Digest",
        };
        var corrections = alert.Events.Count(told => told.Kind is AlertKind.Correction);
        var statements = alert.Events.Count - corrections;
        var changes = alert.Events.Count(told => told.Kind is AlertKind.NewStatement && wording.IsPositionChange(told.Event));

        List<string> parts = [];
        Add(statements, "statement on NATO membership", "statements on NATO membership");
        Add(changes, "position change", "position changes");
        Add(corrections, "correction", "corrections");
        return $"{name}: {string.Join(", ", parts)}";

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add($"{count} {(count == 1 ? one : many)}");
            }
        }
    }
}

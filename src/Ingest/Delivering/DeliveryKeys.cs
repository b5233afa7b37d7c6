using Ingest.Judging;

namespace Ingest.Delivering;

/// <summary>The one place where ids of deliveries are made and told apart.</summary>
public static class DeliveryKeys
{
    private const string DigestPrefix = "digest.";

    /// <summary>One alert of an event and kind for a subscription: the same however often it is asked for.</summary>
    public static string ForAlert(string eventId, AlertKind kind) => $"{eventId}.{kind}";

    /// <summary>The digest that was due on a day.</summary>
    public static string ForDigest(DateOnly due) => $"{DigestPrefix}{due:yyyyMMdd}";

    public static bool IsDigest(string deliveryId)
    {
        ArgumentNullException.ThrowIfNull(deliveryId);
        return deliveryId.StartsWith(DigestPrefix, StringComparison.Ordinal);
    }
}

/// <summary>
/// An event to tell, as a delivery keeps it: LEDGER#EVENT, and #Correction behind it where a digest tells a correction.
/// </summary>
public readonly record struct EventReference(LedgerKey Ledger, string EventId, AlertKind Kind)
{
    public override string ToString() => Kind is AlertKind.NewStatement ? $"{Ledger}#{EventId}" : $"{Ledger}#{EventId}#{Kind}";

    /// <exception cref="FormatException">The text is not LEDGER#EVENT or LEDGER#EVENT#KIND.</exception>
    public static EventReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('#');
        return parts switch
        {
            [var ledger, { Length: > 0 } id] => new EventReference(LedgerKey.Parse(ledger), id, AlertKind.NewStatement),
            [var ledger, { Length: > 0 } id, var kind] when Enum.TryParse<AlertKind>(kind, out var parsed) => new EventReference(LedgerKey.Parse(ledger), id, parsed),
            _ => throw new FormatException($"'{text}' is not an event of a ledger (LEDGER#EVENT)."),
        };
    }
}

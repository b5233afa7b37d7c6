using Ingest.Delivering;
using Ingest.Judging;

namespace Ingest.Matching;

/// <summary>Whether a subscription asks for an event.</summary>
public static class SubscriptionFilter
{
    /// <param name="key">The ledger the event stands in: it knows the speaker's register id, which the event does not.</param>
    /// <remarks>
    /// A correction passes every filter but <see cref="Subscription.Ended"/>: what was corrected may be just what was filtered by,
    /// so whoever was told the event must hear of it (the matcher asks the deliveries who was).
    /// </remarks>
    public static bool Matches(Subscription subscription, LedgerKey key, StatementEvent told, AlertKind kind)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(told);

        if (subscription.Ended)
        {
            return false;
        }

        return kind is AlertKind.Correction
            || (Asks(subscription.Officials, key.Speaker, told.Speaker)
                && Asks(subscription.Countries, told.Country)
                && Asks(subscription.Subjects, told.Subject)
                && (subscription.Stances is [] || subscription.Stances.Contains(told.Stance))
                && Asks(subscription.Languages, FirstLanguage(told))
                && (!subscription.OnlyPositionChanges || told.PositionChanged));
    }

    private static string? FirstLanguage(StatementEvent told) =>
        told.Language ?? (told.Sources is [var first, ..] ? first.Language : null);

    private static bool Asks(IReadOnlyList<string> wanted, params ReadOnlySpan<string?> values)
    {
        if (wanted is [])
        {
            return true;
        }

        foreach (var value in values)
        {
            if (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using Ingest.Delivering;
using Ingest.Judging;
using Microsoft.Extensions.Logging;

namespace Ingest.Matching;

/// <summary>
/// Finds who asked for an event and makes one delivery for each. The delivery's key is made from subscription, event and kind,
/// so a message seen again (or a worker that died half way) adds what is missing and nothing twice.
/// </summary>
public sealed partial class SubscriberMatcher(
    ILedgerStore ledgers,
    SubscriptionList subscriptions,
    IDeliveryStore deliveries,
    IPipelineQueues queues,
    DeliveryMetrics metrics,
    TimeProvider time,
    ILogger<SubscriberMatcher> logger)
{
    /// <exception cref="NonRetriableException">The message names no event that there is.</exception>
    public async Task RunAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        var reference = Reference(message);
        var told = await ledgers.GetEventAsync(reference.Ledger, reference.EventId, cancellationToken)
            ?? throw new NonRetriableException($"The ledger {reference.Ledger} holds no event {reference.EventId}.");

        var made = 0;
        foreach (var subscription in await subscriptions.GetAsync(cancellationToken))
        {
            if (await AsksAsync(subscription, reference, told, cancellationToken)
                && await DeliverAsync(subscription, reference, told, cancellationToken))
            {
                made++;
            }
        }

        Log.Matched(logger, reference.EventId, reference.Kind, made);
    }

    private static EventReference Reference(AlertMessage message)
    {
        try
        {
            return new EventReference(LedgerKey.Parse(message.Ledger), message.EventId, message.Kind);
        }
        catch (FormatException e)
        {
            throw new NonRetriableException(e.Message, e);
        }
    }

    private async Task<bool> AsksAsync(Subscription subscription, EventReference reference, StatementEvent told, CancellationToken cancellationToken)
    {
        if (!SubscriptionFilter.Matches(subscription, reference.Ledger, told, reference.Kind))
        {
            return false;
        }

        return reference.Kind is not AlertKind.Correction || await WasToldAsync(subscription, reference.EventId, cancellationToken);
    }

    private async Task<bool> WasToldAsync(Subscription subscription, string eventId, CancellationToken cancellationToken)
    {
        var first = await deliveries.GetAsync(subscription.Id, DeliveryKeys.ForAlert(eventId, AlertKind.NewStatement), cancellationToken);
        return first is not null and not { State: DeliveryState.Failed };
    }

    /// <returns>True if the delivery is new.</returns>
    private async Task<bool> DeliverAsync(Subscription subscription, EventReference reference, StatementEvent told, CancellationToken cancellationToken)
    {
        var delivery = new Delivery
        {
            SubscriptionId = subscription.Id,
            Id = DeliveryKeys.ForAlert(reference.EventId, reference.Kind),
            Events = [reference.ToString()],
            Kind = reference.Kind,
            ForDigest = subscription.Rhythm is not DeliveryRhythm.Instant,
            CreatedAt = time.GetUtcNow(),
            ReportedAt = reference.Kind is AlertKind.NewStatement ? ReportedAt(told) : null,
        };

        var added = await deliveries.TryAddAsync(delivery, cancellationToken);
        metrics.Matched(subscription.Channel, added ? "added" : "repeated");
        if (!added)
        {
            // The worker that added it may have died before it told the next stage. A second message for a delivery that is
            // under way is settled there by its claim.
            delivery = await deliveries.GetAsync(delivery.SubscriptionId, delivery.Id, cancellationToken) ?? delivery;

            // The same words on another country made it: that event's own message sees to it.
            if (delivery.Events is [var first, ..] && first != reference.ToString())
            {
                return false;
            }
        }

        if (delivery is { ForDigest: false, State: DeliveryState.Waiting })
        {
            await queues.SendAsync(new DeliverMessage { SubscriptionId = delivery.SubscriptionId, DeliveryId = delivery.Id }, cancellationToken);
        }

        return added;
    }

    // The report that made it news counts, not an earlier one that a feed's silent baseline held.
    private static DateTimeOffset ReportedAt(StatementEvent told) =>
        told.Sources.FirstOrDefault(source => $"{source.ArticleId}#{source.StatementId}" == told.AnnouncedBy)?.At
        ?? told.Sources.Where(source => !source.Background).Select(source => (DateTimeOffset?)source.At).Min() ?? told.At;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Event {EventId} ({Kind}) goes to {Count} more subscriptions.")]
        public static partial void Matched(ILogger logger, string eventId, AlertKind kind, int count);
    }
}

using Ingest.Judging;
using Ingest.Matching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering;

/// <summary>
/// Sends one delivery: claims it by its ETag, hands it to its channel, records what came of it.
/// A worker that dies between sending and recording leaves a claim; once that is stale, the next reader of the message sends
/// again. A mail then carries the same Message-ID, so that receivers can tell it is the same one; a Teams webhook knows no such
/// thing, and a card may appear twice.
/// </summary>
public sealed partial class Deliverer(
    IDeliveryStore deliveries,
    ISubscriptionStore subscriptions,
    ILedgerStore ledgers,
    IEnumerable<IAlertChannel> channels,
    IOptions<DeliveryOptions> options,
    DeliveryMetrics metrics,
    TimeProvider time,
    ILogger<Deliverer> logger)
{
    private const string EndedReason = "The subscription has ended.";

    /// <exception cref="DeliveryRefusedException">Not now: let the queue try again.</exception>
    /// <exception cref="NonRetriableException">Never; the delivery keeps the reason.</exception>
    public async Task RunAsync(DeliverMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        var delivery = await deliveries.GetAsync(message.SubscriptionId, message.DeliveryId, cancellationToken)
            ?? throw new NonRetriableException($"There is no delivery {message.DeliveryId} for subscription {message.SubscriptionId}.");
        if (delivery.State is DeliveryState.Sent or DeliveryState.Failed)
        {
            Log.AlreadySettled(logger, delivery.SubscriptionId, delivery.Id, delivery.State);
            return;
        }

        var subscription = await subscriptions.GetAsync(message.SubscriptionId, cancellationToken);
        if (subscription is null or { Ended: true })
        {
            await deliveries.TryUpdateAsync(delivery with { State = DeliveryState.Failed, ClaimedAt = null, Reason = EndedReason }, cancellationToken);
            Log.SubscriptionEnded(logger, delivery.SubscriptionId, delivery.Id);
            return;
        }

        await SendAsync(delivery, subscription, cancellationToken);
    }

    private async Task SendAsync(Delivery delivery, Subscription subscription, CancellationToken cancellationToken)
    {
        // Everything that may fail on our side comes before the claim, so that it leaves none behind.
        var channel = channels.FirstOrDefault(candidate => candidate.Channel == subscription.Channel)
            ?? throw new NonRetriableException($"No channel is set up for {subscription.Channel}.");
        var events = await LoadEventsAsync(delivery, cancellationToken);
        var claimed = await ClaimAsync(delivery, cancellationToken);

        var outcome = events is []
            ? new SendOutcome.Rejected("None of its events is in the ledgers.")
            : await TrySendAsync(channel, new Alert { Delivery = claimed, Subscription = subscription, Events = events }, cancellationToken);
        switch (outcome)
        {
            case SendOutcome.Sent:
                await RecordSentAsync(claimed, subscription.Channel);
                break;
            case SendOutcome.Refused refused:
                await ReleaseAsync(claimed, refused.Reason);
                metrics.Delivered(subscription.Channel, "refused");
                throw new DeliveryRefusedException(refused.Reason);
            case SendOutcome.Rejected rejected:
                await deliveries.TryUpdateAsync(claimed with { State = DeliveryState.Failed, Reason = rejected.Reason }, CancellationToken.None);
                metrics.Delivered(subscription.Channel, "rejected");
                throw new NonRetriableException($"Delivery {claimed.Id} of subscription {claimed.SubscriptionId} was rejected: {rejected.Reason}");
        }
    }

    private async Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (delivery is { State: DeliveryState.Claimed, ClaimedAt: { } claimedAt })
        {
            if (now - claimedAt < options.Value.ClaimStaleAfter)
            {
                throw new DeliveryRefusedException($"Another worker claimed delivery {delivery.Id} at {claimedAt:u}.");
            }

            Log.StaleClaim(logger, delivery.SubscriptionId, delivery.Id, claimedAt);
        }

        return await deliveries.TryUpdateAsync(delivery with { State = DeliveryState.Claimed, ClaimedAt = now }, cancellationToken)
            ?? throw new DeliveryRefusedException($"Another worker claimed delivery {delivery.Id} just now.");
    }

    private async Task<SendOutcome> TrySendAsync(IAlertChannel channel, Alert alert, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.SendAsync(alert, cancellationToken);
        }
        catch (Exception e)
        {
            // Also on shutdown: the queue's next tries come long before the claim would be stale.
            await ReleaseAsync(alert.Delivery, $"Sending ended with {e.GetType().Name}.");
            metrics.Delivered(channel.Channel, "error");
            throw;
        }
    }

    private async Task<List<ToldEvent>> LoadEventsAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        List<ToldEvent> events = [];
        foreach (var reference in delivery.Events.Select(EventReference.Parse))
        {
            if (await ledgers.GetEventAsync(reference.Ledger, reference.EventId, cancellationToken) is { } told)
            {
                events.Add(new ToldEvent(told, reference.Kind));
            }
            else
            {
                Log.EventMissing(logger, delivery.SubscriptionId, delivery.Id, reference.EventId);
            }
        }

        return events;
    }

    private async Task ReleaseAsync(Delivery claimed, string reason) =>
        await deliveries.TryUpdateAsync(claimed with { State = DeliveryState.Waiting, ClaimedAt = null, Reason = reason }, CancellationToken.None);

    private async Task RecordSentAsync(Delivery claimed, DeliveryChannel channel)
    {
        var now = time.GetUtcNow();
        // Not cancelled by a shutdown: the message is out. Null means that another worker thought this one dead and sends too.
        var recorded = await deliveries.TryUpdateAsync(claimed with { State = DeliveryState.Sent, SentAt = now, Reason = null }, CancellationToken.None);
        metrics.Delivered(channel, recorded is null ? "taken over" : "sent");
        if (claimed.ReportedAt is { } reportedAt && !DeliveryKeys.IsDigest(claimed.Id))
        {
            metrics.Late(channel, now - reportedAt);
        }

        Log.Sent(logger, claimed.SubscriptionId, claimed.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Left delivery {SubscriptionId}/{DeliveryId} alone: it is {State}.")]
        public static partial void AlreadySettled(ILogger logger, string subscriptionId, string deliveryId, DeliveryState state);

        [LoggerMessage(2, LogLevel.Information, "Did not send {SubscriptionId}/{DeliveryId}: the subscription has ended.")]
        public static partial void SubscriptionEnded(ILogger logger, string subscriptionId, string deliveryId);

        [LoggerMessage(3, LogLevel.Warning, "Sends {SubscriptionId}/{DeliveryId} again: its worker claimed it at {ClaimedAt} and never said more.")]
        public static partial void StaleClaim(ILogger logger, string subscriptionId, string deliveryId, DateTimeOffset claimedAt);

        [LoggerMessage(4, LogLevel.Warning, "Delivery {SubscriptionId}/{DeliveryId} names event {EventId}, which no ledger holds.")]
        public static partial void EventMissing(ILogger logger, string subscriptionId, string deliveryId, string eventId);

        [LoggerMessage(5, LogLevel.Information, "Sent {SubscriptionId}/{DeliveryId}.")]
        public static partial void Sent(ILogger logger, string subscriptionId, string deliveryId);
    }
}

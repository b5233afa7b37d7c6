using Ingest.Matching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering;

/// <summary>
/// Puts what waits for a subscription's digest into one delivery, once per due day, however often and whenever it runs: a timer
/// missed for days makes one digest of them all.
/// </summary>
/// <remarks>
/// The digest is added first (insert-if-absent on its due day), told to the next stage second, and its parts are marked last. A
/// worker that dies in between leaves unmarked parts; the next run finds them in the digest, tells the next stage again if the
/// digest still waits, and marks them. So no part is in two digests, and none is in no digest.
/// </remarks>
public sealed partial class DigestSender(
    ISubscriptionStore subscriptions,
    IDeliveryStore deliveries,
    IPipelineQueues queues,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<DigestSender> logger)
{
    /// <summary>A digest's list of events stays well below what one property of a table row may hold.</summary>
    private const int LongestDigest = 300;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Exception> failures = [];
        await foreach (var subscription in subscriptions.ListAsync(cancellationToken))
        {
            if (subscription.Ended)
            {
                continue;
            }

            try
            {
                await SendDueAsync(subscription, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One subscription's trouble must not cost the others their digest.
                Log.Failed(logger, subscription.Id, e);
                failures.Add(e);
            }
        }

        if (failures is not [])
        {
            throw new AggregateException($"{failures.Count} digests could not be made.", failures);
        }
    }

    private async Task SendDueAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var due = DigestSchedule.LastDue(subscription.Rhythm, time.GetUtcNow(), options.Value.DigestHour, options.Value.DigestDay);
        List<Delivery> waiting = [];
        await foreach (var delivery in deliveries.ListWaitingForDigestAsync(subscription.Id, cancellationToken))
        {
            waiting.Add(delivery);
        }

        if (waiting is [])
        {
            return;
        }

        await FinishEarlierAsync(subscription, waiting, due, cancellationToken);
        var parts = waiting.Where(delivery => delivery.CreatedAt < due).Take(LongestDigest).ToList();
        if (parts is not [])
        {
            await SendDigestAsync(subscription, parts, due, cancellationToken);
        }
    }

    /// <summary>Takes out of <paramref name="waiting"/> what a digest already holds whose maker died before it could mark it.</summary>
    private async Task FinishEarlierAsync(Subscription subscription, List<Delivery> waiting, DateTimeOffset due, CancellationToken cancellationToken)
    {
        // A digest is due after its parts came in: usually one or two days to look at, each a point read.
        var last = DateOnly.FromDateTime(due.UtcDateTime);
        for (var day = DateOnly.FromDateTime(waiting.Min(delivery => delivery.CreatedAt).UtcDateTime); day <= last; day = day.AddDays(1))
        {
            if (await deliveries.GetAsync(subscription.Id, DeliveryKeys.ForDigest(day), cancellationToken) is { } digest
                && Parts(digest, waiting) is not [] and var parts)
            {
                await FinishAsync(digest, parts, cancellationToken);
                waiting.RemoveAll(parts.Contains);
            }
        }
    }

    private async Task SendDigestAsync(Subscription subscription, List<Delivery> parts, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var digest = new Delivery
        {
            SubscriptionId = subscription.Id,
            Id = DeliveryKeys.ForDigest(DateOnly.FromDateTime(due.UtcDateTime)),
            Events = [.. parts.SelectMany(part => part.Events)],
            CreatedAt = time.GetUtcNow(),
            ReportedAt = parts.Min(part => part.ReportedAt),
        };

        if (!await deliveries.TryAddAsync(digest, cancellationToken))
        {
            // This due day's digest went out before these parts came in, or another worker is making it now: they go with the next.
            return;
        }

        Log.Made(logger, digest.SubscriptionId, digest.Id, parts.Count);
        await FinishAsync(digest, parts, cancellationToken);
    }

    private async Task FinishAsync(Delivery digest, List<Delivery> parts, CancellationToken cancellationToken)
    {
        if (digest.State is DeliveryState.Waiting)
        {
            await queues.SendAsync(new DeliverMessage { SubscriptionId = digest.SubscriptionId, DeliveryId = digest.Id }, cancellationToken);
        }

        foreach (var part in parts)
        {
            // Null: another worker marked it.
            await deliveries.TryUpdateAsync(part with { State = DeliveryState.Sent, SentAt = time.GetUtcNow(), Reason = $"In {digest.Id}." }, cancellationToken);
        }
    }

    private static List<Delivery> Parts(Delivery digest, List<Delivery> waiting)
    {
        var held = digest.Events.ToHashSet(StringComparer.Ordinal);
        return [.. waiting.Where(delivery => delivery.Events.All(held.Contains))];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Made {SubscriptionId}/{DeliveryId} of {Count} alerts.")]
        public static partial void Made(ILogger logger, string subscriptionId, string deliveryId, int count);

        [LoggerMessage(2, LogLevel.Error, "The digest of {SubscriptionId} could not be made; the next run tries again.")]
        public static partial void Failed(ILogger logger, string subscriptionId, Exception exception);
    }
}

using Ingest.Cli.Stores;
using Ingest.Delivering;

namespace Ingest.Cli.Running;

/// <summary>Follows the deliveries of a run.</summary>
internal sealed class DeliveryWatch(IngestStores stores, DateTimeOffset startedAt)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public int Delivered { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Deliveries on their way; those that wait for a digest are where they belong.</summary>
    public int Open { get; private set; }

    public async Task<IReadOnlyList<Happening>> LookAsync(CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        var (delivered, refused, open) = (0, 0, 0);
        await foreach (var subscription in stores.Subscriptions.ListAsync(cancellationToken))
        {
            await foreach (var delivery in stores.Deliveries.ListAsync(subscription.Id, cancellationToken))
            {
                if (delivery.CreatedAt < startedAt && delivery.SentAt is not { } && delivery.State is not DeliveryState.Failed)
                {
                    open += delivery.ForDigest ? 0 : 1;
                }
                else if (delivery.CreatedAt >= startedAt || delivery.SentAt >= startedAt)
                {
                    delivered += delivery.State == DeliveryState.Sent ? 1 : 0;
                    refused += delivery.State == DeliveryState.Failed ? 1 : 0;
                    open += !delivery.ForDigest && delivery.State is DeliveryState.Waiting or DeliveryState.Claimed ? 1 : 0;
                    Tell(subscription, delivery, happenings);
                }
            }
        }

        (Delivered, Refused, Open) = (delivered, refused, open);
        return happenings;
    }

    private void Tell(Matching.Subscription subscription, Delivery delivery, List<Happening> happenings)
    {
        if (delivery.State is not (DeliveryState.Sent or DeliveryState.Failed) || !_told.Add($"{delivery.SubscriptionId}/{delivery.Id}"))
        {
            return;
        }

        var channel = subscription.Channel.ToString().ToLowerInvariant();
        happenings.Add(delivery is { State: DeliveryState.Sent, SentAt: { } sent }
            ? new Happening(sent, HappeningKind.Delivery, "sent", $"{channel} to {subscription.Id}{(delivery.ReportedAt is { } reported ? $", {Math.Max(0, (sent - reported).TotalSeconds):0} s after publication" : "")}")
            : new Happening(delivery.ClaimedAt ?? delivery.CreatedAt, HappeningKind.Trouble, "refused", $"{channel} to {subscription.Id}: {delivery.Reason}"));
    }
}

using Ingest.Cli.Stores;

namespace Ingest.Cli.Running;

/// <summary>Looks at the stores again and again, and tells what happened and when all is through.</summary>
internal sealed class RunWatch(IngestStores stores, FeedWatch feeds, StatementWatch statements, DeliveryWatch deliveries, FunctionsApp functions)
{
    /// <summary>So many looks in a row must find all at rest.</summary>
    private const int CalmLooks = 3;

    private int _calm;

    public RunCounts Counts { get; private set; } = new();

    /// <summary>Whether all feeds are quiet, all queues are empty and nothing is on its way, for a while now.</summary>
    public bool IsThrough => _calm >= CalmLooks;

    /// <param name="isPublishing">Whether more is known to come out.</param>
    /// <returns>What happened since the last look, oldest first.</returns>
    public async Task<IReadOnlyList<Happening>> LookAsync(bool isPublishing, CancellationToken cancellationToken)
    {
        var happenings = new List<Happening>(await feeds.LookAsync(cancellationToken));
        // The queues are read in the pipeline's order, before what they lead to: work moves on, never back, so it is not missed.
        var queues = await stores.Gauge.MeasureAsync(cancellationToken);
        happenings.AddRange(await statements.LookAsync(cancellationToken));
        happenings.AddRange(await deliveries.LookAsync(cancellationToken));
        happenings.AddRange(functions.TakeTroubles());
        Counts = new RunCounts
        {
            Feeds = feeds.Feeds,
            Polled = feeds.Polled,
            Failing = feeds.Failing,
            Articles = functions.Processed,
            Statements = statements.Statements,
            Events = statements.Events,
            Alerts = statements.Alerts,
            Delivered = deliveries.Delivered,
            Refused = deliveries.Refused,
            Waiting = queues.Sum(queue => queue.Waiting),
            Poison = queues.Sum(queue => queue.Poisoned),
        };
        _calm = !isPublishing && feeds.IsQuiet && deliveries.Open == 0 && queues.All(queue => queue.Waiting == 0 || IsPolling(queue.Queue)) ? _calm + 1 : 0;
        return happenings;
    }

    // Feeds are polled for ever; that one is due again is no unfinished work.
    private static bool IsPolling(string queue) => queue == Pipeline.Feeds;
}

using Ingest.Feeds;
using Microsoft.Extensions.Logging;

namespace Ingest.Polling;

/// <summary>The PollFeeds stage: puts every feed that is due on the queue, once.</summary>
public sealed partial class FeedPoller(IFeedStore feeds, IPipelineQueues queues, TimeProvider time, ILogger<FeedPoller> logger)
{
    // A message that is not answered by then was lost, or its worker died.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <returns>How many feeds were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var queued = 0;
        await foreach (var (feed, state) in feeds.ListAsync(cancellationToken))
        {
            if (IsDue(feed, state, now) && await QueueAsync(state, now, cancellationToken))
            {
                queued++;
            }
        }

        Log.FeedsQueued(logger, queued);
        return queued;
    }

    /// <summary>Whether the feed is due and not already waiting in the queue.</summary>
    public static bool IsDue(Feed feed, FeedState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        return !feed.Paused && feed.Policy != SourcePolicy.Off && state.NextDueAt <= now && (state.QueuedAt is not { } since || now - since > LongestWait);
    }

    // Marked first, so that of two pollers one sends; dying in between costs one waiting time and loses nothing.
    private async Task<bool> QueueAsync(FeedState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await feeds.TrySaveStateAsync(state with { QueuedAt = now }, cancellationToken) is null)
        {
            return false;
        }

        await queues.SendAsync(new FetchFeedMessage { FeedId = state.FeedId }, cancellationToken);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Queued {Feeds} feeds that are due.")]
        public static partial void FeedsQueued(ILogger logger, int feeds);
    }
}

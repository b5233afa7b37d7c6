using Ingest.Feeds;

namespace Ingest.Watching;

/// <summary>How many messages a queue and its poison queue hold, as the service counts them (approximately).</summary>
public sealed record QueueLength(string Queue, long Waiting, long Poisoned);

/// <summary>Measures the queues of <see cref="Pipeline"/>.</summary>
public interface IQueueGauge
{
    /// <returns>One length a queue, in the pipeline's order; a queue that does not exist yet is empty.</returns>
    Task<IReadOnlyList<QueueLength>> MeasureAsync(CancellationToken cancellationToken);
}

/// <summary>The pipeline's state in a few numbers, for people and for monitors.</summary>
public sealed record HealthReport
{
    public required bool Healthy { get; init; }

    public required int Feeds { get; init; }

    public required int FailingFeeds { get; init; }

    public required int SilentFeeds { get; init; }

    /// <summary>Feeds with entries that wait for a decision.</summary>
    public int HeldFeeds { get; init; }

    public required IReadOnlyList<QueueLength> Queues { get; init; }

    /// <summary>What is wrong, a sentence each; empty when healthy.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}

/// <summary>Looks at feeds and queues for what needs a person.</summary>
public sealed class PipelineHealth(IFeedStore feeds, IQueueGauge queues, TimeProvider time)
{
    /// <summary>So many failures in a row make a feed failing.</summary>
    public const int FailuresThatCount = 5;

    private static readonly TimeSpan s_shortestSilence = TimeSpan.FromDays(1);

    /// <summary>Whether the feed has been without new entries for much longer than it usually is.</summary>
    public static bool IsSilent(Feed feed, FeedState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        if (feed.Paused || state.LastNewEntryAt is not { } last || state.Cadence is not { } cadence)
        {
            return false;
        }

        var patience = cadence * 5 > s_shortestSilence ? cadence * 5 : s_shortestSilence;
        return now - last > patience;
    }

    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<string> problems = [];
        var (total, failing, silent, held) = (0, 0, 0, 0);
        await foreach (var (feed, state) in feeds.ListAsync(cancellationToken))
        {
            total++;
            if (feed.Paused || feed.Policy == SourcePolicy.Off)
            {
                continue;
            }

            if (state.HeldEntries > 0)
            {
                held++;
                problems.Add($"Feed {feed.Id} showed {state.HeldEntries} old entries at once at {state.HeldSince:u}; they are held: see 'ingest feeds accept' and 'ingest feeds release'.");
            }

            if (state.ConsecutiveFailures >= FailuresThatCount)
            {
                failing++;
                problems.Add($"Feed {feed.Id} has failed {state.ConsecutiveFailures} times in a row: {(state.Failures is [var last, ..] ? last.Reason : "no reason recorded")}");
            }
            else if (IsSilent(feed, state, now))
            {
                silent++;
                problems.Add($"Feed {feed.Id} has had nothing new since {state.LastNewEntryAt:u}.");
            }
        }

        var lengths = await queues.MeasureAsync(cancellationToken);
        problems.AddRange(lengths.Where(queue => queue.Poisoned > 0).Select(queue => $"{queue.Poisoned} messages lie in {queue.Queue}{Pipeline.PoisonSuffix}: see 'ingest replay'."));
        return new HealthReport
        {
            Healthy = problems.Count == 0,
            Feeds = total,
            FailingFeeds = failing,
            SilentFeeds = silent,
            HeldFeeds = held,
            Queues = lengths,
            Problems = problems,
        };
    }
}

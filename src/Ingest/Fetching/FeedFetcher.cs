using Ingest.Feeds;
using Ingest.Parsing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>
/// The FetchFeed stage: reads a feed that is due, stores and hands on what is new in it, and only then remembers having
/// seen it. Whatever is interrupted is found again at the next try; whatever is repeated changes nothing.
/// </summary>
public sealed partial class FeedFetcher(
    IFeedStore feeds, IFeedClient client, IFeedFinder finder, EntryIntake intake, IOptions<FetchingOptions> options, TimeProvider time, ILogger<FeedFetcher> logger)
{
    // Writers that met on one state settle it sooner than this.
    private const int SaveAttempts = 5;

    // So many failures in a row, and every so many more, make the outlet's site be searched for its feed.
    private const int FailuresBeforeSearch = 5;

    /// <summary>A feed that is down or broken is recorded in its state; only storage failures are thrown.</summary>
    public async Task RunAsync(FetchFeedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await feeds.GetAsync(message.FeedId, cancellationToken) is not var (feed, state))
        {
            Log.FeedUnknown(logger, message.FeedId);
            return;
        }

        if (feed.Paused || feed.Policy == SourcePolicy.Off || (!message.Forced && state.NextDueAt > time.GetUtcNow()))
        {
            Log.FeedNotDue(logger, message.FeedId, state.NextDueAt);
            return;
        }

        var change = await PollAsync(feed, state, message.Forced, cancellationToken);
        await SaveAsync(state, change, cancellationToken);
    }

    private async Task<Func<FeedState, FeedState>> PollAsync(Feed feed, FeedState state, bool forced, CancellationToken cancellationToken)
    {
        // Some servers answer 304 for ever: now and then the feed is read whatever they say.
        var whole = forced || state.ConditionalPolls >= options.Value.PollsPerFullRead;
        var url = whole ? feed.Url : state.MovedTo ?? feed.Url;
        var request = whole ? new FetchRequest(url) : new FetchRequest(url, state.ETag, state.LastModified);
        var outcome = await client.FetchAsync(request, cancellationToken);
        return outcome switch
        {
            FetchOutcome.NotModified same => StateAfter.NothingNew(same with { MovedTo = same.MovedTo ?? MovedFrom(feed, url) }, Now, options.Value),
            FetchOutcome.Fetched fetched => await ReadAsync(feed, state, fetched with { MovedTo = fetched.MovedTo ?? MovedFrom(feed, url) }, whole, cancellationToken),
            FetchOutcome.Failed failed => await FailAsync(feed, state, failed, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
    }

    private async Task<Func<FeedState, FeedState>> ReadAsync(Feed feed, FeedState state, FetchOutcome.Fetched fetched, bool whole, CancellationToken cancellationToken)
    {
        var bodyHash = BodyHash.Of(fetched.Body.Span);
        if (bodyHash == state.BodyHash)
        {
            return StateAfter.NothingNew(fetched, Now, options.Value, whole);
        }

        var parsed = FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.Url, new FeedParserSettings(FeedZone.Of(feed), options.Value.MaxItems));
        if (!parsed.IsFeed)
        {
            var grade = parsed.Verdict is FeedVerdict.Empty or FeedVerdict.Challenge ? FailureGrade.Temporary : FailureGrade.Soft;
            return await FailAsync(feed, state, new FetchOutcome.Failed(grade, parsed.Problem ?? "no feed", null), cancellationToken);
        }

        var taken = await intake.TakeAsync(feed, state, parsed, cancellationToken);
        Log.FeedRead(logger, feed.Id, parsed.Items.Count, taken.New, taken.Changed, taken.Held);
        return StateAfter.Read(fetched, parsed, taken, bodyHash, whole, Now, options.Value);
    }

    private async Task<Func<FeedState, FeedState>> FailAsync(Feed feed, FeedState state, FetchOutcome.Failed failed, CancellationToken cancellationToken)
    {
        Log.FeedFailed(logger, feed.Id, failed.Grade, failed.Reason);
        Uri? found = null;
        if (failed.Grade != FailureGrade.Temporary && (state.ConsecutiveFailures + 1) % FailuresBeforeSearch == 0)
        {
            found = await finder.FindAsync(feed.Url, cancellationToken);
            Log.FeedSought(logger, feed.Id, found);
        }

        return StateAfter.Failure(failed, found, Now, options.Value);
    }

    // An address that was followed instead of the feed's own stays proposed as long as it works.
    private static Uri? MovedFrom(Feed feed, Uri url) => url == feed.Url ? null : url;

    // Another worker that polled the same feed meanwhile handed on the same entries: its state is as good as ours.
    private async Task SaveAsync(FeedState read, Func<FeedState, FeedState> change, CancellationToken cancellationToken)
    {
        var current = read;
        for (var attempt = 0; attempt < SaveAttempts; attempt++)
        {
            if (await feeds.TrySaveStateAsync(change(current), cancellationToken) is not null)
            {
                return;
            }

            if (await feeds.GetAsync(read.FeedId, cancellationToken) is not var (_, newer) || newer.LastPolledAt != read.LastPolledAt)
            {
                return;
            }

            current = newer;
        }

        throw new InvalidOperationException($"The state of feed {read.FeedId} could not be saved: others kept changing it.");
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Skipped feed {FeedId}: nobody added it, or it was removed.")]
        public static partial void FeedUnknown(ILogger logger, FeedId feedId);

        [LoggerMessage(2, LogLevel.Debug, "Skipped feed {FeedId}: paused, off, or not due before {NextDueAt}.")]
        public static partial void FeedNotDue(ILogger logger, FeedId feedId, DateTimeOffset nextDueAt);

        [LoggerMessage(3, LogLevel.Information, "Read feed {FeedId}: {Items} items, {New} new, {Changed} changed, {Held} held.")]
        public static partial void FeedRead(ILogger logger, FeedId feedId, int items, int @new, int changed, int held);

        [LoggerMessage(4, LogLevel.Warning, "Could not read feed {FeedId} ({Grade}): {Reason}")]
        public static partial void FeedFailed(ILogger logger, FeedId feedId, FailureGrade grade, string reason);

        [LoggerMessage(5, LogLevel.Warning, "Sought feed {FeedId} on its site and found {Found}.")]
        public static partial void FeedSought(ILogger logger, FeedId feedId, Uri? found);
    }
}

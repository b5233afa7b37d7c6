using Ingest.Feeds;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>
/// What a feed's state becomes by each way that a poll can end. Each answer is a change, not a state, so that it can be
/// made again on a state that somebody else saved meanwhile.
/// </summary>
internal static class StateAfter
{
    private const int MostFailures = 30;

    public static Func<FeedState, FeedState> NothingNew(FetchOutcome outcome, DateTimeOffset now, FetchingOptions options, bool whole = false)
    {
        var spread = Spread();
        return state => Success(state, outcome, now) with
        {
            ConditionalPolls = whole ? 0 : state.ConditionalPolls + 1,
            Cadence = PollSchedule.Learn(state.Cadence, 0, now - state.LastPolledAt),
            NextDueAt = now + PollSchedule.AfterSuccess(state, PollingHints.None, outcome.FreshFor, options, now, spread),
        };
    }

    public static Func<FeedState, FeedState> Read(
        FetchOutcome.Fetched fetched, ParsedFeed parsed, IntakeResult taken, string bodyHash, bool whole, DateTimeOffset now, FetchingOptions options)
    {
        var spread = Spread();
        return state =>
        {
            var news = taken.New - taken.Held;
            var learnt = Success(state, fetched, now) with
            {
                BaselineTaken = true,
                ETag = fetched.ETag,
                LastModified = fetched.LastModified,
                BodyHash = bodyHash,
                KnownEntries = EntryHashes.Merge(state.KnownEntries, taken.Seen),
                ConditionalPolls = whole ? 0 : state.ConditionalPolls + 1,
                LastNewEntryAt = taken.New > 0 ? now : state.LastNewEntryAt,
                Cadence = state.BaselineTaken ? PollSchedule.Learn(state.Cadence, news, now - state.LastPolledAt) : taken.BaselineCadence,
                HeldEntries = state.HeldEntries + taken.Held,
                HeldSince = taken.Held > 0 ? state.HeldSince ?? taken.At : state.HeldSince,
            };
            return learnt with { NextDueAt = now + PollSchedule.AfterSuccess(learnt, parsed.Hints, fetched.FreshFor, options, now, spread) };
        };
    }

    public static Func<FeedState, FeedState> Failure(FetchOutcome.Failed failed, Uri? found, DateTimeOffset now, FetchingOptions options)
    {
        var spread = Spread();
        return state =>
        {
            // A feed that answered lately and now forbids is throttling, not closing.
            var throttled = failed.Status == 403 && state.ConsecutiveFailures < 5 && state.LastSuccessAt is not null;
            var grade = throttled ? FailureGrade.Temporary : failed.Grade;
            var failures = state.ConsecutiveFailures + 1;
            return state with
            {
                LastPolledAt = now,
                QueuedAt = null,
                ConsecutiveFailures = failures,
                // What was followed and fails now is left; the feed's own address is asked next.
                MovedTo = found,
                Failures = [new FeedFailure(now, grade.ToString().ToLowerInvariant(), failed.Reason), .. state.Failures.Take(MostFailures - 1)],
                NextDueAt = now + PollSchedule.AfterFailure(grade, failures, failed.RetryAfter, options, spread),
            };
        };
    }

    private static FeedState Success(FeedState state, FetchOutcome outcome, DateTimeOffset now) => state with
    {
        LastPolledAt = now,
        LastSuccessAt = now,
        QueuedAt = null,
        ConsecutiveFailures = 0,
        MovedTo = outcome.MovedTo,
    };

#pragma warning disable CA5394 // Spreads polls over time; nobody gains by guessing it.
    private static double Spread() => Random.Shared.NextDouble();
#pragma warning restore CA5394
}

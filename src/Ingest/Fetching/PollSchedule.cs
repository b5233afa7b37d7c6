using Ingest.Feeds;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>When a feed is polled next: by how often it has news, by what it and its server ask, by how it fails.</summary>
public static class PollSchedule
{
    // How much one poll's news moves what was learnt.
    private const double Weight = 0.2;

    private static readonly TimeSpan LongestCadence = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    /// <summary>The wait after a poll that went well.</summary>
    /// <param name="spread">0 to 1, drawn at random: keeps feeds from marching in step.</param>
    public static TimeSpan AfterSuccess(FeedState state, PollingHints hints, TimeSpan? freshFor, FetchingOptions options, DateTimeOffset now, double spread)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(hints);
        ArgumentNullException.ThrowIfNull(options);

        // Half the cadence finds most entries soon; a feed fallen silent is asked less and less often.
        var learnt = state.Cadence is { } cadence ? cadence / 2 : options.ShortestPoll * 5;
        var silence = now - (state.LastNewEntryAt ?? now);
        var wait = Longer(learnt, silence / 20);
        wait = Clamp(wait, options.ShortestPoll, options.LongestPoll);

        // What the publisher asks is respected, but never beyond the longest time: ttl is often a leftover of a template.
        var asked = Longer(hints.TimeToLive ?? TimeSpan.Zero, freshFor ?? TimeSpan.Zero);
        wait = Longer(wait, asked > options.LongestPoll ? options.LongestPoll : asked);
        return OutOfSkipped(now, wait * (0.9 + (0.2 * spread)), hints);
    }

    /// <summary>The wait after a failure: longer by the same step each time, never without end.</summary>
    /// <param name="failures">Failures in a row, this one included.</param>
    public static TimeSpan AfterFailure(FailureGrade grade, int failures, TimeSpan? retryAfter, FetchingOptions options, double spread)
    {
        ArgumentNullException.ThrowIfNull(options);
        var step = grade switch
        {
            FailureGrade.Temporary => options.ShortestPoll * 2,
            FailureGrade.Soft => options.ShortestPoll * 5,
            _ => options.ShortestPoll * 60,
        };
        var wait = step * Math.Min(failures, 1000);
        wait = wait > LongestBackOff ? LongestBackOff : wait;
        return Longer(wait * (0.9 + (0.2 * spread)), retryAfter ?? TimeSpan.Zero);
    }

    /// <summary>The time between new entries, learnt on from one poll.</summary>
    /// <param name="newEntries">How many entries were new at a poll <paramref name="sinceLast"/> after the one before.</param>
    public static TimeSpan? Learn(TimeSpan? cadence, int newEntries, TimeSpan? sinceLast)
    {
        if (sinceLast is not { } elapsed || elapsed <= TimeSpan.Zero)
        {
            return cadence;
        }

        if (newEntries == 0)
        {
            // Nothing new says only that the time is not shorter than this.
            return cadence is { } known && elapsed > known ? Blend(known, elapsed) : cadence;
        }

        var seen = elapsed / newEntries;
        return cadence is { } before ? Blend(before, seen) : Clamp(seen, TimeSpan.FromSeconds(1), LongestCadence);
    }

    private static TimeSpan Blend(TimeSpan before, TimeSpan seen) => Clamp((before * (1 - Weight)) + (seen * Weight), TimeSpan.FromSeconds(1), LongestCadence);

    // Moves a poll that would fall into skipped hours or days to the next hour that is neither.
    private static TimeSpan OutOfSkipped(DateTimeOffset now, TimeSpan wait, PollingHints hints)
    {
        if (hints.SkipHours.Count is 0 or >= 24 && hints.SkipDays.Count is 0 or >= 7)
        {
            return wait;
        }

        var at = (now + wait).ToUniversalTime();
        for (var hours = 0; hours < 24 * 8; hours++)
        {
            var skipped = (hints.SkipHours.Count < 24 && hints.SkipHours.Contains(at.Hour)) || (hints.SkipDays.Count < 7 && hints.SkipDays.Contains(at.DayOfWeek));
            if (!skipped)
            {
                return at - now;
            }

            at = at.AddHours(1).AddMinutes(-at.Minute);
        }

        return wait;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;
}

using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Parsing;

namespace Ingest.Tests.Fetching;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 7, 12, 0, 0, TimeSpan.Zero);
    private static readonly FetchingOptions Options = new();

    [Fact]
    public void A_busy_feed_is_polled_more_often_than_a_quiet_one()
    {
        Assert.True(After(cadence: TimeSpan.FromMinutes(10)) < After(cadence: TimeSpan.FromHours(2)));
    }

    [Fact]
    public void The_bounds_hold_whatever_is_learnt()
    {
        Assert.InRange(After(cadence: TimeSpan.FromSeconds(1)), Options.ShortestPoll * 0.9, Options.ShortestPoll * 1.1);
        Assert.InRange(After(cadence: TimeSpan.FromDays(30)), Options.LongestPoll * 0.9, Options.LongestPoll * 1.1);
    }

    [Fact]
    public void Ttl_and_freshness_lengthen_the_wait_but_not_beyond_the_longest()
    {
        Assert.True(After(hints: new PollingHints(TimeSpan.FromHours(1), [], [])) >= TimeSpan.FromMinutes(54));
        Assert.True(After(freshFor: TimeSpan.FromHours(1)) >= TimeSpan.FromMinutes(54));
        Assert.True(After(hints: new PollingHints(TimeSpan.FromDays(7), [], [])) <= Options.LongestPoll * 1.1);
    }

    [Fact]
    public void Skipped_hours_and_days_are_left_out()
    {
        var hours = Now + After(cadence: TimeSpan.FromMinutes(10), hints: new PollingHints(null, [12, 13], []));
        var days = Now + After(cadence: TimeSpan.FromMinutes(10), hints: new PollingHints(null, [], [Now.DayOfWeek]));

        Assert.True(hours.Hour >= 14);
        Assert.Equal(Now.AddDays(1).DayOfWeek, days.DayOfWeek);
    }

    [Fact]
    public void A_feed_that_skips_every_hour_is_polled_all_the_same()
    {
        Assert.True(After(hints: new PollingHints(null, [.. Enumerable.Range(0, 24)], [])) < TimeSpan.FromHours(3));
    }

    [Fact]
    public void Failures_back_off_in_a_line_and_never_for_ever()
    {
        var waits = Enumerable.Range(1, 4).Select(failures => PollSchedule.AfterFailure(FailureGrade.Soft, failures, null, Options, 0.5)).ToList();

        Assert.Equal(waits[1] - waits[0], waits[3] - waits[2]);
        Assert.True(PollSchedule.AfterFailure(FailureGrade.Hard, 100_000, null, Options, 1) <= TimeSpan.FromDays(1.1));
        Assert.True(PollSchedule.AfterFailure(FailureGrade.Temporary, 1, TimeSpan.FromHours(5), Options, 0) >= TimeSpan.FromHours(5));
    }

    [Fact]
    public void Cadence_is_learnt_from_what_was_new()
    {
        var cadence = PollSchedule.Learn(null, 6, TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromMinutes(10), cadence);
        for (var poll = 0; poll < 30; poll++)
        {
            cadence = PollSchedule.Learn(cadence, 1, TimeSpan.FromHours(1));
        }

        Assert.InRange(cadence!.Value, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(60));
        Assert.Equal(cadence, PollSchedule.Learn(cadence, 0, TimeSpan.FromMinutes(5)));
        Assert.True(PollSchedule.Learn(cadence, 0, TimeSpan.FromDays(1)) > cadence);
    }

    private static TimeSpan After(TimeSpan? cadence = null, PollingHints? hints = null, TimeSpan? freshFor = null) =>
        PollSchedule.AfterSuccess(new FeedState { FeedId = new FeedId("f"), Cadence = cadence, LastNewEntryAt = Now }, hints ?? PollingHints.None, freshFor, Options, Now, 0.5);
}

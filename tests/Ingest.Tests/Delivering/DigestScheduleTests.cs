using Ingest.Delivering;
using Ingest.Matching;

namespace Ingest.Tests.Delivering;

public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData(DeliveryRhythm.Daily, "2025-11-21T12:00Z", "2025-11-21T06:00Z")]
    [InlineData(DeliveryRhythm.Daily, "2025-11-21T06:00Z", "2025-11-21T06:00Z")] // on the dot
    [InlineData(DeliveryRhythm.Daily, "2025-11-21T05:59Z", "2025-11-20T06:00Z")]
    [InlineData(DeliveryRhythm.Daily, "2025-11-21T07:30+02:00", "2025-11-20T06:00Z")] // 05:30 UTC
    [InlineData(DeliveryRhythm.Daily, "2026-01-01T00:00Z", "2025-12-31T06:00Z")]
    [InlineData(DeliveryRhythm.Weekly, "2025-11-21T12:00Z", "2025-11-17T06:00Z")] // Friday: last Monday
    [InlineData(DeliveryRhythm.Weekly, "2025-11-24T06:00Z", "2025-11-24T06:00Z")]
    [InlineData(DeliveryRhythm.Weekly, "2025-11-24T05:00Z", "2025-11-17T06:00Z")] // Monday before six
    [InlineData(DeliveryRhythm.Instant, "2025-11-21T12:00Z", "2025-11-21T06:00Z")] // flushed like daily
    public void The_last_due_time_is_not_after_now(DeliveryRhythm rhythm, string now, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due), DigestSchedule.LastDue(rhythm, DateTimeOffset.Parse(now), 6, DayOfWeek.Monday));
}

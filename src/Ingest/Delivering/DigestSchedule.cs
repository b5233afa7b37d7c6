using Ingest.Matching;

namespace Ingest.Delivering;

/// <summary>When digests are due. Times are UTC.</summary>
public static class DigestSchedule
{
    /// <summary>The latest moment, not after <paramref name="now"/>, at which the rhythm's digest was due.</summary>
    /// <remarks>Instant counts as daily: it flushes what waits since before the subscription's rhythm was changed.</remarks>
    public static DateTimeOffset LastDue(DeliveryRhythm rhythm, DateTimeOffset now, int hour, DayOfWeek weekDay)
    {
        var utc = now.ToUniversalTime();
        var due = new DateTimeOffset(utc.Year, utc.Month, utc.Day, hour, 0, 0, TimeSpan.Zero);
        if (due > utc)
        {
            due = due.AddDays(-1);
        }

        return rhythm is DeliveryRhythm.Weekly ? due.AddDays(-(((int)due.DayOfWeek - (int)weekDay + 7) % 7)) : due;
    }
}

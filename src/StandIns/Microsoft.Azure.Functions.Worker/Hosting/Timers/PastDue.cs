namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>What a timer that starts makes of what was remembered of it.</summary>
/// <param name="Status">To go on with.</param>
/// <param name="IsPastDue">An occurrence was missed while nobody ran the timer.</param>
/// <param name="Changed">The status differs from the remembered one and must be stored.</param>
internal sealed record PastDue(ScheduleStatus Status, bool IsPastDue, bool Changed)
{
    public static PastDue Check(ScheduleStatus? stored, TimerSchedule schedule, DateTime now)
    {
        if (stored is null)
        {
            return new PastDue(new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now }, IsPastDue: false, Changed: true);
        }

        var updated = stored.Last > default(DateTime) ? stored.Last : stored.LastUpdated;
        var expected = schedule.Next(updated);
        if (stored.Next == expected)
        {
            return new PastDue(stored, now > stored.Next, Changed: false);
        }

        // The schedule was changed meanwhile: an occurrence that only the new one had is not a missed one.
        return now > expected
            ? new PastDue(new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now }, IsPastDue: false, Changed: true)
            : new PastDue(new ScheduleStatus { Next = expected, LastUpdated = updated }, IsPastDue: false, Changed: true);
    }
}

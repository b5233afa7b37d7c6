namespace Microsoft.Azure.Functions.Worker;

public class TimerInfo
{
    /// <value>Null when the schedule is not monitored.</value>
    public ScheduleStatus? ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}

public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}

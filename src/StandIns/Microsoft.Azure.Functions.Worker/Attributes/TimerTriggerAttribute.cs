using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <param name="schedule">NCRONTAB with six fields, a time span such as 00:05:00, or %Setting%.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <value>Default true. Ignored when the schedule fires more often than once a minute.</value>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}

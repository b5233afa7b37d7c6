using System.Reflection;
using Microsoft.Azure.Functions.Worker.Hosting.Timers;

namespace Microsoft.Azure.Functions.Worker.Hosting.Indexing;

/// <summary>A function that was found, with every name resolved and checked.</summary>
internal sealed record IndexedFunction
{
    public required string Name { get; init; }

    public required MethodInfo Method { get; init; }

    public required ParameterInfo TriggerParameter { get; init; }

    public required Trigger Trigger { get; init; }

    public required IReadOnlyList<QueueTarget> Outputs { get; init; }

    /// <value>The property of the result that answers the request; null when the result itself does.</value>
    public required PropertyInfo? HttpResult { get; init; }

    public required RetryPolicy? Retry { get; init; }

    public required FunctionDefinition Definition { get; init; }
}

internal abstract record Trigger
{
    private Trigger()
    {
    }

    public sealed record Timer(TimerSchedule Schedule, bool UseMonitor, bool RunOnStartup) : Trigger;

    public sealed record Queue(string Name, string Connection) : Trigger;

    public sealed record Http(string Route, IReadOnlyList<string>? Methods, AuthorizationLevel Level) : Trigger;
}

/// <param name="Property">The property of the result to send; null sends the result itself.</param>
internal sealed record QueueTarget(PropertyInfo? Property, string Name, string Connection);

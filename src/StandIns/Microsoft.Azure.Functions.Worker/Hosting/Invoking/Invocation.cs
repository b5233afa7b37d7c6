using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting.Indexing;

namespace Microsoft.Azure.Functions.Worker.Hosting.Invoking;

/// <summary>One run of a function, as its trigger asks for it.</summary>
internal sealed record Invocation
{
    public required IndexedFunction Function { get; init; }

    /// <value>A TimerInfo, a QueueMessage with its decoded body, or an HttpRequest.</value>
    public required object TriggerValue { get; init; }

    /// <value>Told in the log: why the function runs. Never anything from a message's body.</value>
    public required string Reason { get; init; }

    public IReadOnlyDictionary<string, object> BindingData { get; init; } = new Dictionary<string, object>();

    public int RetryCount { get; init; }

    public HttpContext? Http { get; init; }
}

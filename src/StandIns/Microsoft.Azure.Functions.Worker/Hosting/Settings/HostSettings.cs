using Azure.Storage.Queues;

namespace Microsoft.Azure.Functions.Worker.Hosting.Settings;

/// <summary>What host.json says, with the Azure host's defaults for what it leaves open.</summary>
internal sealed record HostSettings
{
    public required QueueSettings Queues { get; init; }

    public required SingletonSettings Singleton { get; init; }

    /// <value>The first part of every function's address. Default api.</value>
    public required string RoutePrefix { get; init; }

    /// <value>Null waits for ever.</value>
    public required TimeSpan? FunctionTimeout { get; init; }

    /// <value>The only functions to run; empty runs all.</value>
    public required IReadOnlyList<string> Functions { get; init; }
}

internal sealed record QueueSettings
{
    /// <value>1 to 32. Default 16.</value>
    public required int BatchSize { get; init; }

    /// <value>A new batch is fetched when no more than this many messages are still being processed. Default half of the batch size.</value>
    public required int NewBatchThreshold { get; init; }

    /// <value>Default 1 minute.</value>
    public required TimeSpan MaxPollingInterval { get; init; }

    /// <value>How long a message stays away after a failed execution. Default 0.</value>
    public required TimeSpan VisibilityTimeout { get; init; }

    /// <value>Default 5.</value>
    public required int MaxDequeueCount { get; init; }

    /// <value>Default Base64.</value>
    public required QueueMessageEncoding MessageEncoding { get; init; }
}

internal sealed record SingletonSettings
{
    /// <value>How long a timer's lock outlives an instance that died. 15 to 60 seconds. Default 60 seconds.</value>
    public required TimeSpan ListenerLockPeriod { get; init; }

    /// <value>How often an instance without the lock asks for it. Default 1 minute.</value>
    public required TimeSpan ListenerLockRecoveryPollingInterval { get; init; }
}

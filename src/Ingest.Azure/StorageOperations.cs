using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Azure;

/// <summary>
/// Counts the requests that tables and queues are sent, tries and all, for they are what is paid for.
/// A transaction is one. Told to the meter <c>Ingest.Storage</c> too.
/// </summary>
public sealed class StorageOperations : HttpPipelineSynchronousPolicy
{
    public const string MeterName = "Ingest.Storage";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Operations = Meter.CreateCounter<long>(
        "ingest.storage.operations", unit: "{operation}", description: "Requests sent to tables and queues.");

    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>All so far.</summary>
    public long Total => _counts.Values.Sum();

    /// <summary>So far by kind: the method and the table or queue, "POST articles"; a transaction is "POST $batch".</summary>
    public IReadOnlyDictionary<string, long> ByKind => _counts;

    public override void OnSendingRequest(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var resource = ResourceOf(message.Request.Uri);
        var method = message.Request.Method.Method;
        _counts.AddOrUpdate($"{method} {resource}", 1, static (_, count) => count + 1);
        Operations.Add(1, new("method", method), new("resource", resource));
    }

    // PATH is /TABLE(keys), /TABLE() or /$batch, and /QUEUE or /QUEUE/messages/ID; an emulator's begins with its account.
    private static string ResourceOf(RequestUriBuilder uri)
    {
        var parts = uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = parts.ElementAtOrDefault(parts is ["devstoreaccount1", ..] ? 1 : 0) ?? "";
        var keys = name.IndexOf('(', StringComparison.Ordinal);
        return keys < 0 ? name : name[..keys];
    }
}

using System.Collections;
using System.Text;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker.Hosting.Indexing;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Hosting.Queues;

/// <summary>Sends what [QueueOutput] marks: text as it is, an array as one message each, anything else as JSON.</summary>
internal sealed class QueueOutputs(StorageConnections connections, QueueBell bell, HostSettings settings, IOptions<WorkerOptions> options)
{
    private readonly ObjectSerializer _serializer = options.Value.Serializer!;

    public async Task SendAsync(IndexedFunction function, object? result, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return;
        }

        foreach (var target in function.Outputs)
        {
            var queue = connections.Queue(target.Connection, target.Name);
            foreach (var body in Bodies(target.Property is null ? result : target.Property.GetValue(result), cancellationToken))
            {
                await queue.SendOrCreateAsync(QueueBody.Encode(body, settings.Queues.MessageEncoding), cancellationToken);
                bell.Ring(queue.Uri);
            }
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Bodies(object? value, CancellationToken cancellationToken) => value switch
    {
        null => [],
        string text => [Encoding.UTF8.GetBytes(text)],
        byte[] bytes => [bytes],
        BinaryData data => [data.ToMemory()],
        IDictionary => [_serializer.Serialize(value, value.GetType(), cancellationToken).ToMemory()],
        IEnumerable many => many.Cast<object?>().SelectMany(one => Bodies(one, cancellationToken)),
        _ => [_serializer.Serialize(value, value.GetType(), cancellationToken).ToMemory()],
    };
}

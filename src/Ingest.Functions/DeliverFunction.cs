using Ingest.Delivering;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Sends one mail or one Teams message.</summary>
public sealed class DeliverFunction(Deliverer deliverer)
{
    [Function("Deliver")]
    public Task Run([QueueTrigger(Pipeline.Deliveries)] DeliverMessage message, CancellationToken cancellationToken) =>
        deliverer.RunAsync(message, cancellationToken);
}

using Ingest.Delivering;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Gathers what waits for a digest.</summary>
public sealed class SendDigestsFunction(DigestSender sender)
{
    [Function("SendDigests")]
    public Task Run([TimerTrigger("%DigestSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        sender.RunAsync(cancellationToken);
}

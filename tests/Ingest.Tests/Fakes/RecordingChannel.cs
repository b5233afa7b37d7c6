using Ingest.Delivering;
using Ingest.Matching;

namespace Ingest.Tests.Fakes;

internal sealed class RecordingChannel(DeliveryChannel channel) : IAlertChannel
{
    public List<Alert> Sent { get; } = [];

    /// <summary>What the receiver answers; throw to play a fault of our own.</summary>
    public Func<Alert, SendOutcome> Answer { get; set; } = _ => new SendOutcome.Sent();

    public DeliveryChannel Channel => channel;

    public Task<SendOutcome> SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = Answer(alert);
        if (outcome is SendOutcome.Sent)
        {
            Sent.Add(alert);
        }

        return Task.FromResult(outcome);
    }
}

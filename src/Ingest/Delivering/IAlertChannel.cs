using Ingest.Matching;

namespace Ingest.Delivering;

/// <summary>A way to reach a subscriber.</summary>
public interface IAlertChannel
{
    DeliveryChannel Channel { get; }

    /// <summary>Sends the alert. Bounded in time by the channel itself, well below <see cref="DeliveryOptions.ClaimStaleAfter"/>.</summary>
    Task<SendOutcome> SendAsync(Alert alert, CancellationToken cancellationToken);
}

/// <summary>How a try to send ended. Reasons are the receiver's words without addresses and links.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent : SendOutcome;

    /// <summary>Not now: the receiver is busy, unreachable or asks to wait, or our own account with it has a problem.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>Never: there is no such mailbox or webhook, or the message itself is refused.</summary>
    public sealed record Rejected(string Reason) : SendOutcome;
}

/// <summary>The receiver refuses for now: the queue tries again later.</summary>
public sealed class DeliveryRefusedException(string reason) : Exception(reason);

using System.Net.Mail;
using Ingest.Delivering;

namespace Ingest.Azure.Mail;

/// <summary>Tells refusals for good from refusals for now (RFC 5321 §4.2.1), and the receiver's from those of our own account.</summary>
internal static class SmtpRefusal
{
    public static SendOutcome Judge(SmtpException refusal)
    {
        var reason = RefusalText.Clean(refusal.InnerException is { } inner && (int)refusal.StatusCode <= 0 ? $"{refusal.Message} {inner.Message}" : $"{(int)refusal.StatusCode} {refusal.Message}");
        return IsFinal(refusal) ? new SendOutcome.Rejected(reason) : new SendOutcome.Refused(reason);
    }

    // Of the 5xx, those on syntax (500-504), TLS and authentication (530-538) tell of our account or our server, not of this mail:
    // nobody's alert may be given up for an expired password.
    private static bool IsFinal(SmtpException refusal) => (int)refusal.StatusCode is >= 550 and < 560;
}

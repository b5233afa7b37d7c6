using System.Security.Cryptography;
using System.Text;
using Ingest.Delivering.Wording;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering.Emails;

/// <summary>Writes the mail of an alert or of a digest: subject, headers, plain text and HTML.</summary>
public sealed class EmailText(AlertWording wording, IOptions<DeliveryOptions> options)
{
    /// <summary>Mail programs show about the first 100 KB of a message.</summary>
    public const int LongestHtml = 95_000;

    private const int LongestSubject = 150;
    private const int LongestQuote = 700;
    private const int MostSources = 12;
    private const int LongestQuoteInDigest = 300;
    private const int MostSourcesInDigest = 4;

    // A digest names fewer events until it fits.
    private static readonly int[] s_mostInDigest = [60, 30, 20, 12, 6];

    /// <param name="domain">The sender's domain, the right-hand side of Message-ID and List-Id.</param>
    public EmailMessage Write(Alert alert, string domain)
    {
        ArgumentNullException.ThrowIfNull(alert);

        var letter = Compose(alert, 1);
        var html = alert.IsDigest ? "" : LetterHtml.Write(letter);
        foreach (var most in alert.IsDigest ? s_mostInDigest : [])
        {
            letter = Compose(alert, most);
            html = LetterHtml.Write(letter);
            if (Encoding.UTF8.GetByteCount(html) <= LongestHtml)
            {
                break;
            }
        }

        return new EmailMessage
        {
            MessageId = MessageId(alert.Delivery.SubscriptionId, alert.Delivery.Id, domain),
            Subject = OneLine.Of(letter.Title, LongestSubject),
            Text = LetterText.Write(letter),
            Html = html,
            Headers = Headers(alert, letter.Unsubscribe, domain),
        };
    }

    private Letter Compose(Alert alert, int most) => new()
    {
        Title = Title(alert),
        Events = [.. alert.Events.Take(most).Select(told => Describe(told, alert.IsDigest))],
        MoreEvents = Math.Max(0, alert.Events.Count - most),
        IsDigest = alert.IsDigest,
        Why = wording.Describe(alert.Subscription),
        Unsubscribe = UnsubscribeLink.For(alert.Subscription, options.Value.PublicUrl),
    };

    private EventView Describe(ToldEvent told, bool inDigest) => inDigest
        ? wording.Describe(told, LongestQuoteInDigest, MostSourcesInDigest)
        : wording.Describe(told, LongestQuote, MostSources);

    private string Title(Alert alert)
    {
        if (!alert.IsDigest)
        {
            var view = Describe(alert.Events[0], inDigest: false);
            return view.IsCorrection || view.PositionChanged ? $"{view.Kicker}: {view.Headline}" : view.Headline;
        }

        return DigestTitle.For(alert, wording);
    }

    private static KeyValuePair<string, string>[] Headers(Alert alert, Uri unsubscribe, string domain)
    {
        List<KeyValuePair<string, string>> headers =
        [
            new("Auto-Submitted", "auto-generated"), // RFC 3834: no out-of-office replies
            new("X-Auto-Response-Suppress", "All"), // the same for Exchange
            new("List-Id", $"<alerts.{Safe(domain)}>"),
            new("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>"),
            new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"), // RFC 8058
        ];
        if (!alert.IsDigest && alert.Delivery.Kind is AlertKind.Correction && EventReference.Parse(alert.Delivery.Events[0]).EventId is var eventId)
        {
            // Mail programs show the correction beneath the alert that it corrects.
            var corrected = MessageId(alert.Delivery.SubscriptionId, DeliveryKeys.ForAlert(eventId, AlertKind.NewStatement), domain);
            headers.Add(new("In-Reply-To", corrected));
            headers.Add(new("References", corrected));
        }

        return [.. headers];
    }

    private static string MessageId(string subscriptionId, string deliveryId, string domain)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{subscriptionId}/{deliveryId}"));
        return $"<{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@{Safe(domain)}>";
    }

    private static string Safe(string domain) =>
        domain is { Length: > 0 } && domain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-') ? domain : "ingest.invalid";
}

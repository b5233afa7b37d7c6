using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Ingest.Matching;
using Microsoft.Extensions.Logging;

namespace Ingest.Delivering;

/// <summary>What an HTTP function answers.</summary>
/// <param name="Headers">To be set as they are.</param>
public sealed record UnsubscribePage(int Status, string Html, IReadOnlyList<KeyValuePair<string, string>> Headers);

/// <summary>
/// Leaving by link. GET changes nothing, because mail scanners follow links; the page's button and a mail client's one-click
/// (RFC 8058) both POST to the same address. A second click is answered like the first.
/// </summary>
public sealed partial class Unsubscriber(ISubscriptionStore subscriptions, ILogger<Unsubscriber> logger)
{
    /// <summary>Longer than any id or token of ours; a longer one is not looked up.</summary>
    private const int LongestValue = 200;

    private static readonly KeyValuePair<string, string>[] s_headers =
    [
        new("Content-Type", "text/html; charset=utf-8"),
        new("Cache-Control", "no-store"),
        // The address holds the token: no other site shall learn it.
        new("Referrer-Policy", "no-referrer"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Robots-Tag", "noindex"),
        new("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    ];

    /// <summary>GET: asks for a click.</summary>
    public async Task<UnsubscribePage> ShowAsync(string? id, string? token, CancellationToken cancellationToken) =>
        await FindAsync(id, token, cancellationToken) switch
        {
            null => NotFound(),
            { Ended: true } => Done(),
            var subscription => Page(200, "Stop these alerts?", $"""
                <p>You will get no more {(subscription.Channel is DeliveryChannel.Email ? "mail" : "messages in this channel")} for this subscription.</p>
                <form method="post" action="?{Encode(UnsubscribeLink.Query(subscription))}"><button type="submit">Stop these alerts</button></form>
                """),
        };

    /// <summary>POST: ends the subscription.</summary>
    public async Task<UnsubscribePage> PerformAsync(string? id, string? token, CancellationToken cancellationToken)
    {
        var subscription = await FindAsync(id, token, cancellationToken);
        if (subscription is null)
        {
            return NotFound();
        }

        if (!subscription.Ended)
        {
            await subscriptions.SaveAsync(subscription with { Ended = true }, cancellationToken);
            Log.Ended(logger, subscription.Id);
        }

        return Done();
    }

    private async Task<Subscription?> FindAsync(string? id, string? token, CancellationToken cancellationToken)
    {
        if (id is not { Length: > 0 and <= LongestValue } || !id.All(char.IsAsciiLetterOrDigit) || token is not { Length: > 0 and <= LongestValue })
        {
            return null;
        }

        var subscription = await subscriptions.GetAsync(id, cancellationToken);
        // Compared as hashes: in constant time, whatever the lengths; and an unknown id takes the same way as a wrong token.
        return CryptographicOperations.FixedTimeEquals(Hash(subscription?.UnsubscribeToken ?? ""), Hash(token)) ? subscription : null;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static UnsubscribePage Done() => Page(200, "You have left", "<p>This subscription has ended. You will get no more alerts from it.</p>");

    private static UnsubscribePage NotFound() =>
        Page(404, "This link does not work", "<p>No subscription belongs to it. Copy the whole link from your latest alert, or use the unsubscribe button of your mail program.</p>");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static UnsubscribePage Page(int status, string title, string body) => new(status, $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(title)}} · Ingest</title>
        <style>
        body { font: 17px/1.5 system-ui, "Segoe UI", Arial, sans-serif; max-width: 32rem; margin: 15vh auto 0; padding: 0 1.5rem; }
        h1 { font-size: 1.5rem; }
        button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: .4rem; background: #1d4ed8; color: #fff; cursor: pointer; }
        button:focus-visible { outline: 3px solid #93c5fd; }
        </style>
        </head>
        <body>
        <h1>{{Encode(title)}}</h1>
        {{body}}
        </body>
        </html>
        """, s_headers);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Subscription {SubscriptionId} ended: its owner left by link.")]
        public static partial void Ended(ILogger logger, string subscriptionId);
    }
}

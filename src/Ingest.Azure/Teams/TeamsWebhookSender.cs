using System.Net.Http.Headers;
using System.Text;
using Ingest.Delivering;
using Ingest.Delivering.Cards;
using Ingest.Matching;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Teams;

/// <summary>Sends alerts to Teams Workflows webhooks. The URL is a secret: whoever has it may post.</summary>
public sealed class TeamsWebhookSender(TeamsCard card, IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider time) : IAlertChannel
{
    public const string ClientName = "teams";

    private const int LongestAnswer = 2048;

    public DeliveryChannel Channel => DeliveryChannel.Teams;

    public async Task<SendOutcome> SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);

        if (!Uri.TryCreate(alert.Subscription.Target, UriKind.Absolute, out var webhook)
            || (webhook.Scheme != Uri.UriSchemeHttps && !(options.Value.AllowPrivate && webhook.Scheme == Uri.UriSchemeHttp)))
        {
            return new SendOutcome.Rejected("The subscription's target is not an https address.");
        }

        var payload = card.Write(alert);
        var answer = await PostAsync(webhook, payload, cancellationToken);
        if (answer.RetryAfter is { } wait && wait <= options.Value.LongestWait)
        {
            await Task.Delay(wait, time, cancellationToken);
            answer = await PostAsync(webhook, payload, cancellationToken);
        }

        return answer.Outcome;
    }

    private async Task<Answer> PostAsync(Uri webhook, byte[] payload, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = new ByteArrayContent(payload) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        try
        {
            // The client belongs to the factory, and so do its connections.
            using var response = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(response, await ReadAsync(response, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(new SendOutcome.Refused($"The webhook did not answer within {options.Value.Timeout.TotalSeconds:0} s."));
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException inside)
        {
            return new Answer(new SendOutcome.Rejected(inside.Message));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new Answer(new SendOutcome.Refused($"The webhook could not be reached: {Cause(e)}."));
        }
    }

    private Answer Judge(HttpResponseMessage response, string words)
    {
        var status = (int)response.StatusCode;
        var reason = $"HTTP {status}{(words is "" ? "" : $": {RefusalText.Clean(words)}")}";
        return status switch
        {
            // The retired Office connectors say 200 and tell of the failure in the body.
            >= 200 and < 300 when words.Contains("message delivery failed", StringComparison.OrdinalIgnoreCase) => new Answer(new SendOutcome.Refused(reason)),
            >= 200 and < 300 => new Answer(new SendOutcome.Sent()),
            408 or 425 or 429 or >= 500 => new Answer(new SendOutcome.Refused(reason)) { RetryAfter = RetryAfter(response) },
            // Redirects are not followed: they could lead anywhere, and Workflows sends none.
            _ => new Answer(new SendOutcome.Rejected(reason)),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestAnswer];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    // Not the message: it may name the host, and the host is half the secret.
    private static string Cause(Exception e) => e is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } ? error.ToString() : e.GetType().Name;

    private readonly record struct Answer(SendOutcome Outcome)
    {
        /// <summary>How long the receiver asks to wait; null where it does not say.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

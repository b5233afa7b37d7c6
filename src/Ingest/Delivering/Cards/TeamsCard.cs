using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Delivering.Wording;
using Microsoft.Extensions.Options;

namespace Ingest.Delivering.Cards;

/// <summary>
/// Writes what a Teams Workflows webhook takes ("when a Teams webhook request is received"): a message with one Adaptive Card.
/// </summary>
public sealed class TeamsCard(AlertWording wording, IOptions<DeliveryOptions> options)
{
    /// <summary>Teams takes 28 KB for a message from a webhook; a little is left for what the flow adds.</summary>
    public const int LongestPayload = 27_000;

    // Cyrillic as it is, not as six bytes a letter. The payload is JSON and nothing else, never part of a page.
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Long words, many sources and long lists give way until the message fits.
    private static readonly CardSize[] s_sizes = [new(600, 10, 12), new(400, 6, 12), new(300, 4, 10), new(200, 3, 6), new(120, 1, 3), new(80, 1, 1)];

    /// <returns>UTF-8 JSON.</returns>
    public byte[] Write(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        byte[] payload = [];
        foreach (var size in s_sizes)
        {
            payload = Serialize(Message(alert, size));
            if (payload.Length <= LongestPayload)
            {
                break;
            }
        }

        return payload;
    }

    private JsonObject Message(Alert alert, CardSize size)
    {
        var views = alert.Events.Take(alert.IsDigest ? size.Events : 1).Select(told => wording.Describe(told, size.Quote, size.Sources)).ToList();
        var unsubscribe = UnsubscribeLink.For(alert.Subscription, options.Value.PublicUrl);
        var card = alert.IsDigest
            ? DigestCard.Card(DigestTitle.For(alert, wording), views, alert.Events.Count - views.Count, unsubscribe)
            : StatementCard.Card(views[0], unsubscribe);
        card["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json";
        card["type"] = "AdaptiveCard";
        card["version"] = "1.5";
        card["msteams"] = new JsonObject { ["width"] = "Full" };
        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["contentUrl"] = null,
                ["content"] = card,
            }),
        };
    }

    private static byte[] Serialize(JsonObject message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_writing))
        {
            message.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private sealed record CardSize(int Quote, int Sources, int Events);
}

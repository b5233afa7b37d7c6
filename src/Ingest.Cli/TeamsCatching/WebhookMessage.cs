using System.Text.Json;

namespace Ingest.Cli.TeamsCatching;

/// <summary>What a Teams Workflows webhook takes: a message whose attachments are Adaptive Cards.</summary>
internal static class WebhookMessage
{
    /// <summary>Teams refuses larger messages (28 KB, Microsoft's documentation of incoming webhooks).</summary>
    public const int MostBytes = 28 * 1024;

    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int MostAttachments = 10;

    /// <returns>Null if Teams would take it, else why not.</returns>
    public static string? WhyRefused(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || Text(message, "type") != "message")
        {
            return "The body must be an object with \"type\": \"message\".";
        }

        if (!message.TryGetProperty("attachments", out var attachments) || attachments.ValueKind != JsonValueKind.Array
            || attachments.GetArrayLength() is < 1 or > MostAttachments)
        {
            return $"\"attachments\" must hold 1 to {MostAttachments} cards.";
        }

        return attachments.EnumerateArray().All(IsCard)
            ? null
            : $"Each attachment must have \"contentType\": \"{CardType}\" and \"content\" of \"type\": \"AdaptiveCard\" with a \"version\".";
    }

    private static bool IsCard(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object
        && Text(attachment, "contentType") == CardType
        && attachment.TryGetProperty("content", out var card) && card.ValueKind == JsonValueKind.Object
        && Text(card, "type") == "AdaptiveCard" && Text(card, "version") is { Length: > 0 };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

namespace Ingest.Delivering.Emails;

/// <summary>A mail ready to be sent.</summary>
public sealed record EmailMessage
{
    /// <summary>Made from the delivery's key: a mail sent twice is the same mail.</summary>
    public required string MessageId { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>Further headers, ASCII, without line breaks.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }
}

using System.Net.Mail;
using System.Security.Cryptography;
using Ingest.Cli.Feeds;
using Ingest.Matching;

namespace Ingest.Cli.Subscriptions;

/// <summary>Checks what a subscription is made of.</summary>
internal static class NewSubscription
{
    private const int LongestAddress = 254;

    /// <summary>A subscription to everything for a mail address or a webhook.</summary>
    /// <exception cref="CliFailure">The target is neither. The message does not repeat it.</exception>
    public static Subscription For(string target, TimeProvider time)
    {
        var text = target.Trim();
        var isWebhook = FeedUrl.TryParse(text, out var url);
        if (isWebhook && url!.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
        {
            throw Wrong("A webhook's address is a secret and must be https.");
        }

        if (!isWebhook && (text.Length > LongestAddress || !MailAddress.TryCreate(text, out var mail) || mail.Address != text))
        {
            throw Wrong("The target is neither a mail address nor a webhook's URL.");
        }

        return new Subscription
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            Channel = isWebhook ? DeliveryChannel.Teams : DeliveryChannel.Email,
            Target = text,
            UnsubscribeToken = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)),
            CreatedAt = time.GetUtcNow(),
        };
    }

    /// <summary>Two-letter codes (and NATO, EU) in one case.</summary>
    /// <exception cref="CliFailure">One is no code.</exception>
    public static IReadOnlyList<string> Codes(IEnumerable<string>? given, bool upper) => [.. (given ?? []).Select(code =>
        code.Length is 2 or 4 && code.All(char.IsAsciiLetter)
            ? upper ? code.ToUpperInvariant() : code.ToLowerInvariant()
            : throw Wrong($"'{Terminals.Terminal.OneLine(code)}' is no code."))];

    private static CliFailure Wrong(string problem) =>
        new(problem, "See 'ingest subscribe --help'.") { ExitCode = ExitCodes.WrongUse };
}

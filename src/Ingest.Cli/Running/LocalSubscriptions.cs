using Ingest.Cli.Subscriptions;
using Ingest.Matching;

namespace Ingest.Cli.Running;

/// <summary>The subscriptions of a machine where nobody has subscribed: a reader's mail and a Teams channel, both caught locally.</summary>
internal static class LocalSubscriptions
{
    public const string Reader = "reader@newsroom.example";

    private const string MailId = "localmail";
    private const string TeamsId = "localteams";

    /// <summary>Adds both where there is no subscription at all; the catcher's address is kept up to date.</summary>
    public static async Task SeedAsync(ISubscriptionStore subscriptions, Uri webhook, TimeProvider time, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var _ in subscriptions.ListAsync(cancellationToken))
        {
            isEmpty = false;
            break;
        }

        if (isEmpty)
        {
            await subscriptions.SaveAsync(NewSubscription.For(Reader, time) with { Id = MailId }, cancellationToken);
            await subscriptions.SaveAsync(NewSubscription.For(webhook.AbsoluteUri, time) with { Id = TeamsId }, cancellationToken);
        }
        else if (await subscriptions.GetAsync(TeamsId, cancellationToken) is { } teams && teams.Target != webhook.AbsoluteUri)
        {
            await subscriptions.SaveAsync(teams with { Target = webhook.AbsoluteUri }, cancellationToken);
        }
    }
}

using System.Globalization;
using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Fetching;

/// <summary>What ops decide about entries that a feed showed at once in suspicious number and that were stored in silence.</summary>
public sealed class HeldEntries(IFeedStore feeds, IArticleStore articles, IPipelineQueues queues, TimeProvider time)
{
    private const int SaveAttempts = 5;

    // A store may keep times less exactly than they were read.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    /// <summary>They are an archive: they stay as they are, in silence.</summary>
    /// <returns>How many were held.</returns>
    public async Task<int> AcceptAsync(FeedId id, CancellationToken cancellationToken) =>
        await feeds.GetAsync(id, cancellationToken) is var (_, state) && state.HeldEntries > 0 && await ForgetAsync(id, cancellationToken) ? state.HeldEntries : 0;

    /// <summary>They are news: their articles go the whole way again, and what is new in them is told.</summary>
    /// <returns>How many were sent on their way.</returns>
    public async Task<int> ReleaseAsync(FeedId id, CancellationToken cancellationToken)
    {
        if (await feeds.GetAsync(id, cancellationToken) is not var (feed, state) || state is not { HeldEntries: > 0, HeldSince: { } since })
        {
            return 0;
        }

        var released = 0;
        for (var month = new DateTime(since.UtcDateTime.Year, since.UtcDateTime.Month, 1, 0, 0, 0, DateTimeKind.Utc); month <= time.GetUtcNow().UtcDateTime; month = month.AddMonths(1))
        {
            await foreach (var article in articles.ListAsync(feed.OutletId, month.ToString("yyyyMM", CultureInfo.InvariantCulture), cancellationToken))
            {
                if (article.FeedId == id && article.Silent && article.FirstSeenAt >= since - Slack)
                {
                    released += await TellAsync(article, cancellationToken) ? 1 : 0;
                }
            }
        }

        // Last, so that whoever dies before can be asked to release the rest.
        await ForgetAsync(id, cancellationToken);
        return released;
    }

    private async Task<bool> TellAsync(Article article, CancellationToken cancellationToken)
    {
        // Without its hash it is tagged again: its statements were stored in silence too.
        var told = article with { Silent = false, Stage = ArticleStage.Found, ContentHash = null };
        if (await articles.TryUpdateAsync(told, cancellationToken) is null)
        {
            return false;
        }

        await queues.SendAsync(new ProcessArticleMessage { ArticleId = article.Id }, cancellationToken);
        return true;
    }

    private async Task<bool> ForgetAsync(FeedId id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < SaveAttempts; attempt++)
        {
            if (await feeds.GetAsync(id, cancellationToken) is not var (_, state))
            {
                return false;
            }

            if (await feeds.TrySaveStateAsync(state with { HeldEntries = 0, HeldSince = null }, cancellationToken) is not null)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The state of feed {id} could not be saved: others kept changing it.");
    }
}

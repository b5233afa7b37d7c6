using Ingest.Feeds;

namespace Ingest.Cli.Running;

/// <summary>Puts the feeds of this run into the store.</summary>
internal static class FeedSeeds
{
    /// <summary>Adds or updates <paramref name="feeds"/>; sample outlets that do not run now are paused, so that they do not fail.</summary>
    public static async Task SaveAsync(IFeedStore store, IReadOnlyList<Feed> feeds, IReadOnlySet<string> samples, CancellationToken cancellationToken)
    {
        var wanted = feeds.ToDictionary(feed => feed.Id);
        var known = new HashSet<FeedId>();
        await foreach (var (feed, _) in store.ListAsync(cancellationToken))
        {
            known.Add(feed.Id);
            if (wanted.TryGetValue(feed.Id, out var now))
            {
                // What ops set for a feed stays; only where it lives may have changed.
                var next = feed with { Url = now.Url, Paused = feed.Paused && !samples.Contains(feed.Id.Value) };
                if (next != feed)
                {
                    await store.SaveAsync(next, cancellationToken);
                }
            }
            else if (samples.Contains(feed.Id.Value) && !feed.Paused)
            {
                await store.SaveAsync(feed with { Paused = true }, cancellationToken);
            }
        }

        foreach (var feed in feeds.Where(feed => !known.Contains(feed.Id)))
        {
            await store.SaveAsync(feed, cancellationToken);
        }
    }
}

using Ingest.Feeds;

namespace Ingest.Fetching;

internal static class FeedZone
{
    /// <summary>The zone for dates that name none; null (UTC) where the machine does not know it.</summary>
    public static TimeZoneInfo? Of(Feed feed) => feed.TimeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(feed.TimeZone, out var zone) ? zone : null;
}

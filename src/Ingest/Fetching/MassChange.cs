using Ingest.Feeds;

namespace Ingest.Fetching;

/// <summary>
/// Notices when a feed suddenly shows many entries as new that cannot all be: a new guid scheme, an archive put out again.
/// Such entries are stored in silence and shown to ops.
/// </summary>
internal static class MassChange
{
    private const int FewestNew = 10;

    // Each entry leaves about three hashes.
    private const int FewestKnownHashes = 30;

    private static readonly TimeSpan OldAge = TimeSpan.FromDays(2);

    /// <summary>Whether <paramref name="entry"/> is held, given that <see cref="Happened"/>.</summary>
    public static bool Holds(FeedEntry entry, DateTimeOffset now) => entry.IsNew && !(entry.Item.Published is { } date && date > now - OldAge && date < now + OldAge);

    /// <summary>Whether nearly all of the feed is new, far more than it could have published since its last poll, and old.</summary>
    public static bool Happened(IReadOnlyList<FeedEntry> entries, FeedState state, DateTimeOffset now)
    {
        if (!state.BaselineTaken || state.KnownEntries.Count < FewestKnownHashes || state.LastSuccessAt is not { } last)
        {
            return false;
        }

        var fresh = entries.Count(entry => entry.IsNew);
        var expected = state.Cadence is { } cadence && cadence > TimeSpan.Zero ? (now - last) / cadence : 0;
        return fresh >= FewestNew && fresh >= entries.Count * 0.8 && fresh > expected * 3 && entries.Any(entry => Holds(entry, now));
    }
}

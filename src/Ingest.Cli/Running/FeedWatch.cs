using Ingest.Feeds;

namespace Ingest.Cli.Running;

/// <summary>Follows the feeds of a run from poll to poll.</summary>
/// <param name="ids">The feeds of this run; null follows all.</param>
internal sealed class FeedWatch(IFeedStore store, IReadOnlySet<string>? ids)
{
    /// <summary>So many polls without anything new make a feed quiet.</summary>
    private const int QuietPolls = 2;

    /// <summary>A feed that never answered in this run is given up after so many failures in a row.</summary>
    private const int FailuresThatEnd = 4;

    private readonly Dictionary<FeedId, Track> _tracks = [];

    public int Feeds => _tracks.Count;

    public int Polled => _tracks.Values.Count(track => track.Successes > 0);

    public int Failing => _tracks.Values.Count(track => track.Failures > 0);

    /// <summary>Feeds that could not be read even once.</summary>
    public int Lost => _tracks.Values.Count(track => track.IsLost);

    /// <summary>Whether every feed was read and has nothing new, or is given up.</summary>
    public bool IsQuiet => _tracks.Values.All(track => track.Quiet >= QuietPolls || track.IsLost);

    /// <summary>The outlets of the feeds in this run, and when each last had something new.</summary>
    public IReadOnlyCollection<string> Outlets => [.. _tracks.Values.Select(track => track.OutletId).Distinct(StringComparer.Ordinal)];

    /// <summary>Takes what the store knows before the run as known.</summary>
    public Task PrimeAsync(CancellationToken cancellationToken) => ReadAsync((feed, state) =>
        _tracks[feed.Id] = new Track(feed.OutletId)
        {
            LastSuccessAt = state.LastSuccessAt,
            LastNewEntryAt = state.LastNewEntryAt,
            IsBaselineTaken = state.BaselineTaken,
        }, cancellationToken);

    /// <returns>What happened to the feeds since the last look.</returns>
    public async Task<IReadOnlyList<Happening>> LookAsync(CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        await ReadAsync((feed, state) =>
        {
            if (!_tracks.TryGetValue(feed.Id, out var track))
            {
                _tracks[feed.Id] = track = new Track(feed.OutletId);
            }

            Note(feed, state, track, happenings);
        }, cancellationToken);
        return happenings;
    }

    private static void Note(Feed feed, FeedState state, Track track, List<Happening> happenings)
    {
        if (state.ConsecutiveFailures > track.Failures && state.Failures is [var failure, ..])
        {
            happenings.Add(new Happening(failure.At, HappeningKind.Trouble, "feed", $"{feed.Outlet}: {failure.Reason} ({failure.Grade})"));
        }

        track.Failures = state.ConsecutiveFailures;
        track.IsHard = state is { ConsecutiveFailures: > 0, Failures: [{ Grade: "hard" }, ..] };
        if (state.LastSuccessAt is not { } success || success == track.LastSuccessAt)
        {
            return;
        }

        track.Successes++;
        track.LastSuccessAt = success;
        var hasNew = state.LastNewEntryAt != track.LastNewEntryAt;
        track.LastNewEntryAt = state.LastNewEntryAt;
        if (!track.IsBaselineTaken)
        {
            track.IsBaselineTaken = true;
            track.Quiet = 0;
            happenings.Add(new Happening(success, HappeningKind.Feed, "baseline", $"{feed.Outlet} was read for the first time: what it has now is kept in silence"));
        }
        else if (hasNew)
        {
            track.Quiet = 0;
            happenings.Add(new Happening(success, HappeningKind.Feed, "new", $"{feed.Outlet} has something new"));
        }
        else
        {
            track.Quiet++;
        }

        if (state.HeldEntries > track.Held)
        {
            happenings.Add(new Happening(success, HappeningKind.Trouble, "held", $"{feed.Outlet}: {state.HeldEntries} entries appeared at once and wait for a decision"));
        }

        track.Held = state.HeldEntries;
    }

    private async Task ReadAsync(Action<Feed, FeedState> take, CancellationToken cancellationToken)
    {
        await foreach (var (feed, state) in store.ListAsync(cancellationToken))
        {
            if (feed is { Paused: false, Policy: not SourcePolicy.Off } && (ids is null || ids.Contains(feed.Id.Value)))
            {
                take(feed, state);
            }
        }
    }

    private sealed class Track(string outletId)
    {
        public string OutletId => outletId;

        public DateTimeOffset? LastSuccessAt { get; set; }

        public DateTimeOffset? LastNewEntryAt { get; set; }

        public bool IsBaselineTaken { get; set; }

        public int Successes { get; set; }

        public int Failures { get; set; }

        public int Quiet { get; set; }

        public int Held { get; set; }

        /// <summary>Whether the last failure was one that only a person can change.</summary>
        public bool IsHard { get; set; }

        public bool IsLost => Successes == 0 && (IsHard || Failures >= FailuresThatEnd);
    }
}

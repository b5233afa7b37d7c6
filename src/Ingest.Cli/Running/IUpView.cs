namespace Ingest.Cli.Running;

/// <summary>Where a run shows what it does.</summary>
internal interface IUpView
{
    /// <summary>Shows that something takes its time, while it does.</summary>
    Task StepAsync(string what, Func<Task> work);

    void Note(string text);

    /// <summary>Looks again and again until <paramref name="look"/> says that the run is over, and shows what it finds.</summary>
    Task WatchAsync(RunPlaces places, Func<Task<RunLook>> look, CancellationToken cancellationToken);
}

/// <summary>Where a person finds what.</summary>
internal sealed record RunPlaces(IReadOnlyList<(string Name, Uri Url)> Pages, string Data);

/// <summary>What one look found.</summary>
internal sealed record RunLook(RunCounts Counts, IReadOnlyList<Happening> Happenings, bool IsOver);

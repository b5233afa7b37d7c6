namespace Ingest.Cli.Running;

/// <summary>Notices that a run which should end does not get on.</summary>
internal sealed class Stall(TimeProvider time, TimeSpan limit)
{
    private RunCounts _last = new();
    private long _since = time.GetTimestamp();

    /// <exception cref="CliFailure">Nothing has changed for too long.</exception>
    public void Check(RunCounts counts, RepositoryRoot root)
    {
        if (counts != _last)
        {
            _last = counts;
            _since = time.GetTimestamp();
        }
        else if (time.GetElapsedTime(_since) > limit)
        {
            throw new CliFailure(
                $"Nothing has moved for {limit.TotalMinutes:0} minutes: {PlainView.Describe(counts)}.",
                $"See 'ingest status' while 'ingest up' runs without --once, and {Path.GetRelativePath(root.Path, Path.Combine(root.State, "logs", "functions.log"))}.");
        }
    }
}

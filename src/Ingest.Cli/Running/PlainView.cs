using Ingest.Cli.Terminals;

namespace Ingest.Cli.Running;

/// <summary>Lines, for pipes, logs and screens that cannot be redrawn.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider time) : IUpView
{
    private static readonly TimeSpan s_reminder = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_countsPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(700);

    public async Task StepAsync(string what, Func<Task> work)
    {
        Note($"{what} ...");
        var started = time.GetTimestamp();
        var working = work();
        while (await Task.WhenAny(working, Task.Delay(s_reminder, time)) != working)
        {
            Note($"{what} ... {time.GetElapsedTime(started).TotalSeconds:0} s");
        }

        await working;
    }

    public void Note(string text) => output.WriteLine($"{time.GetUtcNow():HH:mm:ss}  {text}");

    public async Task WatchAsync(RunPlaces places, Func<Task<RunLook>> look, CancellationToken cancellationToken)
    {
        foreach (var (name, url) in places.Pages)
        {
            Note($"{name,-16}{url}");
        }

        var (last, toldAt) = (new RunCounts(), time.GetTimestamp() - time.TimestampFrequency * 60);
        while (await look() is var found)
        {
            foreach (var happening in found.Happenings)
            {
                output.WriteLine($"{happening.At:HH:mm:ss}  {happening.What,-12}{Terminal.OneLine(happening.Text)}");
            }

            if (found.Counts != last && (found.IsOver || time.GetElapsedTime(toldAt) > s_countsPause))
            {
                (last, toldAt) = (found.Counts, time.GetTimestamp());
                Note(Describe(last));
            }

            if (found.IsOver)
            {
                return;
            }

            await Task.Delay(s_pause, time, cancellationToken);
        }
    }

    /// <summary>The counts in one line.</summary>
    public static string Describe(RunCounts counts) =>
        $"{counts.Polled} of {counts.Feeds} feeds read{(counts.Failing > 0 ? $", {counts.Failing} failing" : "")}; {counts.Articles} articles, {counts.Statements} statements, "
        + $"{counts.Events} events, {counts.Alerts} alerts; {counts.Delivered} delivered{(counts.Refused > 0 ? $", {counts.Refused} refused" : "")}; "
        + $"{counts.Waiting} messages waiting{(counts.Poison > 0 ? $", {counts.Poison} poison" : "")}";
}

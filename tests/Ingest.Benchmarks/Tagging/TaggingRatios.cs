using System.Diagnostics;

namespace Ingest.Benchmarks.Tagging;

/// <summary>
/// The figures of tagging that have goals: articles a second on one core, linear time, and what ten times the register and
/// what a keyword scan of the same text cost. All are measured in turns, so that a busy machine disturbs all alike.
/// </summary>
internal static class TaggingRatios
{
    private const int Rounds = 300;

    // So long the runtime takes to compile for speed what is run often: a service has that behind it.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    public static void Print()
    {
        var work = new AnalyzerWork();
        var sizes = new RegisterSizeBenchmarks[] { new() { Times = 1 }, new() { Times = 10 } };
        Array.ForEach(sizes, size => size.SetUp());
        var (membership, other, longer) = (AnalyzerWork.OnMembership(3_000), AnalyzerWork.OnOtherThings(3_000), AnalyzerWork.OnMembership(30_000));
        var seconds = Best(
            () => work.Analyze(membership), () => work.Analyze(other), () => work.Analyze(longer), () => AnalyzerWork.Scan(membership), sizes[0].FindMentions, sizes[1].FindMentions, work.AnalyzeLabelled);
        Array.ForEach(sizes, size => size.CleanUp());

        Console.WriteLine($"articles of 3 KB a second on one core: {1 / seconds[0]:F0} on membership, {1 / seconds[1]:F0} on other things (goal 500)");
        Console.WriteLine($"labelled articles of all languages, joined to 3 KB: {work.LabelledArticles / seconds[6]:F0} a second");
        Console.WriteLine($"ten times the text costs {seconds[2] / seconds[0]:F1} times the time (linear: 10)");
        Console.WriteLine($"ten times the register costs {seconds[5] / seconds[4]:F2} times the time to find who is named (goal 1.2)");
        Console.WriteLine($"a keyword scan of the same text: {1 / seconds[3]:F0} a second");
    }

    /// <summary>Seconds of each, the best of its rounds: what else the machine does is none of the work.</summary>
    private static double[] Best(params Func<int>[] actions)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            Array.ForEach(actions, action => action());
        }

        var best = Enumerable.Repeat(double.MaxValue, actions.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < actions.Length; index++)
            {
                best[index] = Math.Min(best[index], Time(actions[index]));
            }
        }

        return best;
    }

    private static double Time(Func<int> action)
    {
        // The one before has left the processor's caches full of its own things.
        action();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

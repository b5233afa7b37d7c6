using System.Diagnostics;

namespace Ingest.Benchmarks.Tagging;

/// <summary>The figures of tagging that have goals: articles a second on one core, linear time, and what a keyword scan costs.</summary>
internal static class TaggingRatios
{
    private const int Rounds = 200;

    public static void Print()
    {
        var work = new AnalyzerWork();
        var (membership, other, longer) = (AnalyzerWork.OnMembership(3_000), AnalyzerWork.OnOtherThings(3_000), AnalyzerWork.OnMembership(30_000));
        var onMembership = Seconds(() => work.Analyze(membership));
        var onOther = Seconds(() => work.Analyze(other));
        Console.WriteLine($"articles of 3 KB a second on one core: {1 / onMembership:F0} on membership, {1 / onOther:F0} on other things (goal 500)");
        Console.WriteLine($"ten times the text costs {Seconds(() => work.Analyze(longer)) / onMembership:F1} times the time (linear: 10)");
        Console.WriteLine($"a keyword scan of the same text: {1 / Seconds(() => AnalyzerWork.Scan(membership)):F0} a second");
    }

    /// <summary>The best of the rounds: what else the machine does is none of the work.</summary>
    private static double Seconds(Func<int> action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}

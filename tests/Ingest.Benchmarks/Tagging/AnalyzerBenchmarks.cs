using BenchmarkDotNet.Attributes;

namespace Ingest.Benchmarks.Tagging;

/// <summary>Everything that is found in an article of 3 KB, beside a plain scan for keywords in the same text.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly AnalyzerWork _work = new();

    [Benchmark]
    public int OnMembership() => _work.Analyze(AnalyzerWork.OnMembership(3_000));

    [Benchmark]
    public int OnOtherThings() => _work.Analyze(AnalyzerWork.OnOtherThings(3_000));

    [Benchmark(Baseline = true)]
    public int Keywords() => AnalyzerWork.Scan(AnalyzerWork.OnMembership(3_000));
}

using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Ingest.Extracting;

namespace Ingest.Benchmarks.Reading;

/// <summary>A page's article extracted, beside an AngleSharp parse of the same page. Goal: at most 1.5 times.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private static readonly Uri Url = new("https://news.example/2026/07/07/123456-titulok");

    private readonly string _html = SampleBytes.Page();

    [Benchmark(Baseline = true)]
    public object BareAngleSharp() => new HtmlParser().ParseDocument(_html);

    [Benchmark]
    public object Extract() => PageExtractor.Extract(_html, Url);
}

using BenchmarkDotNet.Running;
using Ingest.Benchmarks.Deduplicating;
using Ingest.Benchmarks.Reading;
using Ingest.Benchmarks.Scale;
using Ingest.Benchmarks.Tagging;

// `-- ratios` measures the ratios that have goals in a minute; anything else goes to BenchmarkDotNet.
if (args is ["ratios", ..])
{
    ReadingRatios.Print();
    TaggingRatios.Print();
    return;
}

// `-- scale MINUTES` polls 2,000 feeds on the loopback.
if (args is ["scale", var minutes])
{
    await ScaleRun.RunAsync(TimeSpan.FromMinutes(double.Parse(minutes)));
    return;
}

// `-- dedup` fills the window of `ingest dedup` with 100,000 articles.
if (args is ["dedup"])
{
    DuplicateRun.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingRatios).Assembly).Run(args);

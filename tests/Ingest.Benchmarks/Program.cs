using BenchmarkDotNet.Running;
using Ingest.Benchmarks.Reading;

// `-- ratios` measures the ratios that have goals in a minute; anything else goes to BenchmarkDotNet.
if (args is ["ratios", ..])
{
    ReadingRatios.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingRatios).Assembly).Run(args);

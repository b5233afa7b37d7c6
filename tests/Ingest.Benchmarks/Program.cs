using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ingest.Benchmarks.Reading;

// `-- ratios` measures the ratios that have goals in a minute; anything else goes to BenchmarkDotNet.
if (args is ["ratios", ..])
{
    ReadingRatios.Print();
    return;
}

var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(ReadingRatios).Assembly).Run(args, config);

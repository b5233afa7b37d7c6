using System.Diagnostics;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Polling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Scale;

/// <summary>Polls 2,000 feeds of 200 hosts on their schedules, a quarter of them ill, and tells whether any starved.</summary>
internal static class ScaleRun
{
    private const int Feeds = 2_000;
    private const int FeedsPerHost = 10;
    private const int Workers = 64;
    private const int Port = 8_310;

    public static async Task RunAsync(TimeSpan length)
    {
        await using var outlets = await ManyOutlets.StartAsync(Port);
        var stores = new MemoryStores();
        for (var n = 0; n < Feeds; n++)
        {
            var host = $"127.0.{1 + (n / FeedsPerHost / 250)}.{1 + (n / FeedsPerHost % 250)}";
            await stores.SaveAsync(new Feed { Id = new FeedId($"f{n}"), Url = new Uri($"http://{host}:{Port}/{n}"), Outlet = host, OutletId = $"o{n}" }, default);
        }

        await using var services = Services(stores);
        using var stop = new CancellationTokenSource(length);
        var watch = Stopwatch.StartNew();
        var tasks = Enumerable.Range(0, Workers).Select(_ => WorkAsync(stores, services, stop.Token)).Append(PollAsync(services, stop.Token)).ToList();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(30), CancellationToken.None);
            Print(watch, outlets, stores);
        }

        await Task.WhenAll(tasks);
        Judge(stores);
    }

    private static ServiceProvider Services(MemoryStores stores) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Fetching:AllowPrivate"] = "true",
            ["Fetching:ShortestPoll"] = "00:00:30",
            ["Fetching:LongestPoll"] = "00:02:00",
            ["Fetching:AttemptTimeout"] = "00:00:05",
            ["Fetching:HostGap"] = "00:00:00.100",
        }).Build())
        .AddSingleton<IFeedStore>(stores).AddSingleton<IArticleStore>(stores).AddSingleton<IPipelineQueues>(stores)
        .AddFetching()
        .BuildServiceProvider();

    private static async Task PollAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var poller = services.GetRequiredService<FeedPoller>();
        try
        {
            while (true)
            {
                await poller.RunAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static async Task WorkAsync(MemoryStores stores, IServiceProvider services, CancellationToken cancellationToken)
    {
        var fetcher = services.GetRequiredService<FeedFetcher>();
        try
        {
            await foreach (var message in stores.Due.Reader.ReadAllAsync(cancellationToken))
            {
                await fetcher.RunAsync(message, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static void Print(Stopwatch watch, ManyOutlets outlets, MemoryStores stores)
    {
        GC.Collect();
        Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0} s: {outlets.Requests} requests, {stores.Articles} articles, {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0.0} MB live, {stores.Due.Reader.Count} waiting, a host at most {outlets.MostAtOnce} at once and {outlets.MostInASecond} a second");
    }

    private static void Judge(MemoryStores stores)
    {
        var now = TimeProvider.System.GetUtcNow();
        var states = stores.States;
        Console.WriteLine($"never polled: {states.Count(state => state.LastPolledAt is null)}; failing: {states.Count(state => state.ConsecutiveFailures > 0)}; "
            + $"overdue by more than a minute: {states.Count(state => now - state.NextDueAt > TimeSpan.FromMinutes(1))}; "
            + $"longest overdue: {states.Max(state => now - state.NextDueAt).TotalSeconds:0} s");
    }
}

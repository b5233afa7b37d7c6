using Azurite;
using Ingest.Articles;
using Ingest.Azure.Tests.Mail;
using Ingest.Azure.Tests.Teams;
using Ingest.Feeds;
using Ingest.Matching;
using Ingest.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Functions.Tests;

/// <summary>The whole function app on an Azurite account of its own, with outlets, a mail server and a webhook on loopback.</summary>
internal sealed class PipelineApp : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly List<IHost> _workers = [];

    public required NewsSite Site { get; init; }

    public required WebhookSink Webhook { get; init; }

    public required SmtpSink Mail { get; init; }

    public required string Storage { get; init; }

    private IServiceProvider Services => _workers[0].Services;

    public static async Task<PipelineApp> StartAsync(int workers = 1)
    {
        var azurite = await AzuriteServer.GetAsync();
        var app = new PipelineApp
        {
            Site = await NewsSite.StartAsync(),
            Webhook = await WebhookSink.StartAsync(),
            Mail = new SmtpSink(),
            Storage = azurite.NewAccount(),
        };
        for (var worker = 0; worker < workers; worker++)
        {
            await app.AddWorkerAsync();
        }

        return app;
    }

    /// <summary>One more process would be one more host: this is one in this process, on the same storage.</summary>
    public async Task AddWorkerAsync()
    {
        var host = FunctionApp.Build(
        [
            "--FunctionsHost:Assemblies=Ingest.Functions",
            "--FUNCTIONS_HTTPPORT=0",
            $"--AzureWebJobsStorage={Storage}",
            // Never in a test's time: feeds are polled when the test says so.
            "--PollSchedule=0 0 0 1 1 *",
            "--DigestSchedule=0 0 0 1 1 *",
            "--AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:00.200",
            "--AzureFunctionsJobHost:extensions:queues:visibilityTimeout=00:00:01",
            "--Fetching:AllowPrivate=true",
            "--Fetching:HostGap=00:00:00",
            "--Fetching:RequestsPerHost=8",
            "--Teams:AllowPrivate=true",
            "--Smtp:Host=127.0.0.1",
            $"--Smtp:Port={Mail.Port}",
            "--Smtp:UseStartTls=false",
            "--Smtp:From=alerts@ingest.example",
        ]);
        await host.StartAsync();
        _workers.Add(host);
    }

    public async Task StopWorkersAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.StopAsync();
            worker.Dispose();
        }

        _workers.Clear();
    }

    public async Task SubscribeAsync(DeliveryChannel channel, string target)
    {
        var store = Services.GetRequiredService<ISubscriptionStore>();
        var id = Guid.NewGuid().ToString("n")[..12];
        await store.SaveAsync(
            new Subscription { Id = id, Channel = channel, Target = target, UnsubscribeToken = Guid.NewGuid().ToString("n"), CreatedAt = TimeProvider.System.GetUtcNow() },
            CancellationToken.None);
    }

    /// <summary>Watches an outlet whose feed holds one old story, and takes its silent baseline.</summary>
    public async Task WatchAsync(string outlet, string language, Story old)
    {
        Site.Publish(outlet, old);
        await Services.GetRequiredService<IFeedStore>().SaveAsync(
            new Feed { Id = new FeedId(outlet), Url = Site.FeedOf(outlet), Outlet = outlet, OutletId = outlet, Language = language },
            CancellationToken.None);
        await PollAsync(outlet);
    }

    /// <summary>Polls the feeds now, and waits until everything they brought has gone through.</summary>
    public async Task PollAsync(params string[] outlets)
    {
        foreach (var outlet in outlets)
        {
            await Services.GetRequiredService<IPipelineQueues>().SendAsync(new FetchFeedMessage { FeedId = new FeedId(outlet), Forced = true }, CancellationToken.None);
        }

        await SettleAsync();
    }

    /// <summary>Waits until no message waits or is being worked on.</summary>
    public async Task SettleAsync()
    {
        var gauge = Services.GetRequiredService<IQueueGauge>();
        using var limit = new CancellationTokenSource(s_patience);
        var quiet = 0;
        while (quiet < 3)
        {
            // Messages that are being worked on count as waiting: the service hides them, but still holds them.
            var waiting = (await gauge.MeasureAsync(limit.Token)).Sum(queue => queue.Waiting);
            quiet = waiting == 0 ? quiet + 1 : 0;
            await Task.Delay(100, limit.Token);
        }
    }

    public async Task<long> PoisonedAsync() =>
        (await Services.GetRequiredService<IQueueGauge>().MeasureAsync(CancellationToken.None)).Sum(queue => queue.Poisoned);

    public async Task<IReadOnlyList<Article>> ArticlesAsync(string outlet)
    {
        var month = TimeProvider.System.GetUtcNow().ToString("yyyyMM");
        return await Services.GetRequiredService<IArticleStore>().ListAsync(outlet, month, CancellationToken.None).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopWorkersAsync();
        await Site.DisposeAsync();
        await Webhook.DisposeAsync();
        await Mail.DisposeAsync();
    }
}

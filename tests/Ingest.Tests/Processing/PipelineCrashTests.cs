using Ingest.Articles;
using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Tests.Judging;

namespace Ingest.Tests.Processing;

/// <summary>From a stored article to its deliveries: however the process dies, one event, announced by one statement, delivered once.</summary>
public sealed class PipelineCrashTests(ITestOutputHelper output)
{
    private static readonly Article[] Reports = [PipelineArticles.InEnglish, PipelineArticles.InSlovak, PipelineArticles.DaysLate];

    /// <summary>Each read and write of each store, and each send, as it begins and as it ends.</summary>
    [Fact]
    public async Task A_process_that_dies_between_any_two_steps_tells_once()
    {
        var step = 0;
        for (var died = true; died; step++)
        {
            using var pipeline = await new PipelineInMemory(new DyingCalls(step)).WithSubscriberAsync();

            await pipeline.RunAsync(Reports, _ => 0, () => false);

            died = pipeline.Calls.Deaths > 0;
            await AssertToldOnceAsync(pipeline, $"died at step {step}");
        }

        output.WriteLine($"{step - 1} steps");
        Assert.InRange(step, 80, 1000);
    }

    /// <summary>Messages in any order, some delivered twice, and a process that dies again and again.</summary>
    [Fact]
    public async Task Messages_out_of_order_twice_and_half_done_tell_once()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            using var pipeline = await new PipelineInMemory(new DyingCalls(_ => random.Next(25) == 0)).WithSubscriberAsync();

            await pipeline.RunAsync(Reports.OrderBy(_ => random.Next()), random.Next, () => random.Next(5) == 0);

            await AssertToldOnceAsync(pipeline, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Workers_at_once_tell_once()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var at = seed;
            using var pipeline = await new PipelineInMemory(new DyingCalls(step => (step + at) % 37 == 36)).WithSubscriberAsync();

            await pipeline.RunAsync(Reports, count => (at * 7) % count, () => false, workers: 4);

            await AssertToldOnceAsync(pipeline, $"run {seed}");
        }
    }

    private static async Task AssertToldOnceAsync(PipelineInMemory pipeline, string how)
    {
        var ledger = await pipeline.Ledgers.GetAsync(new LedgerKey("robert-fico-sk", "UA"), CancellationToken.None);
        var told = Assert.Single(ledger.Events);
        Assert.True(told.Sources.Select(source => source.ArticleId).Distinct().Count() == 3, $"{how}: {told.Sources.Count} sources");
        Assert.True(pipeline.Articles.All.All(article => article.Stage == ArticleStage.Done), how);
        var judged = await pipeline.Statements.QueryAsync(new() { Limit = 100 }, CancellationToken.None).ToListAsync();
        Assert.All(judged, one => Assert.Equal(told.Id, one.Judgement?.EventId));
        var announced = Assert.Single(judged, one => one.Judgement!.IsNew);
        Assert.Equal(told.AnnouncedBy, $"{announced.Stored.ArticleId}#{announced.Stored.Id}");
        // Alerts may be asked for again; what is keyed by event and kind is delivered once.
        Assert.All(pipeline.Queues.Of<AlertMessage>(), alert => Assert.Equal((told.Id, AlertKind.NewStatement), (alert.EventId, alert.Kind)));
        Assert.Equal(DeliveryKeys.ForAlert(told.Id, AlertKind.NewStatement), Assert.Single(pipeline.Deliveries.All).Id);
        Assert.NotEmpty(pipeline.Queues.Of<DeliverMessage>());
    }
}

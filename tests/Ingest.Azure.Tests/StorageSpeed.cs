using System.Diagnostics;
using Azure.Data.Tables;
using Azurite;
using Ingest.Articles;
using Ingest.Azure.Tests.Support;
using Ingest.Feeds;
using Ingest.Statements;

namespace Ingest.Azure.Tests;

/// <summary>
/// How fast this machine's Azurite is, and what the stores make of it. Figures to read, run on request:
/// <c>Ingest.Azure.Tests -explicit only -showliveoutput</c>.
/// </summary>
[Trait("Category", "Azurite")]
public sealed class StorageSpeed(ITestOutputHelper output)
{
    private const int Workers = 8;

    [Fact(Explicit = true)]
    public async Task Azurite_alone()
    {
        var azurite = await AzuriteServer.GetAsync();
        var table = new TableClient(azurite.ConnectionString, AzuriteServer.NewPrefix());
        await table.CreateIfNotExistsAsync();
        var text = new string('x', 2000);

        await MeasureAsync("inserts of 2 KB", 4000, n => table.AddEntityAsync(new TableEntity($"{n % 100}", $"{n}") { ["Text"] = text }));
        await MeasureAsync("point reads", 4000, n => table.GetEntityAsync<TableEntity>($"{n % 100}", $"{n}"));
        await MeasureAsync("transactions of 16 inserts", 400, n => table.SubmitTransactionAsync(Enumerable.Range(0, 16).Select(
            m => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity($"b{n}", $"{m}") { ["Text"] = "x" }))));
    }

    [Fact(Explicit = true)]
    public async Task Articles_without_a_statement()
    {
        var storage = await TestStorage.CreateAsync();
        for (var round = 1; round <= 3; round++)
        {
            var first = round * 10_000;
            var before = storage.Operations.Total;
            await MeasureAsync($"articles, {1000 * (round - 1)} stored before", 1000, n => StoreArticleAsync(storage, first + n));
            output.WriteLine($"  {(storage.Operations.Total - before) / 1000.0:0.0} operations each");
        }
    }

    [Fact(Explicit = true)]
    public async Task Two_thousand_feeds()
    {
        var feeds = (await TestStorage.CreateAsync()).Get<IFeedStore>();
        await MeasureAsync("feeds stored", 2000, n => feeds.SaveAsync(Some.Feed($"f{n}"), CancellationToken.None));
        await MeasureAsync("states of 500 entries stored", 2000, n => feeds.TrySaveStateAsync(
            new FeedState { FeedId = new FeedId($"f{n}"), KnownEntries = [.. Enumerable.Range(0, 500).Select(entry => (long)entry)] }, CancellationToken.None));

        var clock = Stopwatch.StartNew();
        var count = await feeds.ListAsync(CancellationToken.None).CountAsync();
        output.WriteLine($"{count} feeds listed in {clock.Elapsed.TotalMilliseconds:0} ms");
    }

    private static async Task StoreArticleAsync(TestStorage storage, int n)
    {
        var none = CancellationToken.None;
        var articles = storage.Get<IArticleStore>();
        var article = Some.Article(n, new string('Ж', 3000)) with { Id = Some.ArticleId(n, outlet: $"outlet{n % 20}") };
        await articles.ClaimAsync(article.Id, [$"guid:{n}", $"url:{n}", $"id:{n}"], none);
        await articles.TryAddAsync(article, none);
        await storage.Get<IPipelineQueues>().SendAsync(new ProcessArticleMessage { ArticleId = article.Id }, none);
        article = (await articles.GetAsync(article.Id, none))!;
        var bands = Enumerable.Range(0, 2).Select(band => $"{band:x2}{n:x8}").ToList();
        await storage.Get<ISignatureStore>().AddAndFindAsync(new($"{n}", bands, new byte[2000], Some.Moment), 96, none);
        var entities = Enumerable.Range(0, 15).Select(e => new Entity($"e{e}", "person", $"E {e}", $"E {e}", TextPart.Text, e, e + 1)).ToList();
        await storage.Get<IStatementStore>().SaveEntitiesAsync(article, entities, none);
        await articles.TryUpdateAsync(article with { Stage = ArticleStage.Done }, none);
    }

    private async Task MeasureAsync(string what, int count, Func<int, Task> run)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (n, _) => await run(n));
        output.WriteLine($"{what}: {count / clock.Elapsed.TotalSeconds:0}/s");
    }
}

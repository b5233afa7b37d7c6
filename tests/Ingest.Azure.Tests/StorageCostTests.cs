using Ingest.Articles;
using Ingest.Azure.Tests.Support;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Statements;

namespace Ingest.Azure.Tests;

/// <summary>What the everyday steps cost in storage operations, which are what storage is paid by.</summary>
[Trait("Category", "Azurite")]
public sealed class StorageCostTests
{
    private TestStorage _storage = null!;

    [Fact]
    public async Task Everyday_steps_cost_what_they_did()
    {
        _storage = await TestStorage.CreateAsync();
        var articles = _storage.Get<IArticleStore>();
        var signatures = _storage.Get<ISignatureStore>();
        var statements = _storage.Get<IStatementStore>();
        var ledgers = _storage.Get<ILedgerStore>();
        var feeds = _storage.Get<IFeedStore>();
        var queues = _storage.Get<IPipelineQueues>();

        // The first of each makes its tables and queues.
        for (var n = 1; n <= 2; n++)
        {
            var article = Some.Article(n);
            var statement = Some.Statement(n);
            await CostAsync(n, "claim keys", 1, () => articles.ClaimAsync(article.Id, [$"guid:{n}", $"url:{n}", $"id:{n}"], CancellationToken.None));
            await CostAsync(n, "claim known keys", 4, () => articles.ClaimAsync(article.Id, [$"guid:{n}", $"url:{n}", $"id:{n}"], CancellationToken.None));
            await CostAsync(n, "add article", 1, () => articles.TryAddAsync(article, CancellationToken.None));
            await CostAsync(n, "send", 1, () => queues.SendAsync(new ProcessArticleMessage { ArticleId = article.Id }, CancellationToken.None));
            await CostAsync(n, "get article", 1, async () => article = (await articles.GetAsync(article.Id, CancellationToken.None))!);
            await CostAsync(n, "find near-copies of what holds no statement", 3, () => signatures.AddAndFindAsync(Signature(n + 2, bands: 2), 20, CancellationToken.None));
            await CostAsync(n, "find near-copies", 15, () => signatures.AddAndFindAsync(Signature(n, bands: 14), 20, CancellationToken.None));
            await CostAsync(n, "save entities", 1, () => statements.SaveEntitiesAsync(article, Entities, CancellationToken.None));
            await CostAsync(n, "update article", 1, () => articles.TryUpdateAsync(article, CancellationToken.None));
            await CostAsync(n, "save statement", 6, () => statements.SaveAsync(statement, CancellationToken.None));
            await CostAsync(n, "save judgement", 5, () => statements.SaveJudgementAsync(statement, new("e", true, null, false, null, ""), CancellationToken.None));
            await CostAsync(n, "read ledger", 1, () => ledgers.GetAsync(new("a", "UA"), CancellationToken.None));
            await CostAsync(n, "save ledger", 1, () => ledgers.TrySaveAsync(new Ledger { Key = new($"{n}", "UA") }, CancellationToken.None));
            await CostAsync(n, "ask by official", 2, async () => await statements.QueryAsync(new() { Official = "ua-sybiha" }, CancellationToken.None).ToListAsync());
            await CostAsync(n, "ask by country", 1, async () => await statements.QueryAsync(new() { Country = "UA" }, CancellationToken.None).ToListAsync());
            await CostAsync(n, "list feeds", 1, async () => await feeds.ListAsync(CancellationToken.None).ToListAsync());
            await CostAsync(n, "read feed", 2, () => feeds.GetAsync(new("a"), CancellationToken.None));
            await CostAsync(n, "save feed's state", 1, () => feeds.TrySaveStateAsync(new() { FeedId = new($"{n}") }, CancellationToken.None));
        }
    }

    private static IReadOnlyList<Entity> Entities { get; } =
        [.. Enumerable.Range(0, 25).Select(n => new Entity($"e{n}", "person", $"E {n}", $"E {n}", TextPart.Text, n, n + 1))];

    private static SignatureEntry Signature(int n, int bands) =>
        new($"{n}", [.. Enumerable.Range(0, bands).Select(band => $"{band:x2}{n:x8}")], new byte[256], Some.Moment);

    private async Task CostAsync(int round, string step, int operations, Func<Task> run)
    {
        var before = _storage.Operations.Total;
        await run();
        var cost = _storage.Operations.Total - before;
        Assert.True(round == 1 || cost == operations, $"'{step}' costs {cost} operations, not {operations}: {string.Join(", ", _storage.Operations.ByKind)}");
    }
}

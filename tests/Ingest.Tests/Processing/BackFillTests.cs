using Ingest.Articles;
using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Processing;
using Ingest.Statements;
using Ingest.Tests.Judging;

namespace Ingest.Tests.Processing;

public sealed class BackFillTests : IAsyncLifetime
{
    private const string Older = "0.1.0-00000000";

    private static readonly LedgerKey Fico = new("robert-fico-sk", "UA");

    private readonly PipelineInMemory _pipeline = new(new DyingCalls(-1));

    private Article Stored => _pipeline.Articles.All.Single();

    public async ValueTask InitializeAsync()
    {
        await _pipeline.WithSubscriberAsync();
        await _pipeline.RunAsync([PipelineArticles.InEnglish], _ => 0, () => false);
        await AgeAsync();
        _pipeline.Queues.Clear();
    }

    public ValueTask DisposeAsync()
    {
        _pipeline.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_dry_run_tells_and_stores_nothing()
    {
        var before = await RowsAsync();

        var result = await _pipeline.BackFill.RunAsync(Stored, write: false, CancellationToken.None);

        Assert.Equal(BackFillOutcome.Read, result.Outcome);
        Assert.All(result.Statements, change => Assert.True(change.IsSame));
        Assert.Equal(before, await RowsAsync());
        Assert.Equal(Older, Stored.EngineVersion);
    }

    [Fact]
    public async Task The_same_words_keep_their_judgement_beside_the_old_rows()
    {
        var before = await JudgedAsync();

        await RunAsync();

        var all = await JudgedAsync();
        Assert.Equal(2 * before.Count, all.Count);
        Assert.Equal(before.Count, all.Count(one => one.Stored is { EngineVersion: Older, SupersededBy: not null }));
        var now = await _pipeline.Statements.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync();
        Assert.All(now, one => Assert.Equal(EngineVersion.Current, one.Stored.EngineVersion));
        Assert.Equal(before.Select(Told).Order(), now.Select(Told).Order());
        Assert.Single(now, one => one.Judgement!.IsNew);
        Assert.Equal(EngineVersion.Current, Stored.EngineVersion);
    }

    [Fact]
    public async Task What_only_the_newer_engine_finds_joins_the_ledger_in_silence()
    {
        await ForgetAsync();

        var result = await RunAsync();

        Assert.All(result.Statements, change => Assert.Null(change.Before));
        var told = Assert.Single((await _pipeline.Ledgers.GetAsync(Fico, CancellationToken.None)).Events);
        Assert.Null(told.AnnouncedBy);
        Assert.All(await JudgedAsync(), one => Assert.False(one.Judgement!.IsNew));
        Assert.Empty(_pipeline.Queues.Sent);
    }

    [Fact]
    public async Task What_the_newer_engine_does_not_find_leaves_the_questions_and_stays_with_its_article()
    {
        var wrong = (await JudgedAsync())[0].Stored;
        wrong = wrong with { Id = "0000000000000000", Statement = wrong.Statement with { Evidence = "Nobody said so." } };
        await _pipeline.Statements.SaveAsync(wrong, CancellationToken.None);

        var result = await RunAsync();

        Assert.Equal("Nobody said so.", Assert.Single(result.Statements, change => change.After is null).Before!.Statement.Evidence);
        Assert.DoesNotContain(await _pipeline.Statements.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync(), one => one.Stored.Id == wrong.Id);
        Assert.Contains(await JudgedAsync(), one => one.Stored.Id == wrong.Id);
        Assert.Empty(_pipeline.Queues.Sent);
    }

    [Fact]
    public async Task A_second_run_has_nothing_to_do()
    {
        await RunAsync();
        var rows = await RowsAsync();

        Assert.Equal(BackFillOutcome.UpToDate, (await RunAsync()).Outcome);
        Assert.Equal(rows, await RowsAsync());
    }

    [Fact]
    public async Task An_article_under_way_is_left_to_its_stages()
    {
        await _pipeline.Articles.TryUpdateAsync(Stored with { Stage = ArticleStage.Tagged }, CancellationToken.None);

        Assert.Equal(BackFillOutcome.UnderWay, (await RunAsync()).Outcome);
    }

    [Fact]
    public async Task An_article_that_changes_meanwhile_is_told_and_read_by_its_stages()
    {
        var read = Stored;
        await _pipeline.RunAsync([Stored with { Text = "Nobody said anything.", Stage = ArticleStage.Found, ContentVersion = 2 }], _ => 0, () => false);
        await AgeAsync();

        var result = await _pipeline.BackFill.RunAsync(read, write: true, CancellationToken.None);

        Assert.Equal(BackFillOutcome.Changed, result.Outcome);
        Assert.Equal(BackFillOutcome.Read, (await RunAsync()).Outcome);
        Assert.All(await JudgedAsync(), one => Assert.True(one.Stored.SupersededBy is not null || one.Stored.TextHash == Stored.ContentHash));
    }

    /// <summary>Both versions of the rows are withdrawn then, and who was alerted hears of it once.</summary>
    [Fact]
    public async Task Words_that_vanish_after_a_back_fill_are_corrected_once()
    {
        await RunAsync();

        await _pipeline.RunAsync([Stored with { Text = "Nobody said anything.", Title = "Nothing", Stage = ArticleStage.Found, ContentVersion = 2 }], _ => 0, () => false);

        Assert.Equal(AlertKind.Correction, Assert.Single(_pipeline.Queues.Of<AlertMessage>()).Kind);
        Assert.Equal([AlertKind.Correction, AlertKind.NewStatement], _pipeline.Deliveries.All.Select(delivery => delivery.Kind).OrderDescending());
    }

    /// <summary>Dies before and after each call; the next run ends what was begun.</summary>
    [Fact]
    public async Task A_run_that_dies_anywhere_is_ended_by_the_next_and_alerts_nobody()
    {
        var died = true;
        for (var step = 0; died; step++)
        {
            using var pipeline = await new PipelineInMemory(new DyingCalls(-1)).WithSubscriberAsync();
            await pipeline.RunAsync([PipelineArticles.InEnglish], _ => 0, () => false);
            var stored = await pipeline.Articles.TryUpdateAsync(pipeline.Articles.All.Single() with { EngineVersion = Older }, CancellationToken.None);
            pipeline.Queues.Clear();
            pipeline.Calls.DieIn(step);

            died = await Record.ExceptionAsync(() => pipeline.BackFill.RunAsync(stored!, write: true, CancellationToken.None)) is ProcessDiedException;
            pipeline.Calls.Stop();
            await pipeline.BackFill.RunAsync(pipeline.Articles.All.Single(), write: true, CancellationToken.None);

            var told = Assert.Single((await pipeline.Ledgers.GetAsync(Fico, CancellationToken.None)).Events);
            Assert.Single(told.Sources);
            var now = await pipeline.Statements.QueryAsync(new StatementQuery(), CancellationToken.None).ToListAsync();
            Assert.Equal(now.Count, now.Select(one => one.Stored.Statement.Evidence).Distinct().Count());
            Assert.Single(now, one => one.Judgement!.IsNew);
            Assert.Empty(pipeline.Queues.Sent);
        }
    }

    private Task<BackFillResult> RunAsync() => _pipeline.BackFill.RunAsync(Stored, write: true, CancellationToken.None);

    private async Task<List<JudgedStatement>> JudgedAsync() =>
        await _pipeline.Statements.QueryAsync(new StatementQuery { Article = Stored.Id }, CancellationToken.None).ToListAsync();

    private async Task<List<string>> RowsAsync() => [.. (await JudgedAsync()).Select(one => $"{one.Stored.Id} {one.Stored.EngineVersion} {one.Stored.SupersededBy} {one.Judgement}").Order()];

    private static string Told(JudgedStatement one) => $"{one.Stored.Statement.Evidence} {one.Judgement}";

    /// <summary>As if an older engine had read everything so far.</summary>
    private async Task AgeAsync()
    {
        foreach (var one in await JudgedAsync())
        {
            await _pipeline.Statements.SaveAsync(one.Stored with { EngineVersion = Older }, CancellationToken.None);
        }

        await _pipeline.Articles.TryUpdateAsync(Stored with { EngineVersion = Older }, CancellationToken.None);
    }

    /// <summary>As if the older engine had found nothing.</summary>
    private async Task ForgetAsync()
    {
        _pipeline.Statements.Clear();
        await _pipeline.Ledgers.TrySaveAsync((await _pipeline.Ledgers.GetAsync(Fico, CancellationToken.None)) with { Events = [] }, CancellationToken.None);
    }
}

using System.Text.Json;
using Ingest.Articles;
using Ingest.Cli.Running;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Running;

public sealed class RunSummaryTests
{
    private static readonly DateTimeOffset s_start = new(2026, 10, 31, 23, 59, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_line_has_the_names_and_the_order_that_others_read()
    {
        var line = JsonSerializer.Serialize(await CountAsync(new Shell(), new RunCounts()), RunSummaryJson.Default.RunSummary);

        Assert.Equal(
            ["feeds", "polled", "articles", "duplicates", "statements", "events", "alerts", "deliveries", "failed", "poison", "seconds"],
            JsonDocument.Parse(line).RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Articles_of_this_run_are_counted_also_over_the_end_of_a_month()
    {
        var shell = new Shell();
        await shell.Feeds.SaveAsync(AFeed(), CancellationToken.None);
        shell.Articles.Articles.AddRange(
        [
            AnArticle("202610", s_start.AddDays(-3)), // an earlier run's
            AnArticle("202610", s_start.AddSeconds(30)),
            AnArticle("202611", s_start.AddSeconds(70)),
            AnArticle("202611", s_start.AddSeconds(80)) with { DuplicateOf = new ArticleId("courier", "202611", "1") },
        ]);

        shell.Statements.Rows.AddRange(
        [
            AStatement(eventId: "e0", at: s_start.AddDays(-1)), // an earlier run's
            AStatement(eventId: "e1", at: s_start.AddSeconds(40)),
            AStatement(eventId: "e1", at: s_start.AddSeconds(75), isNew: false),
            AStatement(eventId: "e2", at: s_start.AddSeconds(80), isNew: false, background: true),
            AStatement(at: s_start.AddSeconds(90), isJudged: false),
        ]);

        var summary = await CountAsync(shell, new RunCounts { Delivered = 6 });

        Assert.Equal((3, 1), (summary.Articles, summary.Duplicates));
        Assert.Equal((4, 2, 1, 6), (summary.Statements, summary.Events, summary.Alerts, summary.Deliveries));
        Assert.Equal(120.5, summary.Seconds);
        Assert.Equal(0, summary.ExitCode);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)] // a delivery was refused
    [InlineData(0, 2, 1)] // messages are poisoned
    public async Task What_did_not_go_through_makes_the_run_fail(int refused, int poison, int code) =>
        Assert.Equal(code, (await CountAsync(new Shell(), new RunCounts { Refused = refused, Poison = poison })).ExitCode);

    private static async Task<RunSummary> CountAsync(Shell shell, RunCounts counts)
    {
        var watch = new FeedWatch(shell.Feeds, null);
        await watch.PrimeAsync(CancellationToken.None);
        return await RunSummary.CountAsync(shell.Stores, watch, counts, s_start, s_start.AddSeconds(120.46), CancellationToken.None);
    }

    private static Article AnArticle(string month, DateTimeOffset seen) => new()
    {
        Id = new ArticleId("courier", month, $"{seen.Ticks:x16}"),
        FeedId = new FeedId("courier"),
        Outlet = "Courier",
        Url = new Uri("https://courier.example/a"),
        Title = "A",
        Text = "A",
        FirstSeenAt = seen,
    };
}

using Ingest.Articles;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
using Ingest.Processing;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Replaying;

public sealed class BackFillCommandTests
{
    private const string Words = "Slovak Prime Minister Robert Fico said on Friday that he would never agree to Ukraine joining NATO.";

    private readonly Shell _shell = new();

    [Fact]
    public async Task A_dry_run_shows_what_the_newer_engine_finds_and_stores_nothing()
    {
        await StoreAsync(AnArticle("202611"));

        var said = await _shell.OnStoresAsync("replay", "backfill");

        Assert.Equal(0, said.Code);
        Assert.Contains("Robert Fico", said.Output, StringComparison.Ordinal);
        Assert.Contains("1 articles to be read anew", said.Output, StringComparison.Ordinal);
        Assert.Contains("0 changed, 1 more, 0 fewer", said.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", said.Output, StringComparison.Ordinal);
        Assert.Empty(_shell.Statements.Rows);
        Assert.Null(_shell.Articles.Articles[0].EngineVersion);
    }

    [Fact]
    public async Task Yes_stores_it_once()
    {
        await StoreAsync(AnArticle("202611"));

        await _shell.OnStoresAsync("replay", "backfill", "--yes");
        var again = await _shell.OnStoresAsync("replay", "backfill", "--yes");

        var row = Assert.Single(_shell.Statements.Rows);
        Assert.Equal(EngineVersion.Current, row.Stored.EngineVersion);
        Assert.False(row.Judgement!.IsNew);
        Assert.Contains("1 more were read by this engine", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from 2026-12", 2)]
    [InlineData("--from November", 2)]
    [InlineData("--from 2026-10 --to 2026-10", 0)]
    [InlineData("--outlet another", 0)]
    public async Task Other_months_and_outlets_stay_as_they_are(string options, int code)
    {
        await StoreAsync(AnArticle("202611"));

        var said = await _shell.OnStoresAsync(["replay", "backfill", "--yes", .. options.Split(' ')]);

        Assert.Equal(code, said.Code);
        Assert.Empty(_shell.Statements.Rows);
    }

    private async Task StoreAsync(Article article)
    {
        await _shell.Feeds.SaveAsync(AFeed(), CancellationToken.None);
        _shell.Articles.Articles.Add(article);
    }

    private Article AnArticle(string month) => new()
    {
        Id = new ArticleId("courier", month, "0123456789abcdef"),
        FeedId = new FeedId("courier"),
        Outlet = "Courier",
        Url = new Uri("https://courier.example/1"),
        Title = "No",
        Text = Words,
        Language = "en",
        FirstSeenAt = _shell.Time.GetUtcNow().AddDays(-2),
        Stage = ArticleStage.Done,
    };
}

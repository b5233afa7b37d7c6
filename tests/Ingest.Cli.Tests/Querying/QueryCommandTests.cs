using System.Text.Json;
using Ingest.Articles;
using Ingest.Cli.Tests.Fakes;
using Ingest.Judging;
using Ingest.Statements;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Querying;

public sealed class QueryCommandTests
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task Every_option_reaches_the_store()
    {
        var said = await _shell.OnStoresAsync(
            "query", "--official", "Robert Fico", "--country", "sk", "--subject", "ua", "--stance", "oppose", "--from", "2026-11-01",
            "--to", "2026-11-22", "--lang", "SK", "--outlet", "TASR", "--new", "--fresh", "--repeats", "--article", "tasr.202611.0123", "--limit", "7");

        Assert.Equal(0, said.Code);
        Assert.Equal(
            new StatementQuery
            {
                Official = "Robert Fico",
                Country = "SK",
                Subject = "UA",
                Stance = Stance.Oppose,
                From = new DateOnly(2026, 11, 1),
                To = new DateOnly(2026, 11, 22),
                Language = "sk",
                Outlet = "TASR",
                NewOnly = true,
                RepeatsOnly = true,
                Article = new ArticleId("tasr", "202611", "0123"),
                Background = false,
                Limit = 7,
            },
            _shell.Statements.Asked);
    }

    [Fact]
    public async Task A_suppressed_repeat_is_shown_with_its_reason_and_the_nearest_earlier_statement()
    {
        var repeat = AStatement(isNew: false);
        var nearest = new EarlierEvent("e1", new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero), Stance.Oppose, "Never, he said.", new Uri("https://tasr.example/1"));
        _shell.Statements.Rows.Add(repeat with { Judgement = repeat.Judgement! with { IsRepeat = true, Nearest = nearest, Why = "Repeats the event of 2026-11-21." } });

        var table = await _shell.OnStoresAsync("query", "--repeats");
        var row = JsonDocument.Parse(Assert.Single((await _shell.OnStoresAsync("query", "--repeats", "--format", "jsonl")).Lines)).RootElement;

        Assert.Contains("Repeats the", table.Output, StringComparison.Ordinal);
        Assert.Contains("2026-11-21", table.Output, StringComparison.Ordinal);
        Assert.True(row.GetProperty("repeat").GetBoolean());
        Assert.Equal("Never, he said.", row.GetProperty("nearestEvidence").GetString());
        Assert.Equal("https://tasr.example/1", row.GetProperty("nearestUrl").GetString());
    }

    [Fact]
    public async Task An_article_that_is_no_id_is_wrong_use() =>
        Assert.Equal(2, (await _shell.OnStoresAsync("query", "--article", "tasr")).Code);

    [Fact]
    public async Task A_range_that_ends_before_it_starts_is_wrong_use() =>
        Assert.Equal(2, (await _shell.OnStoresAsync("query", "--from", "2026-11-02", "--to", "2026-11-01")).Code);

    [Fact]
    public async Task Json_lines_hold_the_exact_evidence_in_its_own_letters()
    {
        _shell.Statements.Rows.Add(AStatement(evidence: "«Україна буде в НАТО», - <b>сказав</b>"));

        var row = JsonDocument.Parse(Assert.Single((await _shell.OnStoresAsync("query", "--format", "jsonl")).Lines)).RootElement;

        Assert.Equal("«Україна буде в НАТО», - <b>сказав</b>", row.GetProperty("evidence").GetString());
        Assert.Equal("oppose", row.GetProperty("stance").GetString());
        Assert.Equal("e1", row.GetProperty("event").GetString());
        Assert.True(row.GetProperty("new").GetBoolean());
    }

    [Fact]
    public async Task Letters_are_not_escaped() =>
        Assert.Contains("Україна", await OutputOf(AStatement(evidence: "Україна"), "jsonl"), StringComparison.Ordinal);

    [Fact]
    public async Task Csv_quotes_and_keeps_spreadsheets_from_running_news()
    {
        var csv = await OutputOf(AStatement(speaker: "=HYPERLINK(\"http://evil.example\")", evidence: "He said \"no\",\nand left"), "csv");

        Assert.StartsWith("\"at\",\"speaker\",", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"He said \"\"no\"\",\nand left\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"2026-11-22T10:00:00Z\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_head_even_for_nothing() =>
        Assert.Single((await _shell.OnStoresAsync("query", "--format", "csv")).Lines);

    [Fact]
    public async Task A_table_names_who_said_what()
    {
        var table = await OutputOf(AStatement(evidence: "no [red]markup[/] \u001b[2J here"), "table");

        Assert.Contains("Robert Fico", table, StringComparison.Ordinal);
        Assert.Contains("oppose new", table, StringComparison.Ordinal);
        Assert.Contains("no [red]markup[/]  [2J here", table, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table);
    }

    [Fact]
    public async Task Nothing_found_is_said() =>
        Assert.Equal("No statement fits.\n", (await _shell.OnStoresAsync("query")).Output);

    private async Task<string> OutputOf(JudgedStatement statement, string format)
    {
        _shell.Statements.Rows.Add(statement);
        return (await _shell.OnStoresAsync("query", "--format", format)).Output;
    }
}

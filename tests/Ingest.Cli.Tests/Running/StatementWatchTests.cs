using Ingest.Cli.Running;
using Ingest.Cli.Tests.Fakes;
using Ingest.Statements;
using Ingest.Tests.Fakes;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Running;

public sealed class StatementWatchTests
{
    private readonly FakeStatementStore _store = new();
    private readonly StatementWatch _watch;

    public StatementWatchTests() => _watch = new StatementWatch(_store, new ManualTime(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Each_statement_is_told_once_when_it_was_judged()
    {
        var waiting = AStatement(isJudged: false);
        _store.Rows.Add(waiting);
        Assert.Empty(await _watch.LookAsync(CancellationToken.None));

        _store.Rows[0] = AStatement() with { Stored = waiting.Stored };
        var told = Assert.Single(await _watch.LookAsync(CancellationToken.None));

        Assert.Equal("ALERT", told.What);
        Assert.Equal("Robert Fico (Prime Minister of Slovakia): oppose on UA, “\"I will not agree\", Fico said.” - Courier", told.Text);
        Assert.Empty(await _watch.LookAsync(CancellationToken.None));
        Assert.Equal((1, 1, 1), (_watch.Statements, _watch.Events, _watch.Alerts));
    }

    [Fact]
    public async Task Two_reports_of_one_event_are_one_alert()
    {
        _store.Rows.AddRange([AStatement(isNew: false), AStatement(isNew: true)]);

        var told = await _watch.LookAsync(CancellationToken.None);

        Assert.Equal(["ALERT", "known"], told.Select(happening => happening.What)); // the store answers newest first
        Assert.Equal((2, 1, 1), (_watch.Statements, _watch.Events, _watch.Alerts));
    }

    [Fact]
    public async Task What_was_there_before_the_run_is_not_told()
    {
        _store.Rows.Add(AStatement());
        await _watch.PrimeAsync(CancellationToken.None);

        Assert.Empty(await _watch.LookAsync(CancellationToken.None));
        Assert.Equal(0, _watch.Statements);
    }

    [Fact]
    public async Task The_words_tell_what_it_is()
    {
        var former = AStatement(isNew: false);
        _store.Rows.AddRange(
        [
            former with { Stored = former.Stored with { Statement = former.Stored.Statement with { Official = false, Former = true } } },
            AStatement(isNew: false, background: true),
        ]);

        Assert.Equal(["background", "former"], (await _watch.LookAsync(CancellationToken.None)).Select(happening => happening.What));
    }

    [Fact]
    public async Task A_change_of_position_names_the_one_before()
    {
        var row = AStatement(stance: Stance.Conditional);
        _store.Rows.Add(row with
        {
            Judgement = row.Judgement! with { PositionChanged = true, Previous = new Judging.EarlierEvent("e0", default, Stance.Support, "yes", null) },
        });

        var told = Assert.Single(await _watch.LookAsync(CancellationToken.None));

        Assert.Equal("CHANGED", told.What);
        Assert.Contains("conditional, was support on UA", told.Text, StringComparison.Ordinal);
    }
}

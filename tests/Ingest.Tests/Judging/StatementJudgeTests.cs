using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Statements;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using static Ingest.Tests.Judging.JudgingBuilders;

namespace Ingest.Tests.Judging;

public sealed class StatementJudgeTests
{
    private readonly InMemoryStatementStore _statements = new();
    private readonly InMemoryLedgerStore _ledgers = new();
    private readonly RecordingQueues _queues = new();

    [Fact]
    public async Task A_new_event_is_stored_before_its_alert_is_asked_for()
    {
        var statement = await StoreAsync(AStatement());
        _queues.BeforeSend = _ => Assert.NotNull(_statements.JudgementOf(statement));

        await Stage().RunAsync(Message(statement), CancellationToken.None);

        var alert = Assert.Single(_queues.Of<AlertMessage>());
        Assert.Equal(AlertKind.NewStatement, alert.Kind);
        Assert.NotNull(await _ledgers.GetEventAsync(LedgerKey.Parse(alert.Ledger), alert.EventId, CancellationToken.None));
    }

    [Fact]
    public async Task A_repeat_is_stored_with_its_reason_and_not_told()
    {
        var first = await StoreAsync(AStatement());
        var second = await StoreAsync(AStatement("a2", outlet: "Harbour Times"));

        await Stage().RunAsync(Message(first), CancellationToken.None);
        await Stage().RunAsync(Message(second), CancellationToken.None);

        Assert.Single(_queues.Of<AlertMessage>());
        var judgement = _statements.JudgementOf(second);
        Assert.StartsWith("Repeats the event", judgement?.Why, StringComparison.Ordinal);
        Assert.Equal(judgement?.EventId, judgement?.Nearest?.Id);
        Assert.True(judgement?.IsRepeat);
    }

    [Fact]
    public async Task A_ministry_and_its_minister_in_one_article_are_one_alert()
    {
        var minister = await StoreAsync(AStatement());
        var ministry = await StoreAsync(AStatement(id: "s2", speaker: null));

        await Stage().RunAsync(Message(ministry), CancellationToken.None);
        await Stage().RunAsync(Message(minister), CancellationToken.None);

        Assert.Single(_queues.Of<AlertMessage>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_on_two_countries_are_one_event_in_two_ledgers(bool secondComesFirst)
    {
        var finland = await StoreAsync(AStatement(subject: "FI"));
        var sweden = await StoreAsync(AStatement(id: "s2", subject: "SE"));
        var order = secondComesFirst ? (sweden, finland) : (finland, sweden);

        await Stage().RunAsync(Message(order.Item1), CancellationToken.None);
        await Stage().RunAsync(Message(order.Item2), CancellationToken.None);
        await Stage().RunAsync(Message(order.Item1), CancellationToken.None);

        var alerts = _queues.Of<AlertMessage>().DistinctBy(alert => alert.Ledger).OrderBy(alert => alert.Ledger, StringComparer.Ordinal).ToList();
        Assert.Equal(["FI", "SE"], alerts.Select(alert => LedgerKey.Parse(alert.Ledger).Subject));
        Assert.Single(alerts.Select(alert => alert.EventId).Distinct());
        var told = await _ledgers.GetEventAsync(LedgerKey.Parse(alerts[1].Ledger), alerts[1].EventId, CancellationToken.None);
        Assert.Equal(["FI"], told?.AlsoSubjects);
        Assert.True(_statements.JudgementOf(finland)?.IsNew);
        Assert.False(_statements.JudgementOf(sweden)?.IsNew);
        Assert.Equal("FI", _statements.JudgementOf(sweden)?.AnnouncedWith);
    }

    [Theory]
    [InlineData(Stance.Support, 0)] // for one country and against the other
    [InlineData(Stance.Oppose, 500)] // in another sentence
    public async Task Other_words_on_another_country_are_an_event_of_their_own(Stance stance, int start)
    {
        var finland = await StoreAsync(AStatement(subject: "FI"));
        var other = AStatement(id: "s2", subject: "SE", stance: stance);
        var sweden = await StoreAsync(other with { Statement = other.Statement with { Start = start, End = start + 30 } });

        await Stage().RunAsync(Message(finland), CancellationToken.None);
        await Stage().RunAsync(Message(sweden), CancellationToken.None);

        Assert.Equal(2, _queues.Of<AlertMessage>().Select(alert => alert.EventId).Distinct().Count());
    }

    [Fact]
    public async Task A_message_about_nothing_goes_to_poison() =>
        await Assert.ThrowsAsync<NonRetriableException>(() => Stage().RunAsync(Message(AStatement()), CancellationToken.None));

    [Fact]
    public async Task Eight_workers_at_once_make_one_event_and_one_alert()
    {
        var statements = new List<StoredStatement>();
        for (var i = 0; i < 8; i++)
        {
            statements.Add(await StoreAsync(AStatement($"a{i}", outlet: $"Outlet {i}", at: Noon.AddMinutes(i))));
        }

        await Parallel.ForEachAsync(statements, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (statement, token) =>
            await Stage(new YieldingLedgers(_ledgers)).RunAsync(Message(statement), token));

        Assert.Single(_queues.Of<AlertMessage>());
        var ledger = await _ledgers.GetAsync(Key, CancellationToken.None);
        Assert.Equal(8, Assert.Single(ledger.Events).Sources.Count);
    }

    /// <summary>The process dies before and after each call it makes, then the message is delivered again.</summary>
    [Fact]
    public async Task A_crash_between_any_two_steps_leaves_one_event_and_its_alert()
    {
        for (var step = 0; ; step++)
        {
            var statements = new InMemoryStatementStore();
            var ledgers = new InMemoryLedgerStore();
            var queues = new RecordingQueues();
            var dying = new DyingCalls(step);
            var statement = AStatement();
            await statements.SaveAsync(statement, CancellationToken.None);
            var stage = Stage(new DyingStatements(statements, dying), new DyingLedgers(ledgers, dying), new DyingQueues(queues, dying));

            var died = await Record.ExceptionAsync(() => stage.RunAsync(Message(statement), CancellationToken.None)) is ProcessDiedException;
            dying.Stop();
            await stage.RunAsync(Message(statement), CancellationToken.None);

            var known = Assert.Single((await ledgers.GetAsync(Key, CancellationToken.None)).Events);
            Assert.Single(known.Sources);
            Assert.True(statements.JudgementOf(statement)?.IsNew);
            var told = queues.Of<AlertMessage>();
            Assert.InRange(told.Count, 1, 2);
            Assert.All(told, alert => Assert.Equal(known.Id, alert.EventId));
            if (!died)
            {
                Assert.True(step > 6, "the stage makes more calls than that");
                break;
            }
        }
    }

    /// <summary>One worker dies anywhere, another report is judged in between, then the first message comes again.</summary>
    [Fact]
    public async Task A_crash_with_another_report_in_between_still_announces_once()
    {
        for (var step = 0; step < 9; step++)
        {
            var statements = new InMemoryStatementStore();
            var ledgers = new InMemoryLedgerStore();
            var queues = new RecordingQueues();
            var first = AStatement();
            var second = AStatement("a2", outlet: "Harbour Times", at: Noon.AddHours(1));
            await statements.SaveAsync(first, CancellationToken.None);
            await statements.SaveAsync(second, CancellationToken.None);
            var dying = new DyingCalls(step);
            var stage = Stage(new DyingStatements(statements, dying), new DyingLedgers(ledgers, dying), new DyingQueues(queues, dying));

            _ = await Record.ExceptionAsync(() => stage.RunAsync(Message(first), CancellationToken.None));
            dying.Stop();
            await stage.RunAsync(Message(second), CancellationToken.None);
            await stage.RunAsync(Message(first), CancellationToken.None);

            var known = Assert.Single((await ledgers.GetAsync(Key, CancellationToken.None)).Events);
            Assert.Equal(2, known.Sources.Count);
            Assert.NotEmpty(queues.Of<AlertMessage>());
            Assert.Single(queues.Of<AlertMessage>().Select(alert => alert.EventId).Distinct());
            Assert.Single(new[] { first, second }, statement => statements.JudgementOf(statement)!.IsNew);
        }
    }

    [Fact]
    public async Task A_statement_that_vanished_is_corrected_for_those_who_were_told()
    {
        var statement = await StoreAsync(AStatement() with { TextHash = "1" });
        await Stage().RunAsync(Message(statement), CancellationToken.None);

        await Stage().RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);

        Assert.Equal([AlertKind.NewStatement, AlertKind.Correction], _queues.Of<AlertMessage>().Select(alert => alert.Kind));
        Assert.Empty(Assert.Single((await _ledgers.GetAsync(Key, CancellationToken.None)).Events).Sources);
        Assert.StartsWith("Withdrawn", _statements.JudgementOf(statement)?.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_news_if_another_reports_it_after_all()
    {
        var statement = await StoreAsync(AStatement() with { TextHash = "1" });
        await Stage().RunAsync(Message(statement), CancellationToken.None);
        await Stage().RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);
        var other = await StoreAsync(AStatement("a2", outlet: "Harbour Times", at: Noon.AddHours(5)));

        await Stage().RunAsync(Message(other), CancellationToken.None);

        var alerts = _queues.Of<AlertMessage>();
        Assert.Equal([AlertKind.NewStatement, AlertKind.Correction, AlertKind.NewStatement], alerts.Select(alert => alert.Kind));
        Assert.NotEqual(alerts[0].EventId, alerts[2].EventId);
    }

    [Fact]
    public async Task A_statement_that_another_outlet_still_carries_needs_no_correction()
    {
        var statement = await StoreAsync(AStatement() with { TextHash = "1" });
        var other = await StoreAsync(AStatement("a2", outlet: "Harbour Times"));
        await Stage().RunAsync(Message(statement), CancellationToken.None);
        await Stage().RunAsync(Message(other), CancellationToken.None);

        await Stage().RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);

        Assert.Equal(AlertKind.NewStatement, Assert.Single(_queues.Of<AlertMessage>()).Kind);
    }

    [Theory]
    [InlineData(Stance.Oppose, 1)] // reworded
    [InlineData(Stance.Support, 2)] // says the opposite now
    public async Task A_changed_statement_is_corrected_if_its_stance_changed(Stance now, int alerts)
    {
        var statement = await StoreAsync(AStatement() with { TextHash = "1" });
        await Stage().RunAsync(Message(statement), CancellationToken.None);
        var changed = AStatement(id: "s9", stance: now) with { TextHash = "2" };
        changed = await StoreAsync(changed with { Statement = changed.Statement with { Evidence = "Ukraine may well join NATO, he said." } });

        await Stage().RunAsync(Message(changed), CancellationToken.None);
        await Stage().RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);
        await Stage().RunAsync(Message(changed), CancellationToken.None);

        Assert.Equal(alerts, _queues.Of<AlertMessage>().Count);
        var known = Assert.Single((await _ledgers.GetAsync(Key, CancellationToken.None)).Events);
        Assert.Equal(now, known.Stance);
        Assert.Equal("Ukraine may well join NATO, he said.", known.Evidence);
    }

    [Fact]
    public async Task Words_that_were_somebody_elses_are_corrected_and_told_as_theirs()
    {
        var statement = await StoreAsync(AStatement() with { TextHash = "1" });
        await Stage().RunAsync(Message(statement), CancellationToken.None);
        var theirs = await StoreAsync(AStatement(id: "s9", speaker: "Jana Dvorská") with { TextHash = "2" });

        await Stage().RunAsync(Message(theirs), CancellationToken.None);
        await Stage().RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);

        Assert.Equal(
            ["name-grn-mrk/UA NewStatement", "name-dvrsk-~ana/UA NewStatement", "name-grn-mrk/UA Correction"],
            _queues.Of<AlertMessage>().Select(alert => $"{alert.Ledger} {alert.Kind}"));
    }

    [Fact]
    public async Task A_crash_in_a_withdrawal_leaves_its_correction_told()
    {
        for (var step = 0; step < 9; step++)
        {
            var statements = new InMemoryStatementStore();
            var ledgers = new InMemoryLedgerStore();
            var queues = new RecordingQueues();
            var statement = AStatement() with { TextHash = "1" };
            await statements.SaveAsync(statement, CancellationToken.None);
            await Stage(statements, ledgers, queues).RunAsync(Message(statement), CancellationToken.None);
            var dying = new DyingCalls(step);
            var stage = Stage(new DyingStatements(statements, dying), new DyingLedgers(ledgers, dying), new DyingQueues(queues, dying));

            _ = await Record.ExceptionAsync(() => stage.RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None));
            dying.Stop();
            await stage.RunAsync(Message(statement) with { WithdrawnBy = "2" }, CancellationToken.None);

            Assert.InRange(queues.Of<AlertMessage>().Count(alert => alert.Kind == AlertKind.Correction), 1, 2);
        }
    }

    private static JudgeStatementMessage Message(StoredStatement statement) => new() { ArticleId = statement.ArticleId, StatementId = statement.Id };

    private StatementJudge Stage(ILedgerStore? ledgers = null) => Stage(_statements, ledgers ?? _ledgers, _queues);

    private static StatementJudge Stage(IStatementStore statements, ILedgerStore ledgers, IPipelineQueues queues) =>
        new(statements, new LedgerWriter(ledgers, Judge, NullLogger<LedgerWriter>.Instance), queues, NullLogger<StatementJudge>.Instance);

    private async Task<StoredStatement> StoreAsync(StoredStatement statement)
    {
        await _statements.SaveAsync(statement, CancellationToken.None);
        return statement;
    }
}

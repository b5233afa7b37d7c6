using Ingest.Statements;
using static Ingest.Tests.Judging.JudgingBuilders;

namespace Ingest.Tests.Judging;

public sealed class NoveltyJudgeTests
{
    [Fact]
    public void The_first_statement_on_record_is_new()
    {
        var (judgements, ledger) = JudgeAll(AStatement());

        Assert.True(judgements[0].IsNew);
        Assert.Null(judgements[0].Previous);
        Assert.Contains("first statement on record", judgements[0].Why, StringComparison.Ordinal);
        Assert.Equal(judgements[0].EventId, Assert.Single(ledger.Events).Id);
    }

    [Fact]
    public void Another_outlet_on_the_next_day_repeats_it()
    {
        var (judgements, ledger) = JudgeAll(AStatement(), AStatement("a2", outlet: "Harbour Times", at: Noon.AddDays(1)));

        Assert.False(judgements[1].IsNew);
        Assert.Equal(judgements[0].EventId, judgements[1].EventId);
        Assert.Equal(["Denník Most", "Harbour Times"], Assert.Single(ledger.Events).Sources.Select(source => source.Outlet));
    }

    [Fact]
    public void Nearly_the_same_words_months_later_are_new()
    {
        var (judgements, _) = JudgeAll(AStatement(), AStatement("a2", outlet: "Harbour Times", at: Noon.AddDays(70), occasion: ["kind:interview", "media:cgtn"]));

        Assert.True(judgements[1].IsNew);
        Assert.Equal(judgements[0].EventId, judgements[1].Previous?.Id);
        Assert.False(judgements[1].PositionChanged);
    }

    [Fact]
    public void Two_occasions_two_days_apart_are_two_events()
    {
        var (judgements, _) = JudgeAll(
            AStatement(claims: ["guarantee"], occasion: ["kind:post", "said:2025-10-06"]),
            AStatement("a2", outlet: "Harbour Times", at: Noon.AddDays(2), claims: ["threat", "never"], occasion: ["kind:interview", "media:fox", "said:2025-10-08"]));

        Assert.True(judgements[1].IsNew);
    }

    [Fact]
    public void Another_stance_than_last_time_is_a_change_of_position()
    {
        var (judgements, _) = JudgeAll(AStatement(), AStatement("a2", at: Noon.AddDays(40), stance: Stance.Conditional, claims: ["after-war"], occasion: []));

        Assert.True(judgements[1].PositionChanged);
        Assert.Equal(Stance.Oppose, judgements[1].Previous?.Stance);
    }

    [Fact]
    public void An_unclear_stance_is_no_change_of_position()
    {
        var unsure = AStatement("a2", at: Noon.AddDays(40), stance: Stance.Support, claims: ["after-war"], occasion: []);
        var (judgements, _) = JudgeAll(AStatement(), unsure with { Statement = unsure.Statement with { Confidence = 0.3 } });

        Assert.True(judgements[1].IsNew);
        Assert.False(judgements[1].PositionChanged);
    }

    [Fact]
    public void Background_is_tied_to_its_event_and_never_new()
    {
        var (judgements, _) = JudgeAll(AStatement(), AStatement("a2", outlet: "Harbour Times", at: Noon.AddDays(12), background: true, occasion: []));

        Assert.False(judgements[1].IsNew);
        Assert.Equal(judgements[0].EventId, judgements[1].EventId);
    }

    [Fact]
    public void Background_that_came_before_its_report_does_not_swallow_the_news()
    {
        var (judgements, ledger) = JudgeAll(AStatement(background: true, occasion: []), AStatement("a2", outlet: "Harbour Times", at: Noon.AddHours(1)));

        Assert.False(judgements[0].IsNew);
        Assert.True(judgements[1].IsNew);
        Assert.False(Assert.Single(ledger.Events).BackgroundOnly);
    }

    [Fact]
    public void Nobody_hears_of_a_speaker_without_office()
    {
        var (judgements, _) = JudgeAll(AStatement(official: false));

        Assert.False(judgements[0].IsNew);
        Assert.Contains("no office", judgements[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_event_is_announced_by_a_fresh_report_of_the_same_day()
    {
        var (judgements, _) = JudgeAll(
            AStatement(silent: true),
            AStatement("a2", outlet: "Harbour Times", at: Noon.AddHours(20)),
            AStatement("a3", outlet: "Danube Courier", at: Noon.AddHours(21)));

        Assert.Equal([false, true, false], judgements.Select(judgement => judgement.IsNew));
        Assert.Single(judgements.Select(judgement => judgement.EventId).Distinct());
    }

    [Fact]
    public void A_silent_event_of_last_week_stays_silent()
    {
        var late = AStatement("a2", outlet: "Harbour Times", at: Noon) with { FirstSeenAt = Noon.AddDays(3) };
        var (judgements, _) = JudgeAll(AStatement(silent: true), late);

        Assert.False(judgements[1].IsNew);
    }

    [Fact]
    public void Words_that_reach_us_weeks_late_are_kept_and_not_announced()
    {
        var (judgements, ledger) = JudgeAll(AStatement() with { FirstSeenAt = Noon.AddDays(20) });

        Assert.False(judgements[0].IsNew);
        Assert.Single(ledger.Events);
    }

    [Fact]
    public void Events_stand_by_when_they_were_said_whatever_order_they_come_in()
    {
        var early = AStatement("a2", outlet: "Harbour Times", at: Noon.AddDays(-60), occasion: ["media:cgtn"], stance: Stance.Support) with { FirstSeenAt = Noon };
        var (judgements, ledger) = JudgeAll(AStatement(), early);

        Assert.Equal([judgements[1].EventId, judgements[0].EventId], ledger.Events.Select(known => known.Id));
        Assert.Null(judgements[1].Previous);
    }

    [Fact]
    public void Two_sentences_of_one_article_are_one_event_with_one_source()
    {
        var (judgements, ledger) = JudgeAll(AStatement(), AStatement(id: "s2", claims: ["ratification"]));

        Assert.False(judgements[1].IsNew);
        Assert.Equal(judgements[0].EventId, judgements[1].EventId);
        Assert.Single(Assert.Single(ledger.Events).Sources);
    }

    [Fact]
    public void A_position_in_the_second_sentence_is_the_events()
    {
        var (_, ledger) = JudgeAll(AStatement(stance: Stance.Neutral), AStatement(id: "s2", stance: Stance.Oppose));

        Assert.Equal(Stance.Oppose, Assert.Single(ledger.Events).Stance);
    }

    [Fact]
    public void A_claim_of_state_controlled_outlets_alone_is_labelled_until_another_carries_it()
    {
        var (_, first) = JudgeAll(AStatement() with { StateControlled = true });
        var (_, second) = JudgeAll(AStatement() with { StateControlled = true }, AStatement("a2", outlet: "Harbour Times"));

        Assert.True(Assert.Single(first.Events).StateControlledOnly);
        Assert.False(Assert.Single(second.Events).StateControlledOnly);
    }

    [Fact]
    public void A_message_delivered_twice_gets_the_same_answer_and_changes_nothing()
    {
        var (judgements, ledger) = JudgeAll(AStatement(), AStatement("a2", at: Noon.AddDays(40), occasion: []));

        var again = Judge.Judge(ledger, AStatement());

        Assert.False(again.Changed);
        Assert.Same(ledger, again.Ledger);
        Assert.Equal(judgements[0], again.Judgement);
    }

    [Fact]
    public void A_newer_engines_run_over_stored_articles_joins_and_never_announces()
    {
        var (judgements, ledger) = JudgeAll(AStatement(), AStatement(id: "s1@2", silent: true) with { EngineVersion = "2" });

        Assert.False(judgements[1].IsNew);
        Assert.Equal(judgements[0].EventId, judgements[1].EventId);
        Assert.Single(Assert.Single(ledger.Events).Sources);
    }

    [Fact]
    public void Reports_in_three_languages_are_one_event()
    {
        var (judgements, _) = JudgeAll(
            AStatement(claims: ["in-office", "never", "world-war"]),
            AStatement("a2", outlet: "Дніпровський вісник", claims: ["in-office", "ratification", "veto", "world-war"], occasion: ["media:pravda-sk"]) with { Language = "uk", Words = ["uk:nikoli"] },
            AStatement("a3", outlet: "Neue Elbe", at: Noon.AddDays(1), claims: ["veto", "world-war"], occasion: []) with { Language = "de", Words = ["de:weltkr"] });

        Assert.Single(judgements.Select(judgement => judgement.EventId).Distinct());
        Assert.Equal([true, false, false], judgements.Select(judgement => judgement.IsNew));
    }
}

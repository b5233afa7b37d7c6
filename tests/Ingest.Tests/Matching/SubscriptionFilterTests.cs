using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Matching;

public sealed class SubscriptionFilterTests
{
    [Fact]
    public void An_empty_subscription_asks_for_everything() => Assert.True(Matches(ASubscription(), AnEvent()));

    [Theory]
    [InlineData("sk-fico", true)] // the register's id
    [InlineData("SK-Fico", true)] // typed by a person
    [InlineData("Robert Fico", true)] // the canonical name
    [InlineData("Fico", false)] // not a name on its own: Ferdinand Fico is somebody else
    [InlineData("hu-orban", false)]
    public void Officials_are_asked_for_by_id_or_by_name(string official, bool matches) =>
        Assert.Equal(matches, Matches(ASubscription() with { Officials = [official] }, AnEvent()));

    [Theory]
    [InlineData("SK", true)] // the speaker's country
    [InlineData("sk", true)]
    [InlineData("UA", false)] // the subject's
    public void Countries_are_those_of_the_office(string country, bool matches) =>
        Assert.Equal(matches, Matches(ASubscription() with { Countries = [country] }, AnEvent()));

    [Theory]
    [InlineData("UA", true)]
    [InlineData("SK", false)]
    public void Subjects_are_the_countries_whose_membership_is_meant(string subject, bool matches) =>
        Assert.Equal(matches, Matches(ASubscription() with { Subjects = [subject] }, AnEvent()));

    [Theory]
    [InlineData(Stance.Oppose, true)]
    [InlineData(Stance.Support, false)]
    public void Stances_are_filtered(Stance stance, bool matches) =>
        Assert.Equal(matches, Matches(ASubscription() with { Stances = [stance] }, AnEvent()));

    [Theory]
    [InlineData("sk", true)] // of the first report
    [InlineData("en", false)] // of the second
    public void Languages_are_those_of_the_first_report(string language, bool matches) =>
        Assert.Equal(matches, Matches(ASubscription() with { Languages = [language] }, AnEvent()));

    [Fact]
    public void An_event_without_language_has_that_of_its_first_source() =>
        Assert.True(Matches(ASubscription() with { Languages = ["sk"] }, AnEvent() with { Language = null }));

    [Fact]
    public void Position_changes_alone_may_be_asked_for()
    {
        var subscription = ASubscription() with { OnlyPositionChanges = true };

        Assert.True(Matches(subscription, AnEvent()));
        Assert.False(Matches(subscription, AnEvent() with { PositionChanged = false }));
    }

    [Fact]
    public void All_conditions_must_hold() =>
        Assert.False(Matches(ASubscription() with { Countries = ["SK"], Subjects = ["GE"] }, AnEvent()));

    [Fact]
    public void An_institution_has_no_name_but_a_country()
    {
        var told = AnEvent() with { Speaker = null };

        Assert.True(Matches(ASubscription() with { Countries = ["SK"] }, told));
        Assert.False(SubscriptionFilter.Matches(ASubscription() with { Officials = ["Robert Fico"] }, new LedgerKey("inst-SK", "UA"), told, AlertKind.NewStatement));
    }

    [Fact]
    public void An_ended_subscription_asks_for_nothing() => Assert.False(Matches(ASubscription() with { Ended = true }, AnEvent()));

    [Fact]
    public void A_correction_passes_filters_because_it_may_have_changed_what_they_ask_for()
    {
        var subscription = ASubscription() with { Stances = [Stance.Support] };

        Assert.True(SubscriptionFilter.Matches(subscription, FicoOnUkraine, AnEvent(), AlertKind.Correction));
        Assert.False(SubscriptionFilter.Matches(subscription with { Ended = true }, FicoOnUkraine, AnEvent(), AlertKind.Correction));
    }

    private static bool Matches(Subscription subscription, StatementEvent told) =>
        SubscriptionFilter.Matches(subscription, FicoOnUkraine, told, AlertKind.NewStatement);
}

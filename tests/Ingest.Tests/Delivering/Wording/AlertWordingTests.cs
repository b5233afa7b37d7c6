using Ingest.Delivering;
using Ingest.Delivering.Wording;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Statements;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering.Wording;

public sealed class AlertWordingTests
{
    private readonly AlertWording _wording = new(CodeNames.Default, Options.Create(new DeliveryOptions()));

    [Theory]
    [InlineData(Stance.Support, 1, "supports", "Robert Fico supports Ukraine’s NATO membership")]
    [InlineData(Stance.Oppose, 1, "opposes", "Robert Fico opposes Ukraine’s NATO membership")]
    [InlineData(Stance.Conditional, 1, "conditional", "Robert Fico sets conditions for Ukraine’s NATO membership")]
    [InlineData(Stance.Neutral, 1, "neutral", "Robert Fico speaks on Ukraine’s NATO membership")]
    [InlineData(Stance.Support, 0.49, "unclear", "Robert Fico speaks on Ukraine’s NATO membership")] // not guessed
    public void The_stance_is_told_in_a_word_and_in_the_headline(Stance stance, double confidence, string word, string headline)
    {
        var view = Describe(AnEvent() with { Stance = stance, Confidence = confidence });

        Assert.Equal((word, headline), (view.Stance, view.Headline));
    }

    [Theory]
    [InlineData(new[] { "SE" }, "opposes Finland and Sweden’s NATO membership", "Finland and Sweden")]
    [InlineData(new[] { "SE", "US" }, "opposes Finland, Sweden and the United States’ NATO membership", "Finland, Sweden and United States")]
    public void Words_on_several_countries_name_them_all(string[] also, string ending, string subject)
    {
        var view = Describe(AnEvent() with { Subject = "FI", AlsoSubjects = also });

        Assert.EndsWith(ending, view.Headline, StringComparison.Ordinal);
        Assert.Equal(subject, view.Subject);
    }

    [Theory]
    [InlineData("US", "opposes the United States’ NATO membership")]
    [InlineData("GE", "opposes Georgia’s NATO membership")]
    public void The_subject_is_named_as_one_says_it(string subject, string ending) =>
        Assert.EndsWith(ending, Describe(AnEvent() with { Subject = subject }).Headline, StringComparison.Ordinal);

    [Theory]
    [InlineData("Prime Minister of Slovakia", "SK", "Prime Minister of Slovakia")] // the country is in it
    [InlineData("Prime Minister", "SK", "Prime Minister, Slovakia")]
    [InlineData(null, "SK", "Slovakia")]
    [InlineData("Secretary General", "NATO", "Secretary General, NATO")]
    [InlineData(null, null, null)]
    public void Office_and_country_are_told(string? role, string? country, string? office) =>
        Assert.Equal(office, Describe(AnEvent() with { Role = role, Country = country }).Office);

    [Theory]
    [InlineData("Ministry of Foreign Affairs of Russia", "RU", "Ministry of Foreign Affairs of Russia")]
    [InlineData(null, "RU", "An official of Russia")]
    [InlineData(null, null, "An official")]
    public void Who_has_no_name_has_an_office(string? role, string? country, string who) =>
        Assert.Equal(who, Describe(AnEvent() with { Speaker = null, Role = role, Country = country }).Who);

    [Fact]
    public void A_position_change_says_from_what_to_what()
    {
        var view = Describe(AnEvent());

        Assert.Equal("Position change", view.Kicker);
        Assert.True(view.PositionChanged);
        Assert.Equal("Position change: conditional until now, opposes now.", view.Difference);
        Assert.Equal(("23 Aug 2025", "conditional", "Ukraine may join once the war is over."), (view.Previous!.Said, view.Previous.Stance, view.Previous.Quote));
    }

    [Fact]
    public void A_change_that_the_engine_is_not_sure_of_is_not_claimed()
    {
        var view = Describe(AnEvent() with { Confidence = 0.3 });

        Assert.False(view.PositionChanged);
        Assert.Equal("New statement", view.Kicker);
        Assert.Contains("unclear", view.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_statement_says_so()
    {
        var view = Describe(AnEvent() with { Previous = null, PositionChanged = false });

        Assert.Equal("First statement on record", view.Kicker);
        Assert.Null(view.Previous);
    }

    [Fact]
    public void The_same_position_again_says_so()
    {
        var told = AnEvent();

        Assert.StartsWith("Same position", Describe(told with { PositionChanged = false, Previous = told.Previous! with { Stance = told.Stance } }).Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_says_what_stands_now_or_that_nothing_does()
    {
        var corrected = _wording.Describe(new ToldEvent(AnEvent(), AlertKind.Correction), 500, 5);
        var withdrawn = _wording.Describe(new ToldEvent(AnEvent() with { Sources = [] }, AlertKind.Correction), 500, 5);

        Assert.Equal("Correction", corrected.Kicker);
        Assert.Contains("what stands now", corrected.Difference, StringComparison.Ordinal);
        Assert.Contains("No outlet", withdrawn.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_state_controlled_outlets_carry_is_labelled()
    {
        var told = AnEvent() with { StateControlledOnly = true, Sources = [ASource("TASS") with { Language = "ru", StateControlled = true }] };

        var view = Describe(told);

        Assert.NotNull(view.Caution);
        Assert.Equal("Russian, state-controlled", Assert.Single(view.Sources).Note);
        Assert.Null(Describe(AnEvent()).Caution);
    }

    [Fact]
    public void All_reports_are_listed_up_to_the_limit_and_the_rest_is_counted()
    {
        var told = AnEvent() with { Sources = [.. Enumerable.Range(0, 9).Select(number => ASource($"Outlet {number}")), ASource("Recaller") with { Background = true }] };

        var view = Describe(told);

        Assert.Equal(["Outlet 0", "Outlet 1", "Outlet 2", "Outlet 3", "Outlet 4"], view.Sources.Select(source => source.Outlet));
        Assert.Equal(4, view.MoreSources);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org/x")]
    [InlineData("https://bank.example@evil.example/")] // looks like the bank's
    public void A_link_that_is_none_of_the_web_is_left_out(string url)
    {
        var told = AnEvent();

        var view = Describe(told with { Sources = [ASource(url: url)], Previous = told.Previous! with { Url = new Uri(url) } });

        Assert.Null(Assert.Single(view.Sources).Url);
        Assert.Null(view.Previous!.Url);
    }

    [Theory]
    [InlineData(AtPrecision.Moment, "2025-11-21T11:40Z", "21 Nov 2025, 11:40 UTC")]
    [InlineData(AtPrecision.Moment, "2025-11-21T01:40+02:00", "20 Nov 2025, 23:40 UTC")]
    [InlineData(AtPrecision.Moment, "2025-11-21T00:00Z", "21 Nov 2025")]
    [InlineData(AtPrecision.Month, "2025-11-01T00:00Z", "November 2025")]
    [InlineData(AtPrecision.Unknown, "2025-11-01T00:00Z", "not known; first seen 21 Nov 2025")]
    public void The_time_is_told_as_well_as_it_is_known(AtPrecision precision, string at, string said) =>
        Assert.Equal(said, Describe(AnEvent() with { At = DateTimeOffset.Parse(at), AtPrecision = precision }).Said);

    [Fact]
    public void A_quote_is_told_from_reported_speech()
    {
        Assert.Equal("In their words (Slovak)", Describe(AnEvent()).QuoteLabel);
        Assert.Equal("As reported", Describe(AnEvent() with { Quote = null, Language = null }).QuoteLabel);
    }

    [Fact]
    public void A_subscription_is_told_in_words()
    {
        var subscription = ASubscription() with { Countries = ["SK", "HU"], Subjects = ["UA"], Stances = [Stance.Oppose], Languages = ["sk"], OnlyPositionChanges = true };

        Assert.Equal("countries of office: Slovakia, Hungary; membership of: Ukraine; stances: opposes; languages: Slovak; position changes only", _wording.Describe(subscription));
        Assert.Equal("all statements on NATO membership", _wording.Describe(ASubscription()));
    }

    [Theory]
    [InlineData(DeliveryRhythm.Daily, 2, 0, "Daily digest: 2 statements on NATO membership, 2 position changes")]
    [InlineData(DeliveryRhythm.Weekly, 1, 1, "Weekly digest: 1 statement on NATO membership, 1 position change, 1 correction")]
    [InlineData(DeliveryRhythm.Instant, 0, 2, "Digest: 2 corrections")]
    public void A_digest_counts_what_it_tells(DeliveryRhythm rhythm, int statements, int corrections, string title)
    {
        var alert = new Alert
        {
            Subscription = ASubscription() with { Rhythm = rhythm },
            Delivery = ADelivery() with { Id = "digest.20251121" },
            Events =
            [
                .. Enumerable.Range(0, statements).Select(_ => new ToldEvent(AnEvent(), AlertKind.NewStatement)),
                .. Enumerable.Range(0, corrections).Select(_ => new ToldEvent(AnEvent(), AlertKind.Correction)),
            ],
        };

        Assert.Equal(title, DigestTitle.For(alert, _wording));
    }

    private EventView Describe(StatementEvent told) => _wording.Describe(new ToldEvent(told, AlertKind.NewStatement), 500, 5);
}

using System.Text;
using System.Text.Json.Nodes;
using Ingest.Delivering;
using Ingest.Delivering.Cards;
using Ingest.Delivering.Wording;
using Ingest.Statements;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering.Cards;

public sealed class TeamsCardTests
{
    private readonly TeamsCard _card;

    public TeamsCardTests()
    {
        var options = Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org") });
        _card = new TeamsCard(new AlertWording(CodeNames.Default, options), options);
    }

    [Fact]
    public void The_message_is_what_a_workflow_takes()
    {
        var message = JsonNode.Parse(_card.Write(Alerts.Instant()))!;

        Assert.Equal("message", (string?)message["type"]);
        var attachment = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
        Assert.True(attachment.AsObject().ContainsKey("contentUrl"));
        Assert.Null(attachment["contentUrl"]);
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)attachment["content"]!["type"], (string?)attachment["content"]!["version"]));
    }

    [Fact]
    public void A_card_says_who_what_where_and_how_it_differs()
    {
        var words = Encoding.UTF8.GetString(_card.Write(Alerts.Instant()));

        Assert.All(
            (string[])
            [
                "Robert Fico opposes Ukraine’s NATO membership", "Prime Minister of Slovakia", "21 Nov 2025, 11:40 UTC", "Position change · opposes",
                "„Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO,“ vyhlásil Fico.",
                "conditional until now, opposes now", "[23 Aug 2025, conditional](https://tasr.sk/old)", "Ukraine may join once the war is over.",
                "**TASR** (Slovak): [Fico: Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO](https://tasr.sk/fico-nato)", "https://kyivindependent.com/fico",
                "\"title\":\"Read at TASR\"", "https://alerts.example.org/api/unsubscribe?s=anna&t=token-of-anna",
            ],
            part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Stance.Support, 1, "good", "Good")]
    [InlineData(Stance.Oppose, 1, "attention", "Attention")]
    [InlineData(Stance.Conditional, 1, "warning", "Warning")]
    [InlineData(Stance.Neutral, 1, "emphasis", "Default")]
    [InlineData(Stance.Support, 0.2, "accent", "Accent")]
    public void The_stance_is_coloured(Stance stance, double confidence, string style, string colour)
    {
        var head = Card(Alerts.Instant(AnEvent() with { Stance = stance, Confidence = confidence }))["body"]![0]!;

        Assert.Equal((style, colour), ((string?)head["style"], (string?)head["items"]![0]!["color"]));
    }

    [Fact]
    public void Strangers_words_are_read_as_markdown_nowhere()
    {
        var card = Card(Alerts.Instant(Alerts.HostileEvent()));

        Assert.All(Texts(card), text => Assert.DoesNotMatch(@"(?<!\\)\]\((?!https://evil\.example/(a%29|\?))", text));
        Assert.DoesNotContain("{{", card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("${", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(300)]
    public void A_payload_stays_below_the_limit_of_teams(int events)
    {
        var long20 = Enumerable.Range(0, 20).Select(number => ASource(new string('Щ', 200), $"https://example.org/{new string('x', 1900)}{number}", new string('Ж', 500))).ToArray();
        var told = Alerts.HostileEvent() with { Evidence = string.Concat(Enumerable.Repeat("Членство України ", 500)), Sources = long20 };

        var payload = events == 1
            ? _card.Write(Alerts.Instant(told))
            : _card.Write(Alerts.Digest(Enumerable.Range(0, events).Select(number => told with { Id = $"e{number}" })));

        Assert.InRange(payload.Length, 1, TeamsCard.LongestPayload);
        JsonNode.Parse(payload);
    }

    [Fact]
    public void A_digest_has_a_box_for_each_statement()
    {
        var body = Card(Alerts.Digest(AnEvent("e1"), AnEvent("e2")))["body"]!.AsArray();

        Assert.Equal("Daily digest: 2 statements on NATO membership, 2 position changes", (string?)body[0]!["text"]);
        Assert.Equal(2, body.Count(item => (string?)item!["type"] == "Container"));
    }

    [Fact]
    public void A_correction_is_named_so_even_without_any_source_left()
    {
        var card = Card(Alerts.Instant(AnEvent() with { Sources = [] }, AlertKind.Correction));

        Assert.StartsWith("Correction", (string?)card["body"]![0]!["items"]![0]!["text"], StringComparison.Ordinal);
        Assert.Equal("Stop these alerts", (string?)Assert.Single(card["actions"]!.AsArray())!["title"]);
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(pair => pair.Key is "text" or "value" && (string?)element["type"] is not "TextRun" ? [(string)pair.Value!] : Texts(pair.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };

    private JsonObject Card(Alert alert) => JsonNode.Parse(_card.Write(alert))!["attachments"]![0]!["content"]!.AsObject();
}

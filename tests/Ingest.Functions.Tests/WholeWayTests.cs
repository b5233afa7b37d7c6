using Ingest.Azure.Tests.Mail;
using Ingest.Matching;

namespace Ingest.Functions.Tests;

/// <summary>From a feed to a mail and a card, on Azurite, in the functions' own host.</summary>
[Trait("Category", "Azurite")]
public sealed class WholeWayTests : IAsyncLifetime
{
    private const string Reader = "reader@ingest.example";

    private static readonly Story s_weather = new("weather", "en", "Rain in the north", "It will rain in the north on Friday, forecasters said.");

    private static readonly Story s_english = new(
        "veto",
        "en",
        "Fico: Slovakia will never agree to Ukraine joining NATO",
        "Slovak Prime Minister Robert Fico said on Friday that his government would never agree to Ukraine's membership in NATO.\n\n"
        + "\"As long as I am prime minister, I will not give consent to Ukraine joining NATO,\" Fico told reporters in Bratislava.\n\n"
        + "The talks in Bratislava also dealt with gas prices and a new bridge over the Danube.");

    private static readonly Story s_slovak = new(
        "veto-sk",
        "sk",
        "Fico: Slovensko nikdy nebude súhlasiť so vstupom Ukrajiny do NATO",
        "Predseda vlády Robert Fico v piatok vyhlásil, že jeho vláda nikdy nebude súhlasiť s členstvom Ukrajiny v NATO.\n\n"
        + "„Kým budem premiérom, súhlas so vstupom Ukrajiny do NATO nedám,“ povedal Fico novinárom v Bratislave.\n\n"
        + "Rokovania sa týkali aj cien plynu a nového mosta cez Dunaj.");

    private static readonly Story s_analyst = new(
        "analyst",
        "en",
        "Analyst doubts that Ukraine will join NATO soon",
        "Political analyst Pavol Kubala said that Ukraine should not join NATO.\n\n\"Ukraine does not belong in NATO,\" the analyst told a local radio.");

    private PipelineApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PipelineApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_statement_in_two_outlets_and_languages_is_one_mail_and_one_card()
    {
        await SubscribeAsync();
        await WatchAsync();

        Publish();
        await _app.PollAsync("harbour-post");
        await _app.PollAsync("dennik-dunaj");

        var mail = Assert.Single(_app.Mail.Received);
        Assert.Equal([Reader], mail.To);
        var (headers, parts) = MimeReader.Read(mail.Data);
        Assert.Contains("Robert Fico", headers["Subject"], StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains("I will not give consent to Ukraine joining NATO", part.Content, StringComparison.Ordinal));
        var card = Assert.Single(_app.Webhook.Received);
        Assert.Contains("Robert Fico", card.Body, StringComparison.Ordinal);
        Assert.Equal(0, await _app.PoisonedAsync());
    }

    [Fact]
    public async Task A_second_run_tells_nothing_new()
    {
        await SubscribeAsync();
        await WatchAsync();
        Publish();
        await _app.PollAsync("harbour-post", "dennik-dunaj");

        await _app.StopWorkersAsync();
        await _app.AddWorkerAsync();
        _app.Site.Publish("harbour-post", s_english with { Slug = "veto-again" });
        await _app.PollAsync("harbour-post", "dennik-dunaj");

        Assert.Single(_app.Mail.Received);
        Assert.Single(_app.Webhook.Received);
    }

    [Fact]
    public async Task Two_workers_on_the_same_queues_send_one_alert()
    {
        await _app.AddWorkerAsync();
        await SubscribeAsync();
        await WatchAsync();

        Publish();
        await _app.PollAsync("harbour-post", "dennik-dunaj", "harbour-post", "dennik-dunaj");

        Assert.Single(_app.Mail.Received);
        Assert.Single(_app.Webhook.Received);
        Assert.Equal(3, (await _app.ArticlesAsync("harbour-post")).Count);
    }

    [Fact]
    public async Task A_first_poll_is_a_silent_baseline()
    {
        await SubscribeAsync();

        await _app.WatchAsync("harbour-post", "en", s_english);

        Assert.Empty(_app.Mail.Received);
        Assert.Empty(_app.Webhook.Received);
    }

    private async Task SubscribeAsync()
    {
        await _app.SubscribeAsync(DeliveryChannel.Email, Reader);
        await _app.SubscribeAsync(DeliveryChannel.Teams, _app.Webhook.Url);
    }

    private async Task WatchAsync()
    {
        await _app.WatchAsync("harbour-post", "en", s_weather);
        await _app.WatchAsync("dennik-dunaj", "sk", s_weather);
    }

    private void Publish()
    {
        _app.Site.Publish("harbour-post", s_analyst);
        _app.Site.Publish("harbour-post", s_english);
        _app.Site.Publish("dennik-dunaj", s_slovak);
    }
}

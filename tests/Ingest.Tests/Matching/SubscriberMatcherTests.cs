using Ingest.Delivering;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Matching;

public sealed class SubscriberMatcherTests : IAsyncLifetime
{
    private readonly InMemorySubscriptionStore _subscriptions = new();
    private readonly InMemoryDeliveryStore _deliveries = new();
    private readonly RecordingQueues _queues = new();
    private readonly ManualTime _time = new(Noon);
    private readonly TestMeters _meters = new();
    private readonly SubscriptionList _list;
    private InMemoryLedgerStore _ledgers = new();

    public SubscriberMatcherTests() => _list = new SubscriptionList(_subscriptions, Options.Create(new MatchingOptions()), _time);

    public async ValueTask InitializeAsync() => _ledgers = await LedgersWithAsync(AnEvent());

    public ValueTask DisposeAsync()
    {
        _list.Dispose();
        _meters.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Everybody_who_asked_gets_one_delivery()
    {
        await AddAsync(ASubscription("anna"), ASubscription("boris", DeliveryChannel.Teams), ASubscription("georgia") with { Subjects = ["GE"] });

        await RunAsync();

        Assert.Equal(["anna", "boris"], _deliveries.All.Select(delivery => delivery.SubscriptionId));
        Assert.Equal(["anna/e1.NewStatement", "boris/e1.NewStatement"], Told());
        Assert.Equal(Noon.AddMinutes(-15), _deliveries.All.First().ReportedAt);
        Assert.Equal(["sk-fico/UA#e1"], _deliveries.All.First().Events);
    }

    [Fact]
    public async Task Who_follows_two_countries_hears_once_of_words_on_both()
    {
        var georgia = FicoOnUkraine with { Subject = "GE" };
        await _ledgers.TrySaveAsync(new Ledger { Key = georgia, Events = [AnEvent() with { Subject = "GE", AlsoSubjects = ["UA"] }] }, CancellationToken.None);
        await AddAsync(ASubscription("anna"), ASubscription("georgia") with { Subjects = ["GE"] });

        await RunAsync();
        await RunAsync(AlertKind.NewStatement, georgia);

        Assert.Equal(["anna/e1.NewStatement", "georgia/e1.NewStatement"], Told());
        Assert.Equal(["anna: sk-fico/UA#e1", "georgia: sk-fico/GE#e1"], _deliveries.All.Select(delivery => $"{delivery.SubscriptionId}: {delivery.Events.Single()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lateness_counts_from_the_report_that_made_it_news()
    {
        var told = AnEvent();
        _ledgers = await LedgersWithAsync(told with { Sources = [told.Sources[0] with { StatementId = "s0", At = Noon.AddHours(-9) }, .. told.Sources] });
        await AddAsync(ASubscription("anna"));

        await RunAsync();

        Assert.Equal(Noon.AddMinutes(-15), _deliveries.All.Single().ReportedAt);
    }

    [Fact]
    public async Task A_message_seen_again_adds_nothing()
    {
        await AddAsync(ASubscription("anna"));

        await RunAsync();
        await MarkAsync("anna", DeliveryState.Sent);
        await RunAsync();

        Assert.Single(_deliveries.All);
        Assert.Single(Told());
        Assert.Equal(1, _meters.Count("ingest.matches", "outcome=repeated"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Wherever_it_dies_the_next_try_tells_everybody_once(int fatalStep)
    {
        await AddAsync(ASubscription("anna"), ASubscription("boris"));
        var steps = 0;
        void Die()
        {
            if (++steps == fatalStep)
            {
                throw new IOException("power cut");
            }
        }

        _deliveries.BeforeWrite = _ => Die();
        _queues.BeforeSend = _ => Die();
        await Assert.ThrowsAsync<IOException>(RunAsync);
        _deliveries.BeforeWrite = null;
        _queues.BeforeSend = null;
        await RunAsync();

        Assert.Equal(["anna", "boris"], _deliveries.All.Select(delivery => delivery.SubscriptionId));
        Assert.Equal(["anna/e1.NewStatement", "boris/e1.NewStatement"], Told().Distinct());
    }

    [Fact]
    public async Task A_digest_waits_without_a_message()
    {
        await AddAsync(ASubscription("anna") with { Rhythm = DeliveryRhythm.Daily });

        await RunAsync();

        Assert.True(Assert.Single(_deliveries.All).ForDigest);
        Assert.Empty(_queues.Sent);
    }

    [Fact]
    public async Task A_correction_goes_to_those_who_were_told()
    {
        await AddAsync(ASubscription("anna"), ASubscription("boris"));
        await _deliveries.TryAddAsync(ADelivery("anna") with { State = DeliveryState.Sent }, CancellationToken.None);
        await _deliveries.TryAddAsync(ADelivery("boris") with { State = DeliveryState.Failed }, CancellationToken.None);

        await RunAsync(AlertKind.Correction);

        Assert.Equal(["anna/e1.Correction"], Told());
        Assert.Equal(["sk-fico/UA#e1#Correction"], (await _deliveries.GetAsync("anna", "e1.Correction", CancellationToken.None))!.Events);
    }

    [Theory]
    [InlineData("no-slash", "e1")]
    [InlineData("sk-fico/UA", "unknown")]
    public async Task A_message_about_nothing_is_poison(string ledger, string eventId)
    {
        var matcher = Matcher();

        await Assert.ThrowsAsync<NonRetriableException>(() =>
            matcher.RunAsync(new AlertMessage { Ledger = ledger, EventId = eventId, Kind = AlertKind.NewStatement }, CancellationToken.None));
    }

    [Fact]
    public async Task A_burst_of_alerts_reads_the_subscriptions_once_until_they_are_old()
    {
        await RunAsync();
        await RunAsync();
        Assert.Equal(1, _subscriptions.Listed);

        await AddAsync(ASubscription("anna"));
        _time.Advance(TimeSpan.FromSeconds(11));
        await RunAsync();

        Assert.Equal(2, _subscriptions.Listed);
        Assert.Single(Told());
    }

    [Fact]
    public async Task Two_workers_on_one_message_make_one_delivery()
    {
        await AddAsync(ASubscription("anna"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RunAsync())));

        Assert.Single(_deliveries.All);
        Assert.Equal(1, _meters.Count("ingest.matches", "outcome=added"));
    }

    private async Task AddAsync(params Subscription[] subscriptions)
    {
        foreach (var subscription in subscriptions)
        {
            await _subscriptions.SaveAsync(subscription, CancellationToken.None);
        }
    }

    private async Task MarkAsync(string subscriptionId, DeliveryState state)
    {
        var delivery = await _deliveries.GetAsync(subscriptionId, "e1.NewStatement", CancellationToken.None);
        await _deliveries.TryUpdateAsync(delivery! with { State = state }, CancellationToken.None);
    }

    private IEnumerable<string> Told() => _queues.Of<DeliverMessage>().Select(message => $"{message.SubscriptionId}/{message.DeliveryId}");

    private Task RunAsync() => RunAsync(AlertKind.NewStatement);

    private Task RunAsync(AlertKind kind) => RunAsync(kind, FicoOnUkraine);

    private Task RunAsync(AlertKind kind, LedgerKey ledger) =>
        Matcher().RunAsync(new AlertMessage { Ledger = ledger.ToString(), EventId = "e1", Kind = kind }, CancellationToken.None);

    private SubscriberMatcher Matcher() =>
        new(_ledgers, _list, _deliveries, _queues, new DeliveryMetrics(_meters), _time, NullLogger<SubscriberMatcher>.Instance);
}

using Ingest.Delivering;
using Ingest.Matching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering;

public sealed class DelivererTests : IAsyncLifetime
{
    private readonly InMemorySubscriptionStore _subscriptions = new();
    private readonly InMemoryDeliveryStore _deliveries = new();
    private readonly RecordingChannel _email = new(DeliveryChannel.Email);
    private readonly RecordingChannel _teams = new(DeliveryChannel.Teams);
    private readonly ManualTime _time = new(Noon);
    private readonly TestMeters _meters = new();
    private InMemoryLedgerStore _ledgers = new();

    public async ValueTask InitializeAsync()
    {
        _ledgers = await LedgersWithAsync(AnEvent("e1"), AnEvent("e2"));
        await _subscriptions.SaveAsync(ASubscription("anna"), CancellationToken.None);
        await _subscriptions.SaveAsync(ASubscription("boris", DeliveryChannel.Teams), CancellationToken.None);
        await _deliveries.TryAddAsync(ADelivery("anna"), CancellationToken.None);
        await _deliveries.TryAddAsync(ADelivery("boris"), CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _meters.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_waiting_delivery_is_sent_and_recorded_with_its_latency()
    {
        await RunAsync();

        var alert = Assert.Single(_email.Sent);
        Assert.Equal("e1", Assert.Single(alert.Events).Event.Id);
        var delivery = await GetAsync();
        Assert.Equal(DeliveryState.Sent, delivery.State);
        Assert.Equal(Noon, delivery.SentAt);
        Assert.Equal(15 * 60, _meters.Count("ingest.alert.latency", "channel=email"));
        Assert.Equal(1, _meters.Count("ingest.deliveries", "outcome=sent"));
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Failed)]
    public async Task A_settled_delivery_is_left_alone(DeliveryState state)
    {
        await PutAsync(await GetAsync() with { State = state });

        await RunAsync();

        Assert.Empty(_email.Sent);
        Assert.Equal(state, (await GetAsync()).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_goes_to_an_ended_subscription_and_that_is_recorded(bool kept)
    {
        if (kept)
        {
            await _subscriptions.SaveAsync(ASubscription("anna") with { Ended = true }, CancellationToken.None);
        }
        else
        {
            await _subscriptions.RemoveAsync("anna", CancellationToken.None);
        }

        await RunAsync();

        Assert.Empty(_email.Sent);
        var delivery = await GetAsync();
        Assert.Equal(DeliveryState.Failed, delivery.State);
        Assert.Contains("ended", delivery.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_for_now_frees_the_delivery_for_the_next_try()
    {
        _email.Answer = _ => new SendOutcome.Refused("450 greylisted");
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => RunAsync());
        var delivery = await GetAsync();
        Assert.Equal((DeliveryState.Waiting, "450 greylisted"), (delivery.State, delivery.Reason));

        _email.Answer = _ => new SendOutcome.Sent();
        await RunAsync();

        delivery = await GetAsync();
        Assert.Equal((DeliveryState.Sent, null), (delivery.State, delivery.Reason));
    }

    [Fact]
    public async Task A_rejection_is_final_and_poisons_with_its_reason()
    {
        _email.Answer = _ => new SendOutcome.Rejected("550 no such user");

        var poison = await Assert.ThrowsAsync<NonRetriableException>(() => RunAsync());
        await RunAsync();

        Assert.Contains("550 no such user", poison.Message, StringComparison.Ordinal);
        var delivery = await GetAsync();
        Assert.Equal((DeliveryState.Failed, "550 no such user"), (delivery.State, delivery.Reason));
    }

    [Fact]
    public async Task A_fault_in_a_channel_frees_the_delivery_and_spares_the_others()
    {
        _email.Answer = _ => throw new InvalidOperationException("bug");

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync());
        await RunAsync("boris");

        Assert.Equal(DeliveryState.Waiting, (await GetAsync()).State);
        Assert.Single(_teams.Sent);
    }

    [Fact]
    public async Task A_shutdown_while_sending_frees_the_delivery()
    {
        _email.Answer = _ => throw new OperationCanceledException();

        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync());

        Assert.Equal(DeliveryState.Waiting, (await GetAsync()).State);
    }

    [Fact]
    public async Task A_fresh_claim_of_another_worker_is_waited_for_and_a_stale_one_taken_over()
    {
        await PutAsync(await GetAsync() with { State = DeliveryState.Claimed, ClaimedAt = Noon });

        _time.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<DeliveryRefusedException>(() => RunAsync());
        Assert.Empty(_email.Sent);

        _time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.Single(_email.Sent);
        Assert.Equal(DeliveryState.Sent, (await GetAsync()).State);
    }

    [Fact]
    public async Task A_worker_that_dies_after_sending_leads_to_the_same_message_again_never_to_silence()
    {
        _deliveries.BeforeWrite = delivery =>
        {
            if (delivery.State is DeliveryState.Sent)
            {
                throw new IOException("power cut");
            }
        };
        await Assert.ThrowsAsync<IOException>(() => RunAsync());
        _deliveries.BeforeWrite = null;
        _time.Advance(TimeSpan.FromMinutes(3));

        await RunAsync();

        Assert.Equal([_email.Sent[0].Delivery.Id, _email.Sent[0].Delivery.Id], _email.Sent.Select(alert => alert.Delivery.Id));
        Assert.Equal(DeliveryState.Sent, (await GetAsync()).State);
    }

    [Fact]
    public async Task Of_many_workers_one_sends()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => RunAsync()))));

        Assert.Single(_email.Sent);
        Assert.All(results.Where(result => result is not null), result => Assert.IsType<DeliveryRefusedException>(result));
    }

    [Fact]
    public async Task A_digest_tells_all_its_events_and_which_of_them_are_corrections()
    {
        await _deliveries.TryAddAsync(
            ADelivery("anna") with { Id = "digest.20251121", Events = ["sk-fico/UA#e1", "sk-fico/UA#gone", "sk-fico/UA#e2#Correction"] },
            CancellationToken.None);

        await RunAsync("anna", "digest.20251121");

        var alert = Assert.Single(_email.Sent);
        Assert.True(alert.IsDigest);
        Assert.Equal([("e1", AlertKind.NewStatement), ("e2", AlertKind.Correction)], alert.Events.Select(told => (told.Event.Id, told.Kind)));
        Assert.Equal(0, _meters.Count("ingest.alert.latency"));
    }

    [Fact]
    public async Task A_delivery_without_any_event_left_fails_for_good()
    {
        await _deliveries.TryAddAsync(ADelivery("anna", "gone"), CancellationToken.None);

        await Assert.ThrowsAsync<NonRetriableException>(() => RunAsync("anna", "gone.NewStatement"));

        Assert.Equal(DeliveryState.Failed, (await GetAsync("gone.NewStatement")).State);
    }

    [Fact]
    public async Task An_unknown_delivery_is_poison() =>
        await Assert.ThrowsAsync<NonRetriableException>(() => RunAsync("anna", "never.NewStatement"));

    [Fact]
    public async Task Without_its_channel_a_delivery_waits_in_poison_to_be_replayed()
    {
        var deliverer = Deliverer([_teams]);

        await Assert.ThrowsAsync<NonRetriableException>(() => deliverer.RunAsync(new DeliverMessage { SubscriptionId = "anna", DeliveryId = "e1.NewStatement" }, CancellationToken.None));

        Assert.Equal(DeliveryState.Waiting, (await GetAsync()).State);
    }

    private async Task<Delivery> GetAsync(string id = "e1.NewStatement") => (await _deliveries.GetAsync("anna", id, CancellationToken.None))!;

    private async Task PutAsync(Delivery delivery) => Assert.NotNull(await _deliveries.TryUpdateAsync(delivery, CancellationToken.None));

    private Task RunAsync(string subscriptionId = "anna", string id = "e1.NewStatement") =>
        Deliverer([_email, _teams]).RunAsync(new DeliverMessage { SubscriptionId = subscriptionId, DeliveryId = id }, CancellationToken.None);

    private Deliverer Deliverer(IEnumerable<IAlertChannel> channels) => new(
        _deliveries, _subscriptions, _ledgers, channels, Options.Create(new DeliveryOptions()), new DeliveryMetrics(_meters), _time, NullLogger<Deliverer>.Instance);
}

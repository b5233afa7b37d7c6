using Ingest.Delivering;
using Ingest.Matching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static Ingest.Tests.Fakes.DeliveryBuilders;

namespace Ingest.Tests.Delivering;

public sealed class DigestSenderTests : IAsyncLifetime
{
    private readonly InMemorySubscriptionStore _subscriptions = new();
    private readonly InMemoryDeliveryStore _deliveries = new();
    private readonly RecordingQueues _queues = new();

    // A Friday; the next daily digest is due on Saturday at 6, the next weekly one on Monday.
    private readonly ManualTime _time = new(Noon);

    public async ValueTask InitializeAsync()
    {
        await _subscriptions.SaveAsync(ASubscription("anna") with { Rhythm = DeliveryRhythm.Daily }, CancellationToken.None);
        await WaitAsync("e1", "e2");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Before_it_is_due_a_digest_waits()
    {
        await RunAsync();

        Assert.Empty(_queues.Sent);
        Assert.Equal(2, _deliveries.All.Count);
    }

    [Fact]
    public async Task When_it_is_due_one_digest_tells_all_and_only_once()
    {
        _time.Set(Noon.AddHours(18));

        await RunAsync();
        await RunAsync();

        Assert.Equal(["digest.20251122: e1 e2"], Digests());
        Assert.Equal(["digest.20251122"], Told());
        Assert.Empty(Waiting());
    }

    [Fact]
    public async Task What_comes_after_the_due_time_goes_with_the_next()
    {
        _time.Set(Noon.AddHours(18));
        await RunAsync();
        await WaitAsync("e3");
        _time.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        Assert.Single(Digests());

        _time.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        Assert.Equal(["digest.20251122: e1 e2", "digest.20251123: e3"], Digests());
    }

    [Fact]
    public async Task A_timer_missed_for_days_makes_one_digest()
    {
        _time.Set(Noon.AddDays(1));
        await WaitAsync("e3");
        _time.Set(Noon.AddDays(4));

        await RunAsync();

        Assert.Equal(["digest.20251125: e1 e2 e3"], Digests());
    }

    [Fact]
    public async Task A_weekly_digest_waits_for_its_day()
    {
        await _subscriptions.SaveAsync(ASubscription("anna") with { Rhythm = DeliveryRhythm.Weekly }, CancellationToken.None);

        _time.Set(Noon.AddDays(2));
        await RunAsync();
        Assert.Empty(Digests());
        _time.Set(Noon.AddDays(3));
        await RunAsync();

        Assert.Equal(["digest.20251124: e1 e2"], Digests());
    }

    [Fact]
    public async Task A_subscription_turned_instant_gets_what_waited()
    {
        await _subscriptions.SaveAsync(ASubscription("anna"), CancellationToken.None);
        _time.Set(Noon.AddDays(1));

        await RunAsync();

        Assert.Single(Told());
    }

    [Fact]
    public async Task Who_left_gets_no_digest()
    {
        await _subscriptions.SaveAsync(ASubscription("anna") with { Rhythm = DeliveryRhythm.Daily, Ended = true }, CancellationToken.None);
        _time.Set(Noon.AddDays(1));

        await RunAsync();

        Assert.Empty(Digests());
    }

    [Theory]
    [InlineData(1, 0)] // before the digest is added, next run on the same day
    [InlineData(2, 0)] // before the next stage is told
    [InlineData(3, 0)] // before the first part is marked
    [InlineData(4, 0)] // between the parts
    [InlineData(2, 1)] // ... and the next run a day later
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 5)]
    public async Task Wherever_it_dies_every_part_is_told_in_exactly_one_digest(int fatalStep, int daysLater)
    {
        _time.Set(Noon.AddHours(18));
        var steps = 0;
        void Die()
        {
            if (++steps == fatalStep)
            {
                throw new OperationCanceledException("power cut");
            }
        }

        _deliveries.BeforeWrite = _ => Die();
        _queues.BeforeSend = _ => Die();
        await Assert.ThrowsAsync<OperationCanceledException>(RunAsync);
        _deliveries.BeforeWrite = null;
        _queues.BeforeSend = null;
        _time.Advance(TimeSpan.FromDays(daysLater));
        await RunAsync();
        await RunAsync();

        Assert.Equal(["digest.20251122: e1 e2"], Digests());
        Assert.Equal(["digest.20251122"], Told().Distinct());
        Assert.Empty(Waiting());
    }

    [Fact]
    public async Task A_digest_that_went_out_is_not_told_again_when_its_parts_are_marked_late()
    {
        _time.Set(Noon.AddHours(18));
        _deliveries.BeforeWrite = delivery => _ = delivery.ForDigest ? throw new OperationCanceledException("power cut") : 0;
        await Assert.ThrowsAsync<OperationCanceledException>(RunAsync);
        _deliveries.BeforeWrite = null;
        var digest = await _deliveries.GetAsync("anna", "digest.20251122", CancellationToken.None);
        await _deliveries.TryUpdateAsync(digest! with { State = DeliveryState.Sent }, CancellationToken.None);
        _queues.Clear();

        await RunAsync();

        Assert.Empty(Told());
        Assert.Empty(Waiting());
    }

    [Fact]
    public async Task A_statement_and_its_correction_are_two_parts()
    {
        await _deliveries.TryAddAsync(ADelivery("anna", "e1", AlertKind.Correction) with { ForDigest = true }, CancellationToken.None);
        _time.Set(Noon.AddHours(18));

        await RunAsync();

        var digest = await _deliveries.GetAsync("anna", "digest.20251122", CancellationToken.None);
        Assert.Equal(["sk-fico/UA#e1", "sk-fico/UA#e1#Correction", "sk-fico/UA#e2"], digest!.Events.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_subscription_in_trouble_costs_no_other_its_digest()
    {
        await _subscriptions.SaveAsync(ASubscription("boris") with { Rhythm = DeliveryRhythm.Daily }, CancellationToken.None);
        await _deliveries.TryAddAsync(ADelivery("boris") with { ForDigest = true }, CancellationToken.None);
        _time.Set(Noon.AddHours(18));
        _deliveries.BeforeWrite = delivery => _ = delivery.SubscriptionId is "anna" ? throw new IOException("broken row") : 0;

        await Assert.ThrowsAsync<AggregateException>(RunAsync);

        Assert.Equal("boris", Assert.Single(_queues.Of<DeliverMessage>()).SubscriptionId);
    }

    private async Task WaitAsync(params string[] events)
    {
        foreach (var id in events)
        {
            await _deliveries.TryAddAsync(ADelivery("anna", id) with { ForDigest = true, CreatedAt = _time.GetUtcNow() }, CancellationToken.None);
        }
    }

    private IEnumerable<string> Digests() => _deliveries.All
        .Where(delivery => DeliveryKeys.IsDigest(delivery.Id))
        .Select(delivery => $"{delivery.Id}: {string.Join(' ', delivery.Events.Select(text => EventReference.Parse(text).EventId))}");

    private IEnumerable<string> Told() => _queues.Of<DeliverMessage>().Select(message => message.DeliveryId);

    private IEnumerable<Delivery> Waiting() => _deliveries.All.Where(delivery => delivery is { ForDigest: true, State: DeliveryState.Waiting });

    private Task RunAsync() =>
        new DigestSender(_subscriptions, _deliveries, _queues, Options.Create(new DeliveryOptions()), _time, NullLogger<DigestSender>.Instance).RunAsync(CancellationToken.None);
}

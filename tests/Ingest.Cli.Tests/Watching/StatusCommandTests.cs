using System.Text.Json;
using Ingest.Cli.Stores;
using Ingest.Cli.Subscriptions;
using Ingest.Cli.Tests.Fakes;
using Ingest.Cli.Watching;
using Ingest.Delivering;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Watching;

public sealed class StatusCommandTests
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_pipeline_that_is_well_says_so()
    {
        await _shell.Feeds.SaveAsync(AFeed(), CancellationToken.None);
        await DeliverAsync(seconds: 30);
        await DeliverAsync(seconds: 90);

        var said = await _shell.OnStoresAsync("status");

        Assert.Equal(0, said.Code);
        Assert.Equal("Healthy", said.Lines[0]);
        Assert.Contains("Latency        30 s median, 1.5 min for 95 of 100", said.Output, StringComparison.Ordinal);
        Assert.Contains("sent 2", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_person_is_named()
    {
        _shell.Queues.Waiting["articles"] = 12;
        _shell.Queues.Poison.Add(new PoisonMessage("alerts", "{}", null));

        var status = JsonDocument.Parse((await _shell.OnStoresAsync("status", "--json")).Output).RootElement;

        Assert.False(status.GetProperty("health").GetProperty("healthy").GetBoolean());
        Assert.Contains("alerts-poison", status.GetProperty("health").GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(12, status.GetProperty("health").GetProperty("queues")[1].GetProperty("waiting").GetInt32());
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.95, 4)]
    [InlineData(0, 1)]
    public void Percentiles_are_of_values_that_occurred(double share, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), StatusReport.Percentile([.. Enumerable.Range(1, 4).Select(n => TimeSpan.FromSeconds(n))], share));

    private async Task DeliverAsync(int seconds)
    {
        var (now, subscription) = (_shell.Time.GetUtcNow(), NewSubscription.For("jana@paper.example", _shell.Time));
        await _shell.Subscriptions.SaveAsync(subscription, CancellationToken.None);
        await _shell.Deliveries.TryAddAsync(
            new Delivery
            {
                SubscriptionId = subscription.Id,
                Id = $"e{seconds}",
                Events = ["l#e"],
                State = DeliveryState.Sent,
                CreatedAt = now,
                ReportedAt = now,
                SentAt = now.AddSeconds(seconds),
            },
            CancellationToken.None);
    }
}

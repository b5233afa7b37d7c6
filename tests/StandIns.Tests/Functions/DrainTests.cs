using Azure.Storage.Queues.Models;
using Azurite;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class DrainTests
{
    private readonly string _name = AzuriteServer.NewPrefix();

    [Fact]
    public async Task A_running_function_may_finish_and_nothing_new_begins()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("running");
        var gate = new TaskCompletionSource();
        await using var host = await StartAsync("00:05:00", _ => gate.Task);
        await host.Probe.NextAsync();

        var stopping = host.StopAsync();
        await queue.SendMessageAsync("waiting");
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Equal(["running"], host.Probe.All);
        await host.Log.HasAsync("everything that ran has ended");
        QueueMessage[] left = await queue.ReceiveMessagesAsync(32);
        Assert.Equal("waiting", Assert.Single(left).Body.ToString());
    }

    [Fact]
    public async Task When_the_time_is_over_functions_are_told_and_their_messages_reappear()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("cut off");
        await using var host = await StartAsync("00:00:00", cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken));
        await host.Probe.NextAsync();

        await host.StopAsync();

        await host.Log.HasAsync("what still runs is told to end");
        QueueMessage[] left = await queue.ReceiveMessagesAsync(32);
        var message = Assert.Single(left);
        Assert.Equal(("cut off", 2), (message.Body.ToString(), message.DequeueCount));
    }

    [Fact]
    public async Task A_function_that_does_not_listen_is_left_behind()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("deaf");
        var gate = new TaskCompletionSource();
        await using var host = await StartAsync("00:00:00", _ => gate.Task);
        await host.Probe.NextAsync();

        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await host.StopAsync(hurry.Token);

        await host.Log.HasAsync("what still runs is left");

        // Invisible until its lease ends, not lost.
        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        gate.SetResult();
    }

    [Fact]
    public async Task A_timer_that_is_cut_off_is_past_due_at_the_next_start()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 5, 10, 59, 0, TimeSpan.Zero));
        var settings = new Dictionary<string, string?>
        {
            ["Schedule"] = "0 0 * * * *",
            ["AzureFunctionsWebHost:hostid"] = _name,
            ["FunctionsHost:DrainTimeout"] = "00:00:00",
        };
        await using (var host = await TestHost.StartAsync(
            [nameof(TimerFunctions.EveryHour)], settings, clock, doing: cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken)))
        {
            await host.Log.HasAsync("runs here");
            clock.Advance(TimeSpan.FromMinutes(1));
            await host.Probe.NextAsync();
            await host.StopAsync();
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        await using var next = await TestHost.StartAsync([nameof(TimerFunctions.EveryHour)], settings, clock);

        Assert.True((await next.Probe.NextAsync<TimerRun>()).Timer.IsPastDue);
    }

    private Task<TestHost> StartAsync(string drainTimeout, Func<CancellationToken, Task> doing) => TestHost.StartAsync(
        [nameof(QueueFunctions.TakeText)],
        new Dictionary<string, string?> { ["Queue"] = _name, ["FunctionsHost:DrainTimeout"] = drainTimeout },
        doing: doing);
}

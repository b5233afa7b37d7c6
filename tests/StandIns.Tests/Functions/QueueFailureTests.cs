using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class QueueFailureTests : QueueScenario
{
    [Fact]
    public async Task A_message_that_keeps_failing_ends_in_the_poison_queue()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("secret body");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText), Fail, ("maxDequeueCount", "3"));

        var poison = await TestHost.QueueAsync(Name + "-poison", create: false);
        await Eventually.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(poison) == 1, "poison");

        Assert.Equal("secret body", (await poison.PeekMessageAsync()).Value.Body.ToString());
        await EmptyAsync(queue);
        Assert.Equal(3, host.Probe.All.Count);
        Assert.Equal(3, host.Log.Lines.Count(line => line is { Level: LogLevel.Error, Exception: InvalidOperationException }));
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_was_taken_too_often_is_set_aside_without_a_run()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("crashes the process");
        for (var death = 0; death < 2; death++)
        {
            QueueMessage taken = await queue.ReceiveMessageAsync();
            await queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var host = await StartAsync(nameof(QueueFunctions.TakeText), ("maxDequeueCount", "2"));

        await PoisonedAsync("crashes the process");
        Assert.Empty(host.Probe.All);
    }

    [Fact]
    public async Task A_failed_message_stays_away_for_the_visibility_timeout()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("first");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText), Fail, ("visibilityTimeout", "01:00:00"));
        await host.Probe.NextAsync();
        await queue.SendMessageAsync("second");
        await host.Probe.NextAsync();
        await Eventually.TrueAsync(() => host.Log.Lines.Count(line => line.Level == LogLevel.Error) == 2, "two failures");
        await host.StopAsync();

        Assert.Equal(2, await CountAsync(queue));
        Assert.Null((await queue.PeekMessageAsync()).Value);
        Assert.Equal(["first", "second"], host.Probe.All);
    }

    [Theory]
    [InlineData("{\"id\":")] // cut off
    [InlineData("{\"id\":\"a\",\"number\":\"x\"}")] // a number that is none
    [InlineData("")] // nothing at all
    public async Task Bad_json_fails_before_the_function_and_ends_as_poison(string body)
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync(body);
        await using var host = await StartAsync(nameof(QueueFunctions.TakeJob), ("maxDequeueCount", "2"));

        await PoisonedAsync(body);
        Assert.Empty(host.Probe.All);
        Assert.Equal(2, host.Log.Lines.Count(line => line.Exception is FunctionInputConverterException));
    }

    [Fact]
    public async Task Text_that_is_not_base64_is_set_aside_as_it_is()
    {
        await TestHost.QueueAsync(Name);
        var raw = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, Name);
        await raw.SendMessageAsync("{\"not\":\"base64\"}");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        var poison = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, Name + "-poison");
        await Eventually.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(poison) == 1, "poison");

        Assert.Equal("{\"not\":\"base64\"}", (await poison.PeekMessageAsync()).Value.MessageText);
        Assert.Empty(host.Probe.All);
    }

    [Fact]
    public async Task A_run_beyond_the_function_timeout_is_told_and_fails()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("endless");
        var settings = Settings(("maxDequeueCount", "1"));
        settings["AzureFunctionsJobHost:functionTimeout"] = "00:02:00";
        await using var host = await TestHost.StartAsync(
            [nameof(QueueFunctions.TakeText)], settings, clock, doing: cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken));
        await host.Probe.NextAsync();

        clock.Advance(TimeSpan.FromMinutes(2));

        await PoisonedAsync("endless");
        Assert.IsType<TimeoutException>(Assert.Single(host.Log.Lines, line => line.Level == LogLevel.Error).Exception);
    }

    [Fact]
    public async Task A_message_of_a_host_that_died_reappears_after_its_lease()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("orphan");
        var gate = new TaskCompletionSource();
        var settings = Settings();
        settings["FunctionsHost:MessageLease"] = "00:00:01";

        // A clock that stands still renews nothing, like a process that is gone.
        await using var dead = await TestHost.StartAsync(
            [nameof(QueueFunctions.TakeText)], settings, new ManualClock(DateTimeOffset.UnixEpoch), doing: _ => gate.Task);
        await dead.Probe.NextAsync();
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        Assert.Equal("orphan", await host.Probe.NextAsync<string>());
        await EmptyAsync(queue);

        // The dead one comes back with a receipt that is worth nothing any more.
        gate.SetResult();
        await dead.Log.HasAsync("is no longer this host's");
    }

    [Fact]
    public async Task A_poison_queue_is_a_queue_like_any_other()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("bad");
        await using var host = await TestHost.StartAsync(
            [nameof(QueueFunctions.TakeJob), nameof(QueueFunctions.TakePoison)], Settings(("maxDequeueCount", "1")));

        Assert.Equal("poison bad", await host.Probe.NextAsync<string>());
    }
}

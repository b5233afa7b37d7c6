using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class QueueTests : QueueScenario
{
    [Fact]
    public async Task A_message_arrives_as_text_and_is_deleted()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("Добрий день");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        Assert.Equal("Добрий день", await host.Probe.NextAsync<string>());

        await EmptyAsync(queue);
        await host.Log.HasAsync("Executing 'Functions.TakeText' (Reason='New queue message detected on");
        await host.Log.HasAsync("Executed 'Functions.TakeText' (Succeeded, Id=");
    }

    [Fact]
    public async Task Json_becomes_an_object_whatever_the_case_of_itsNames()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("""{"id":"a","NUMBER":7,"unknown":[]}""");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeJob));

        Assert.Equal(new Job("a", 7), await host.Probe.NextAsync<Job>());
    }

    [Fact]
    public async Task Bytes_arrive_as_they_were_sent()
    {
        var queue = await TestHost.QueueAsync(Name);
        byte[] sent = [0, 255, 10, 195];
        await queue.SendMessageAsync(new BinaryData(sent));
        await using (var host = await StartAsync(nameof(QueueFunctions.TakeBytes)))
        {
            Assert.Equal(sent, await host.Probe.NextAsync<byte[]>());
            await EmptyAsync(queue);
        }

        await queue.SendMessageAsync(new BinaryData(sent));
        await using var second = await StartAsync(nameof(QueueFunctions.TakeBinary));
        Assert.Equal(sent, (await second.Probe.NextAsync<BinaryData>()).ToArray());
    }

    [Fact]
    public async Task A_whole_message_brings_its_facts_along()
    {
        var queue = await TestHost.QueueAsync(Name);
        SendReceipt sent = await queue.SendMessageAsync("text");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeMessage));

        var (message, dequeueCount, nothing, context) = await host.Probe.NextAsync<(QueueMessage, long, string?, FunctionContext)>();

        Assert.Equal((sent.MessageId, "text", 1), (message.MessageId, message.Body.ToString(), dequeueCount));
        Assert.Null(nothing);
        Assert.Equal("TakeMessage", context.FunctionDefinition.Name);
        var data = context.BindingContext.BindingData;
        Assert.Equal("text", data["QueueTrigger"]);
        Assert.Equal(sent.MessageId, data["Id"]);
        Assert.Equal("1", data["DequeueCount"].ToString());
        Assert.Equal(sent.InsertionTime, DateTimeOffset.Parse(data["InsertionTime"].ToString()!));
        Assert.Equal(message.PopReceipt, data["PopReceipt"]);
        Assert.All(["ExpirationTime", "NextVisibleTime"], name => Assert.True(data.ContainsKey(name), name));
    }

    [Fact]
    public async Task No_more_run_at_once_than_batch_size_and_threshold_allow()
    {
        var queue = await TestHost.QueueAsync(Name);
        for (var i = 0; i < 8; i++)
        {
            await queue.SendMessageAsync($"{i}");
        }

        var gate = new SemaphoreSlim(0);
        var (running, most) = (0, 0);
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText), WaitAsync, ("batchSize", "2"), ("newBatchThreshold", "1"));

        await Eventually.TrueAsync(() => Volatile.Read(ref running) >= 2, "two at once");
        gate.Release(1);
        await Eventually.TrueAsync(() => Volatile.Read(ref running) == 3, "a new batch beside the one that still runs");
        gate.Release(100);
        await Eventually.TrueAsync(() => host.Probe.All.Count == 8, "all");

        Assert.Equal(3, most);

        async Task WaitAsync(CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await gate.WaitAsync(cancellationToken);
            Interlocked.Decrement(ref running);
        }
    }

    [Fact]
    public async Task A_queue_that_comes_later_is_found()
    {
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("late");

        Assert.Equal("late", await host.Probe.NextAsync<string>());
    }

    [Fact]
    public async Task A_long_run_keeps_its_message()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("long");
        var gate = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync([nameof(QueueFunctions.TakeText)], Settings(), clock, doing: _ => gate.Task);
        await host.Probe.NextAsync();

        clock.Advance(TimeSpan.FromMinutes(5));
        await host.Log.HasAsync("its lease was renewed");
        gate.SetResult();

        // Only the receipt of the renewal deletes it.
        await EmptyAsync(queue);
    }

    [Fact]
    public async Task Two_hosts_share_a_queue_and_each_message_runs_once()
    {
        var queue = await TestHost.QueueAsync(Name);
        await using var first = await StartAsync(nameof(QueueFunctions.TakeText), ("batchSize", "1"));
        await using var second = await StartAsync(nameof(QueueFunctions.TakeText), ("batchSize", "1"));
        for (var i = 0; i < 20; i++)
        {
            await queue.SendMessageAsync($"{i}");
        }

        await EmptyAsync(queue);

        var all = first.Probe.All.Concat(second.Probe.All).Cast<string>().Order().ToList();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}").Order(), all);
    }

    [Theory]
    [InlineData("AzureWebJobs.TakeText.Disabled", "true")]
    [InlineData("AzureWebJobs:TakeText:Disabled", "1")] // as an environment variable: AzureWebJobs__TakeText__Disabled
    public async Task A_disabled_function_leaves_its_queue_alone(string setting, string value)
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("waits");
        var settings = Settings();
        settings[setting] = value;
        await using (var host = await TestHost.StartAsync([nameof(QueueFunctions.TakeText)], settings))
        {
            await host.Log.HasAsync("Hosting 0 functions");
        }

        Assert.NotNull((await queue.PeekMessageAsync()).Value);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }

}

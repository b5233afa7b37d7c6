using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class QueueTests
{
    private const string Queues = "AzureFunctionsJobHost:extensions:queues:";

    private readonly string _name = AzuriteServer.NewPrefix();

    [Fact]
    public async Task A_message_arrives_as_text_and_is_deleted()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("Добрий день");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        Assert.Equal("Добрий день", await host.Probe.NextAsync<string>());

        await EmptyAsync(queue);
        await host.Log.HasAsync("Executing 'Functions.TakeText' (Reason='New queue message detected on");
        await host.Log.HasAsync("Executed 'Functions.TakeText' (Succeeded, Id=");
    }

    [Fact]
    public async Task Json_becomes_an_object_whatever_the_case_of_its_names()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("""{"id":"a","NUMBER":7,"unknown":[]}""");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeJob));

        Assert.Equal(new Job("a", 7), await host.Probe.NextAsync<Job>());
    }

    [Fact]
    public async Task Bytes_arrive_as_they_were_sent()
    {
        var queue = await TestHost.QueueAsync(_name);
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
        var queue = await TestHost.QueueAsync(_name);
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
    public async Task A_message_that_keeps_failing_ends_in_the_poison_queue()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("secret body");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText), Fail, ("maxDequeueCount", "3"));

        var poison = await TestHost.QueueAsync(_name + "-poison", create: false);
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
        var queue = await TestHost.QueueAsync(_name);
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
        var queue = await TestHost.QueueAsync(_name);
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
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync(body);
        await using var host = await StartAsync(nameof(QueueFunctions.TakeJob), ("maxDequeueCount", "2"));

        await PoisonedAsync(body);
        Assert.Empty(host.Probe.All);
        Assert.Equal(2, host.Log.Lines.Count(line => line.Exception is FunctionInputConverterException));
    }

    [Fact]
    public async Task Text_that_is_not_base64_is_set_aside_as_it_is()
    {
        await TestHost.QueueAsync(_name);
        var raw = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, _name);
        await raw.SendMessageAsync("{\"not\":\"base64\"}");
        await using var host = await StartAsync(nameof(QueueFunctions.TakeText));

        var poison = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, _name + "-poison");
        await Eventually.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(poison) == 1, "poison");

        Assert.Equal("{\"not\":\"base64\"}", (await poison.PeekMessageAsync()).Value.MessageText);
        Assert.Empty(host.Probe.All);
    }

    [Fact]
    public async Task Without_encoding_text_is_taken_and_sent_as_it_is()
    {
        var raw = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, _name);
        await raw.CreateAsync();
        await raw.SendMessageAsync("plain");
        await using var host = await StartAsync(nameof(QueueFunctions.PassOn), ("messageEncoding", "none"));

        var output = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, _name + "out");
        await Eventually.TrueAsync(async () => await output.ExistsAsync() && await CountAsync(output) == 1, "output");
        Assert.Equal("plain!", (await output.PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task No_more_run_at_once_than_batch_size_and_threshold_allow()
    {
        var queue = await TestHost.QueueAsync(_name);
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

        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("late");

        Assert.Equal("late", await host.Probe.NextAsync<string>());
    }

    [Fact]
    public async Task A_long_run_keeps_its_message()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var queue = await TestHost.QueueAsync(_name);
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
    public async Task A_run_beyond_the_function_timeout_is_told_and_fails()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var queue = await TestHost.QueueAsync(_name);
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
        var queue = await TestHost.QueueAsync(_name);
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
    public async Task Two_hosts_share_a_queue_and_each_message_runs_once()
    {
        var queue = await TestHost.QueueAsync(_name);
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
    [InlineData(nameof(QueueFunctions.PassOn), "text", "text!")]
    [InlineData(nameof(QueueFunctions.PassOnJob), """{"id":"a","number":1}""", """{"Id":"a","Number":2}""")] // names as written
    [InlineData(nameof(QueueFunctions.PassOnMany), """{"id":"a","number":1}""", """{"Id":"a","Number":1}""", """{"Id":"a","Number":2}""")]
    [InlineData(nameof(QueueFunctions.PassOnParts), "text", "text", "text")] // a null property sends nothing
    public async Task What_a_function_puts_out_is_sent(string function, string input, params string[] expected)
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync(input);
        await using var host = await StartAsync(function);
        await EmptyAsync(queue);

        var output = await TestHost.QueueAsync(_name + "out", create: false);
        QueueMessage[] sent = await output.ReceiveMessagesAsync(32);
        Assert.Equal(expected, sent.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Null_sends_nothing()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("nothing");
        await using var host = await StartAsync(nameof(QueueFunctions.PassOn));
        await EmptyAsync(queue);

        Assert.False(await (await TestHost.QueueAsync(_name + "out", create: false)).ExistsAsync());
    }

    [Fact]
    public async Task A_poison_queue_is_a_queue_like_any_other()
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("bad");
        await using var host = await TestHost.StartAsync(
            [nameof(QueueFunctions.TakeJob), nameof(QueueFunctions.TakePoison)], Settings(("maxDequeueCount", "1")));

        Assert.Equal("poison bad", await host.Probe.NextAsync<string>());
    }

    [Theory]
    [InlineData("AzureWebJobs.TakeText.Disabled", "true")]
    [InlineData("AzureWebJobs:TakeText:Disabled", "1")] // as an environment variable: AzureWebJobs__TakeText__Disabled
    public async Task A_disabled_function_leaves_its_queue_alone(string setting, string value)
    {
        var queue = await TestHost.QueueAsync(_name);
        await queue.SendMessageAsync("waits");
        var settings = Settings();
        settings[setting] = value;
        await using (var host = await TestHost.StartAsync([nameof(QueueFunctions.TakeText)], settings))
        {
            await host.Log.HasAsync("Hosting 0 functions");
        }

        Assert.NotNull((await queue.PeekMessageAsync()).Value);
    }

    private Task<TestHost> StartAsync(string function, params (string Name, string Value)[] queues) => StartAsync(function, doing: null, queues);

    private Task<TestHost> StartAsync(string function, Func<CancellationToken, Task>? doing, params (string Name, string Value)[] queues) =>
        TestHost.StartAsync([function], Settings(queues), doing: doing);

    private Dictionary<string, string?> Settings(params (string Name, string Value)[] queues)
    {
        var settings = queues.ToDictionary(setting => Queues + setting.Name, setting => (string?)setting.Value);
        settings["Queue"] = _name;
        settings["Out"] = _name + "out";
        return settings;
    }

    private async Task PoisonedAsync(string body)
    {
        var poison = await TestHost.QueueAsync(_name + "-poison", create: false);
        await Eventually.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(poison) == 1, "poison");
        Assert.Equal(body, (await poison.PeekMessageAsync()).Value.Body.ToString());
    }

    private static Task Fail(CancellationToken cancellationToken) => throw new InvalidOperationException("no");

    private static Task EmptyAsync(QueueClient queue) => Eventually.TrueAsync(async () => await CountAsync(queue) == 0, "empty queue");

    private static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}

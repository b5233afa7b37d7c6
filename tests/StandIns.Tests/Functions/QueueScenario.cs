using Azure.Storage.Queues;
using Azurite;

namespace StandIns.Tests.Functions;

/// <summary>A host on a queue of its own.</summary>
public abstract class QueueScenario
{
    private const string Queues = "AzureFunctionsJobHost:extensions:queues:";

    /// <value>This test's queue; %Queue% in the functions' attributes.</value>
    protected string Name { get; } = AzuriteServer.NewPrefix();

    private protected Task<TestHost> StartAsync(string function, params (string Name, string Value)[] queues) => StartAsync(function, doing: null, queues);

    private protected Task<TestHost> StartAsync(string function, Func<CancellationToken, Task>? doing, params (string Name, string Value)[] queues) =>
        TestHost.StartAsync([function], Settings(queues), doing: doing);

    protected Dictionary<string, string?> Settings(params (string Name, string Value)[] queues)
    {
        var settings = queues.ToDictionary(setting => Queues + setting.Name, setting => (string?)setting.Value);
        settings["Queue"] = Name;
        settings["Out"] = Name + "out";
        return settings;
    }

    protected async Task PoisonedAsync(string body)
    {
        var poison = await TestHost.QueueAsync(Name + "-poison", create: false);
        await Eventually.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(poison) == 1, "poison");
        Assert.Equal(body, (await poison.PeekMessageAsync()).Value.Body.ToString());
    }

    protected static Task Fail(CancellationToken cancellationToken) => throw new InvalidOperationException("no");

    protected static Task EmptyAsync(QueueClient queue) => Eventually.TrueAsync(async () => await CountAsync(queue) == 0, "empty queue");

    protected static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
}

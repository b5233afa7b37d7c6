using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Azurite;

namespace StandIns.Tests.Functions;

[Trait("Category", "Azurite")]
public sealed class QueueOutputTests : QueueScenario
{
    [Fact]
    public async Task Without_encoding_text_is_taken_and_sent_as_it_is()
    {
        var raw = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, Name);
        await raw.CreateAsync();
        await raw.SendMessageAsync("plain");
        await using var host = await StartAsync(nameof(QueueFunctions.PassOn), ("messageEncoding", "none"));

        var output = new QueueClient((await AzuriteServer.GetAsync()).ConnectionString, Name + "out");
        await Eventually.TrueAsync(async () => await output.ExistsAsync() && await CountAsync(output) == 1, "output");
        Assert.Equal("plain!", (await output.PeekMessageAsync()).Value.MessageText);
    }

    [Theory]
    [InlineData(nameof(QueueFunctions.PassOn), "text", "text!")]
    [InlineData(nameof(QueueFunctions.PassOnJob), """{"id":"a","number":1}""", """{"Id":"a","Number":2}""")] // names as written
    [InlineData(nameof(QueueFunctions.PassOnMany), """{"id":"a","number":1}""", """{"Id":"a","Number":1}""", """{"Id":"a","Number":2}""")]
    [InlineData(nameof(QueueFunctions.PassOnParts), "text", "text", "text")] // a null property sends nothing
    public async Task What_a_function_puts_out_is_sent(string function, string input, params string[] expected)
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync(input);
        await using var host = await StartAsync(function);
        await EmptyAsync(queue);

        var output = await TestHost.QueueAsync(Name + "out", create: false);
        QueueMessage[] sent = await output.ReceiveMessagesAsync(32);
        Assert.Equal(expected, sent.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Null_sends_nothing()
    {
        var queue = await TestHost.QueueAsync(Name);
        await queue.SendMessageAsync("nothing");
        await using var host = await StartAsync(nameof(QueueFunctions.PassOn));
        await EmptyAsync(queue);

        Assert.False(await (await TestHost.QueueAsync(Name + "out", create: false)).ExistsAsync());
    }
}

using Azure.Storage.Queues;
using Azurite;
using Ingest.Cli.Stores;

namespace Ingest.Cli.Tests.Stores;

[Trait("Category", "Azurite")]
public sealed class AzurePoisonReaderTests : IAsyncLifetime
{
    private readonly string _prefix = AzuriteServer.NewPrefix();
    private QueueServiceClient _service = null!;
    private AzurePoisonReader _reader = null!;

    public async ValueTask InitializeAsync()
    {
        var server = await AzuriteServer.GetAsync();
        _service = new QueueServiceClient(server.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        _reader = new AzurePoisonReader(_service, _prefix);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_queue_that_was_never_made_holds_nothing() =>
        Assert.Empty(await _reader.PeekAsync("articles", CancellationToken.None));

    [Fact]
    public async Task Looking_takes_nothing_away()
    {
        await PoisonAsync(3);

        Assert.Equal(3, (await _reader.PeekAsync("articles", CancellationToken.None)).Count);
        Assert.Equal("{\"n\":0}", (await _reader.PeekAsync("articles", CancellationToken.None))[0].Text);
    }

    [Fact]
    public async Task Every_message_goes_back_word_for_word_also_beyond_one_page()
    {
        await PoisonAsync(40);

        Assert.Equal(40, await _reader.ReplayAsync("articles", CancellationToken.None));

        Assert.Equal(40, await LengthAsync("articles"));
        Assert.Equal(0, await LengthAsync("articles-poison"));
        Assert.Equal("{\"n\":0}", (await Queue("articles").PeekMessageAsync()).Value.MessageText);
    }

    private async Task PoisonAsync(int count)
    {
        await Queue("articles").CreateIfNotExistsAsync();
        await Queue("articles-poison").CreateIfNotExistsAsync();
        for (var n = 0; n < count; n++)
        {
            await Queue("articles-poison").SendMessageAsync($"{{\"n\":{n}}}");
        }
    }

    private async Task<int> LengthAsync(string name) => (await Queue(name).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private QueueClient Queue(string name) => _service.GetQueueClient(_prefix + name);
}

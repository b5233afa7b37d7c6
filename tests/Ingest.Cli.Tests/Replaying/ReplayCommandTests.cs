using Ingest.Cli.Stores;
using Ingest.Cli.Tests.Fakes;
using Ingest.Quarantine;

namespace Ingest.Cli.Tests.Replaying;

public sealed class ReplayCommandTests
{
    private const string Message = "{\"articleId\":\"courier.202611.0000\"}";

    private readonly Shell _shell = new();

    [Fact]
    public async Task A_dry_run_shows_each_message_with_its_reason_and_moves_nothing()
    {
        await PoisonAsync();

        var said = await _shell.OnStoresAsync("replay");

        Assert.Equal(0, said.Code);
        Assert.Contains(Message, said.Output, StringComparison.Ordinal);
        Assert.Contains("the article is gone", said.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", said.Output, StringComparison.Ordinal);
        Assert.Empty(_shell.Queues.Replayed);
    }

    [Fact]
    public async Task Yes_moves_them_back()
    {
        await PoisonAsync();

        var said = await _shell.OnStoresAsync("replay", "articles", "--yes");

        Assert.Contains("articles: 1 put back", said.Output, StringComparison.Ordinal);
        Assert.Equal(["articles"], _shell.Queues.Replayed);
    }

    [Fact]
    public async Task Another_queues_messages_stay()
    {
        await PoisonAsync();

        await _shell.OnStoresAsync("replay", "alerts", "--yes");

        Assert.Empty(_shell.Queues.Replayed);
    }

    [Fact]
    public async Task Nothing_failed_is_said() =>
        Assert.Equal("No message has failed for good.\n", (await _shell.OnStoresAsync("replay")).Output);

    private Task PoisonAsync()
    {
        _shell.Queues.Poison.Add(new PoisonMessage(Pipeline.Articles, Message, _shell.Time.GetUtcNow()));
        return _shell.Failures.SaveAsync(
            new MessageFailure
            {
                Queue = Pipeline.Articles,
                MessageHash = MessageQuarantine.HashOf(Message),
                Message = Message,
                Reason = "the article is gone",
                Attempts = 5,
                At = _shell.Time.GetUtcNow(),
            },
            CancellationToken.None);
    }
}

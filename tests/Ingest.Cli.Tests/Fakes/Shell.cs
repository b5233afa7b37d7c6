using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Tests.Fakes;

namespace Ingest.Cli.Tests.Fakes;

/// <summary>Runs the command on stores in memory, as somebody would who redirects its output.</summary>
internal sealed class Shell
{
    public const string Connection = "AccountName=account;AccountKey=c2VjcmV0;TableEndpoint=https://account.example/";

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public FakeFeedStore Feeds { get; } = new();

    public FakeArticleStore Articles { get; } = new();

    public FakeStatementStore Statements { get; } = new();

    public RecordingQueues Sent { get; } = new();

    public FakeQueues Queues { get; } = new();

    public InMemorySubscriptionStore Subscriptions { get; } = new();

    public InMemoryDeliveryStore Deliveries { get; } = new();

    public InMemoryFailureStore Failures { get; } = new();

    public IngestStores Stores => new()
    {
        Feeds = Feeds,
        Articles = Articles,
        Statements = Statements,
        Ledgers = new InMemoryLedgerStore(),
        Subscriptions = Subscriptions,
        Deliveries = Deliveries,
        Pipeline = Sent,
        Gauge = Queues,
        Failures = Failures,
        Poison = Queues,
    };

    /// <summary>Runs a command that works on the stores.</summary>
    public Task<Said> OnStoresAsync(params string[] args) => RunAsync([.. args, "--connection", Connection]);

    public async Task<Said> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, isColored: false, isLive: false);
        var code = await IngestCommand.RunAsync(args, new CommandContext(terminal, Time, _ => Stores), CancellationToken.None);
        return new Said(code, output.ToString(), error.ToString());
    }
}

internal sealed record Said(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

using Ingest.Quarantine;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Tests.Quarantine;

public sealed class MessageQuarantineTests
{
    private const string Message = """{"feedId":"tasr"}""";

    private readonly InMemoryFailureStore _failures = new();
    private readonly RecordingPoisonQueues _poison = new();
    private readonly MessageQuarantine _quarantine;

    public MessageQuarantineTests() =>
        _quarantine = new MessageQuarantine(_failures, _poison, TimeProvider.System, NullLogger<MessageQuarantine>.Instance);

    [Fact]
    public async Task A_passing_failure_is_recorded_and_left_to_the_queue()
    {
        var poisoned = await _quarantine.HandleAsync("feeds", Message, 2, new IOException("The line went dead."), CancellationToken.None);

        Assert.False(poisoned);
        Assert.Empty(_poison.Sent);
        var row = await _failures.GetAsync("feeds", MessageQuarantine.HashOf(Message), CancellationToken.None);
        Assert.Equal("IOException: The line went dead.", row?.Reason);
        Assert.Equal(2, row?.Attempts);
        Assert.False(row?.Final);
    }

    [Fact]
    public async Task What_can_never_succeed_is_poisoned_at_once_with_its_reason()
    {
        var poisoned = await _quarantine.HandleAsync("feeds", Message, 1, new NonRetriableException("No feed 'tasr' is known."), CancellationToken.None);

        Assert.True(poisoned);
        Assert.Equal([("feeds", Message)], _poison.Sent);
        var row = await _failures.GetAsync("feeds", MessageQuarantine.HashOf(Message), CancellationToken.None);
        Assert.Equal("No feed 'tasr' is known.", row?.Reason);
        Assert.True(row?.Final);
    }

    [Fact]
    public async Task A_wrapped_cause_is_told_by_its_root()
    {
        var wrapped = new AggregateException(new NonRetriableException("Gone."));

        Assert.True(await _quarantine.HandleAsync("feeds", Message, 1, wrapped, CancellationToken.None));
    }

    [Fact]
    public async Task The_reason_stands_even_if_the_poison_queue_is_out_of_reach()
    {
        _poison.Failure = new IOException("No queue.");

        await Assert.ThrowsAsync<IOException>(() => _quarantine.HandleAsync("feeds", Message, 1, new NonRetriableException("Gone."), CancellationToken.None));

        Assert.NotNull(await _failures.GetAsync("feeds", MessageQuarantine.HashOf(Message), CancellationToken.None));
    }

    [Fact]
    public async Task A_long_reason_is_cut()
    {
        await _quarantine.HandleAsync("feeds", Message, 1, new IOException(new string('x', 10_000)), CancellationToken.None);

        var row = await _failures.GetAsync("feeds", MessageQuarantine.HashOf(Message), CancellationToken.None);
        Assert.Equal(2000, row?.Reason.Length);
    }
}

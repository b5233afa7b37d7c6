using Ingest.Cli.Running;

namespace Ingest.Cli.Tests.Running;

public sealed class PortRaceTests
{
    private int _tries;

    [Fact]
    public async Task A_port_that_somebody_else_took_first_is_no_failure()
    {
        Assert.Equal(3, await PortRace.RetryAsync(() => Task.FromResult(
            ++_tries < 3 ? throw new CliFailure("Azurite ended with 1.", "It said last: listen EADDRINUSE: address already in use 127.0.0.1:10000") : _tries)));
    }

    [Fact]
    public async Task Other_failures_are_told_at_once()
    {
        await Assert.ThrowsAsync<CliFailure>(() => PortRace.RetryAsync<int>(() =>
        {
            _tries++;
            throw new CliFailure("Azurite ended with 1.", "It said last: disk is full");
        }));

        Assert.Equal(1, _tries);
    }

    [Fact]
    public async Task There_is_an_end_to_it()
    {
        await Assert.ThrowsAsync<CliFailure>(() => PortRace.RetryAsync<int>(() =>
        {
            _tries++;
            throw new CliFailure("The function app ended with 1.", "Port 7071 on 127.0.0.1 is taken");
        }));

        Assert.InRange(_tries, 2, 10);
    }
}

using System.Net;
using System.Net.Sockets;
using Ingest.Cli.Running;

namespace Ingest.Cli.Tests.Running;

public sealed class LoopbackPortsTests
{
    [Fact]
    public void A_port_that_is_taken_is_replaced()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        var ports = LoopbackPorts.Take(taken, taken);

        Assert.False(LoopbackPorts.IsFree(taken));
        Assert.DoesNotContain(taken, ports);
        Assert.Equal(2, ports.Distinct().Count());
    }

    [Fact]
    public void A_port_that_is_free_is_taken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal([port], LoopbackPorts.Take(port));
    }
}

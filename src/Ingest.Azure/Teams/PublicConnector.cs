using System.Net;
using System.Net.Sockets;
using Ingest.Fetching;

namespace Ingest.Azure.Teams;

/// <summary>
/// Connects to addresses of the public internet only. A webhook's address comes from a stranger, and its name may point inside:
/// so what is checked is the address that is connected to, at the moment of connecting.
/// </summary>
internal static class PublicConnector
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="PrivateAddressException">The name stands for no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, AddressPolicy.IsPublic);
        if (allowed is [])
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class PrivateAddressException() : IOException("The webhook's name stands for no address of the public internet.");

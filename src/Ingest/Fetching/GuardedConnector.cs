using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>An address inside was asked for.</summary>
public sealed class ForbiddenAddressException(string message) : HttpRequestException(message);

/// <summary>Resolves the names of strangers' servers.</summary>
public interface IHostResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}

/// <summary>
/// Opens connections to public addresses alone. The check is made on the very address that is connected to, so a name that
/// points elsewhere a moment later gains nothing.
/// </summary>
public sealed class GuardedConnector(IHostResolver resolver, IOptions<FetchingOptions> options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        var allowed = options.Value.AllowPrivate ? addresses : [.. addresses.Where(AddressPolicy.IsPublic)];
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new HttpRequestException(HttpRequestError.NameResolutionError, $"'{host}' has no address.")
                : new ForbiddenAddressException($"'{host}' is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class DnsHostResolver : IHostResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);
}

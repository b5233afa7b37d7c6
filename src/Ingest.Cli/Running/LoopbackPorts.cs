using System.Net;
using System.Net.Sockets;

namespace Ingest.Cli.Running;

/// <summary>Ports on the loopback that nothing listens on.</summary>
internal static class LoopbackPorts
{
    /// <returns>True if nothing listens on the port.</returns>
    public static bool IsFree(int port)
    {
        using var listener = Listen(port);
        return listener is not null;
    }

    /// <summary>The preferred ports where they are free, others in their place; each port once.</summary>
    public static IReadOnlyList<int> Take(params int[] preferred)
    {
        List<TcpListener> held = [];
        try
        {
            foreach (var port in preferred)
            {
                held.Add(Listen(port) ?? Listen(0) ?? throw new IOException("This machine has no free port on its loopback."));
            }

            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            held.ForEach(listener => listener.Dispose());
        }
    }

    /// <returns>True if somebody answers on the port within the time.</returns>
    public static async Task<bool> AnswersAsync(string host, int port, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            await socket.ConnectAsync(host, port, late.Token);
            return true;
        }
        catch (Exception refused) when (refused is SocketException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <returns>Null where somebody else listens on the port.</returns>
    private static TcpListener? Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}

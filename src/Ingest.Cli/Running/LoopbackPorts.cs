using System.Net;
using System.Net.Sockets;

namespace Ingest.Cli.Running;

/// <summary>Ports on the loopback that nothing listens on.</summary>
internal static class LoopbackPorts
{
    /// <returns>True if nothing listens on the port.</returns>
    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.ExclusiveAddressUse = true;
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The preferred ports where they are free, others in their place; each port once.</summary>
    public static IReadOnlyList<int> Take(params int[] preferred)
    {
        List<TcpListener> held = [];
        try
        {
            foreach (var port in preferred)
            {
                var listener = new TcpListener(IPAddress.Loopback, IsFree(port) ? port : 0);
                listener.Start();
                held.Add(listener);
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
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ingest.Tests.Fetching;

/// <summary>A server on the loopback that writes whatever bytes a test wants, at its own pace.</summary>
internal sealed class StrangeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<string, Stream, CancellationToken, Task>> _pages = new();
    private readonly Task _accepting;

    public StrangeServer()
    {
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Url { get; }

    /// <summary>The request heads, in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <param name="answer">Gets the request's head and the connection to write to.</param>
    public Uri Serve(string path, Func<string, Stream, CancellationToken, Task> answer)
    {
        _pages["/" + path] = answer;
        return new Uri(Url, path);
    }

    public Uri Serve(string path, string head, byte[] body) => Serve(path, async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), token);
        await stream.WriteAsync(body, token);
    });

    public Uri Serve(string path, string body, string more = "") => Serve(path, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml" + more, Encoding.UTF8.GetBytes(body));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                Requests.Enqueue(head);
                var path = head.Split(' ') is [_, var target, ..] ? target : "/";
                await (_pages.TryGetValue(path, out var answer) ? answer(head, stream, _stop.Token) : NotFoundAsync(stream));
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The client hung up, as it should on some of these.
        }
    }

    private static Task NotFoundAsync(Stream stream) =>
        stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray()).AsTask();

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _stop.Token) > 0)
        {
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }
}

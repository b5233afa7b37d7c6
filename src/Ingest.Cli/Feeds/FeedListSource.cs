using System.Net;
using Ingest.Cli.Terminals;

namespace Ingest.Cli.Feeds;

/// <summary>Reads a feed list from where the caller says.</summary>
internal static class FeedListSource
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <param name="source">A file, or an http or https address.</param>
    /// <exception cref="CliFailure">It cannot be read.</exception>
    public static async Task<FeedList> ReadAsync(string source, CancellationToken cancellationToken)
    {
        var shown = Terminal.OneLine(source);
        try
        {
            return FeedList.Parse(FeedUrl.TryParse(source, out var url)
                ? await DownloadAsync(url, cancellationToken)
                : await ReadFileAsync(source, cancellationToken));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException or ArgumentException or HttpRequestException or TimeoutException)
        {
            throw new CliFailure($"The feed list {shown} cannot be read: {absent.Message}", "Give a file or an address that answers with OPML or JSON.", absent);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await ReadAllAsync(file, cancellationToken);
    }

    // The address is the caller's own word, so it may be on this machine; it is fetched once and never stored.
    private static async Task<ReadOnlyMemory<byte>> DownloadAsync(Uri url, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var http = new HttpClient(handler, disposeHandler: false);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(s_limit);
        try
        {
            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, late.Token);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(late.Token);
            return await ReadAllAsync(body, late.Token);
        }
        catch (OperationCanceledException ended) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {s_limit.TotalSeconds:0} seconds", ended);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > FeedList.MostBytes)
            {
                throw new IOException($"it is larger than {FeedList.MostBytes / 1024 / 1024} MB");
            }
        }

        return bytes.ToArray();
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.Scale;

/// <summary>Many hosts on the loopback with ten feeds each, of which some are ill in every way that feeds are.</summary>
internal sealed class ManyOutlets : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, HostCount> _hosts = new();
    private readonly WebApplication _app;

    private ManyOutlets(WebApplication app) => _app = app;

    public long Requests => _hosts.Values.Sum(host => Interlocked.Read(ref host.Total));

    /// <summary>The most requests that any host had open at one time.</summary>
    public int MostAtOnce => _hosts.IsEmpty ? 0 : _hosts.Values.Max(host => host.Most);

    /// <summary>The most requests that began at any host within one second.</summary>
    public int MostInASecond => _hosts.IsEmpty ? 0 : _hosts.Values.Max(host => host.MostInASecond);

    public static async Task<ManyOutlets> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // All of 127.0.0.0/8 is the loopback: each address is a host of its own.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(port));
        var app = builder.Build();
        var outlets = new ManyOutlets(app);
        app.Run(outlets.AnswerAsync);
        await app.StartAsync();
        return outlets;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var host = _hosts.GetOrAdd(context.Request.Host.Host, _ => new HostCount());
        host.Enter();
        try
        {
            var number = int.Parse(context.Request.Path.Value!.TrimStart('/'), CultureInfo.InvariantCulture);
            await AnswerAsync(context, number);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The reader hung up.
        }
        finally
        {
            host.Leave();
        }
    }

    private static async Task AnswerAsync(HttpContext context, int number)
    {
        var response = context.Response;
        switch (number % 20)
        {
            case 0:
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                response.Headers.RetryAfter = "30";
                return;
            case 1:
                response.StatusCode = StatusCodes.Status404NotFound;
                return;
            case 2:
                context.Abort();
                return;
            case 3:
                // Slower than is waited for.
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
                return;
            case 4:
                await response.WriteAsync("<html><body>captcha</body></html>", context.RequestAborted);
                return;
            default:
                await WriteFeedAsync(context, number);
                return;
        }
    }

    private static Task WriteFeedAsync(HttpContext context, int number)
    {
        // A new entry a minute; half of the feeds have validators.
        var newest = Environment.TickCount64 / 60_000;
        var etag = $"\"{newest}\"";
        if (number % 2 == 0)
        {
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        var text = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        for (var n = 0; n < 30; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<item><title>Entry {newest - n} of {number}</title><link>https://o{number}.example/{newest - n}-entry</link><guid isPermaLink=\"false\">{number}-{newest - n}</guid><description>What entry {newest - n} says, in a sentence or two.</description></item>");
        }

        return context.Response.WriteAsync(text.Append("</channel></rss>").ToString(), context.RequestAborted);
    }

    private sealed class HostCount
    {
        public long Total;
        private readonly Lock _lock = new();
        private int _now;

        private long _second;
        private int _inSecond;

        public int Most { get; private set; }

        public int MostInASecond { get; private set; }

        public void Enter()
        {
            lock (_lock)
            {
                Total++;
                Most = Math.Max(Most, ++_now);
                var second = Environment.TickCount64 / 1000;
                _inSecond = second == _second ? _inSecond + 1 : 1;
                _second = second;
                MostInASecond = Math.Max(MostInASecond, _inSecond);
            }
        }

        public void Leave()
        {
            lock (_lock)
            {
                _now--;
            }
        }
    }
}

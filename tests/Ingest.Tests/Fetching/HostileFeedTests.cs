using System.IO.Compression;
using System.Net;
using System.Text;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.Fetching;

/// <summary>Whatever a stranger's server does, it costs that feed a recorded failure and nothing else anything.</summary>
public sealed class HostileFeedTests : IAsyncDisposable
{
    private const string Good = "<rss version=\"2.0\"><channel><title>T</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>";
    private const string TooSlow = "no whole answer within 1 seconds";
    private const string TooLarge = "larger than is read";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml";

    private static readonly byte[] Zeros = new byte[50 * 1024 * 1024];

    private readonly StrangeServer _server = new();
    private readonly InMemoryFeedStore _feeds = new();
    private readonly InMemoryArticleStore _articles = new();
    private readonly RecordingQueues _queues = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("gzip bomb", TooLarge)]
    [InlineData("brotli bomb", TooLarge)]
    [InlineData("deflate bomb", TooLarge)]
    [InlineData("bomb within a bomb", "neither XML nor JSON")]
    [InlineData("broken gzip", "compression")]
    [InlineData("endless body", TooLarge)]
    [InlineData("endless chunks", TooLarge)]
    [InlineData("a gigabyte announced", TooLarge)]
    [InlineData("slow body", TooSlow)]
    [InlineData("slow head", TooSlow)]
    [InlineData("silence", TooSlow)]
    [InlineData("endless head", "")]
    [InlineData("no http", "")]
    [InlineData("cut body", "")]
    [InlineData("redirect to itself", "redirects")]
    [InlineData("redirect in a ring", "redirects")]
    [InlineData("redirect to a file", "no web address")]
    [InlineData("redirect to nonsense", "")]
    [InlineData("deep xml", "no feed")]
    [InlineData("deep json", "broken JSON")]
    [InlineData("deep html", "web page")]
    [InlineData("captcha", "person")]
    [InlineData("zero bytes", "empty")]
    public async Task A_hostile_feed_is_recorded_and_harms_nobody(string kind, string words)
    {
        var bad = Serve(kind);
        var good = _server.Serve("good", Good);
        // On a busy machine even a fast answer may take longer than what is slow is given.
        await using var services = words is "" or TooSlow ? Services() : Services(("AttemptTimeout", "00:01:00"));
        var fetcher = services.GetRequiredService<FeedFetcher>();
        await AddAsync("bad", bad);
        await AddAsync("good", good);

        await fetcher.RunAsync(new FetchFeedMessage { FeedId = new FeedId("bad") }, default);

        var failure = Assert.Single(_feeds.State(new FeedId("bad")).Failures);
        Assert.Contains(words, failure.Reason, StringComparison.Ordinal);
        Assert.Empty(_articles.All);
        Assert.Empty(_queues.Sent);
        Assert.True(_feeds.State(new FeedId("bad")).NextDueAt > TimeProvider.System.GetUtcNow(), "it is polled again, later");

        await fetcher.RunAsync(new FetchFeedMessage { FeedId = new FeedId("good") }, default);

        Assert.Single(_articles.All);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:169.254.169.254]/")] // mapped into IPv6
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")] // translated from IPv6
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://2130706433/")] // 127.0.0.1 as one number
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://168.63.129.16/")] // Azure's host service
    [InlineData("http://localhost/")]
    [InlineData("http://inside.example/")] // its name points to 10.0.0.1
    [InlineData("http://mapped.example/")] // its name points to ::ffff:10.0.0.1
    public async Task Nobody_is_led_inside_by_an_address_or_a_redirect(string target)
    {
        await using var services = Services(("AllowPrivate", "false"), ("RedirectTo", target));
        var client = services.GetRequiredService<IFeedClient>();

        foreach (var url in new[] { target, "http://outside.example/" })
        {
            var failed = Assert.IsType<FetchOutcome.Failed>(await client.FetchAsync(new FetchRequest(new Uri(url)), default));

            Assert.Contains("not on the public internet", failed.Reason, StringComparison.Ordinal);
            Assert.Equal(FailureGrade.Hard, failed.Grade);
        }

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task An_entity_bomb_is_read_without_its_entities()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lollollol\">");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        }

        var url = _server.Serve("bomb", bomb.Append("]>").Append(Good.Replace("One", "One &a29; &a0;", StringComparison.Ordinal)).ToString());
        await using var services = Services();
        await AddAsync("bomb", url);

        await services.GetRequiredService<FeedFetcher>().RunAsync(new FetchFeedMessage { FeedId = new FeedId("bomb") }, default);

        Assert.InRange(Assert.Single(_articles.All).Title.Length, 3, 300);
    }

    private Uri Serve(string kind) => kind switch
    {
        "gzip bomb" => _server.Serve("x", $"{Ok}\r\nContent-Encoding: gzip", Packed(stream => new GZipStream(stream, CompressionLevel.Fastest), Zeros)),
        "brotli bomb" => _server.Serve("x", $"{Ok}\r\nContent-Encoding: br", Packed(stream => new BrotliStream(stream, CompressionLevel.Fastest), Zeros)),
        "deflate bomb" => _server.Serve("x", $"{Ok}\r\nContent-Encoding: deflate", Packed(stream => new ZLibStream(stream, CompressionLevel.Fastest), Zeros)),
        "bomb within a bomb" => _server.Serve("x", $"{Ok}\r\nContent-Encoding: gzip", Packed(stream => new GZipStream(stream, CompressionLevel.Fastest), Packed(stream => new GZipStream(stream, CompressionLevel.Fastest), Zeros))),
        "broken gzip" => _server.Serve("x", $"{Ok}\r\nContent-Encoding: gzip", Encoding.ASCII.GetBytes(Good)),
        "endless body" => Endless($"{Ok}\r\nConnection: close\r\n\r\n", "<item><title>again</title></item>", 1000),
        "endless chunks" => Endless($"{Ok}\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nagain\r\n", 1000),
        "a gigabyte announced" => Endless($"{Ok}\r\nContent-Length: 1073741824\r\n\r\n", "<", 1),
        "slow body" => Dripping($"{Ok}\r\n\r\n", " "),
        "slow head" => Dripping("HTTP/1.1 200 OK\r\n", "X: y\r\n"),
        "silence" => Dripping("", ""),
        "endless head" => Endless("HTTP/1.1 200 OK\r\n", "X-Header: again\r\n", 1000),
        "no http" => _server.Serve("x", (_, stream, token) => stream.WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray(), token).AsTask()),
        "cut body" => _server.Serve("x", (_, stream, token) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{Ok}\r\nContent-Length: 5000\r\n\r\n{Good}"), token).AsTask()),
        "redirect to itself" => _server.Serve("x", "HTTP/1.1 302 Found\r\nLocation: /x", []),
        "redirect in a ring" => Ring(),
        "redirect to a file" => _server.Serve("x", "HTTP/1.1 301 Moved\r\nLocation: file:///etc/passwd", []),
        "redirect to nonsense" => _server.Serve("x", "HTTP/1.1 302 Found\r\nLocation: http://[[[", []),
        "deep xml" => _server.Serve("x", string.Concat(Enumerable.Repeat("<a>", 200_000))),
        "deep json" => _server.Serve("x", "{\"items\":" + new string('[', 200_000)),
        "deep html" => _server.Serve("x", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000))),
        "captcha" => _server.Serve("x", "<html><title>Just a moment...</title></html>"),
        "zero bytes" => _server.Serve("x", new string('\0', 5000)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private Uri Endless(string head, string piece, int times) => _server.Serve("x", async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
        var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));
        while (!token.IsCancellationRequested)
        {
            await stream.WriteAsync(chunk, token);
        }
    });

    private Uri Dripping(string head, string drop) => _server.Serve("x", async (_, stream, token) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
        while (!token.IsCancellationRequested)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(drop), token);
            await Task.Delay(50, token);
        }
    });

    private Uri Ring()
    {
        _server.Serve("y", "HTTP/1.1 307 Temporary Redirect\r\nLocation: /x", []);
        return _server.Serve("x", "HTTP/1.1 308 Permanent Redirect\r\nLocation: /y", []);
    }

    private static byte[] Packed(Func<Stream, Stream> pack, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private Task AddAsync(string id, Uri url) =>
        _feeds.SaveAsync(new Feed { Id = new FeedId(id), Url = url, Outlet = id, OutletId = id }, default);

    private ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Fetching:AllowPrivate"] = "true",
            ["Fetching:MaxFeedBytes"] = "1048576",
            ["Fetching:HostGap"] = "00:00:00",
            ["Fetching:Retries"] = "0",
            ["Fetching:AttemptTimeout"] = "00:00:01",
        };
        foreach (var (name, value) in settings)
        {
            values[$"Fetching:{name}"] = value;
        }

        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton<IHostResolver, InsideResolver>()
            .AddSingleton<IFeedStore>(_feeds)
            .AddSingleton<IArticleStore>(_articles)
            .AddSingleton<IPipelineQueues>(_queues)
            .AddFetching();
        services.AddHttpClient("Ingest.Fetching").AddHttpMessageHandler(() => new Outside(values.GetValueOrDefault("Fetching:RedirectTo")));
        return services.BuildServiceProvider();
    }

    private sealed class InsideResolver : IHostResolver
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>(host switch
        {
            "inside.example" => [IPAddress.Parse("10.0.0.1")],
            "mapped.example" => [IPAddress.Parse("::ffff:10.0.0.1")],
            _ => [IPAddress.Loopback],
        });
    }

    /// <summary>A server on the public internet that redirects; whatever else is asked goes the way of the product.</summary>
    private sealed class Outside(string? target) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri?.Host != "outside.example")
            {
                return await base.SendAsync(request, cancellationToken);
            }

            var answer = new HttpResponseMessage(HttpStatusCode.MovedPermanently) { Content = new ByteArrayContent([]) };
            answer.Headers.TryAddWithoutValidation("Location", target);
            return answer;
        }
    }
}

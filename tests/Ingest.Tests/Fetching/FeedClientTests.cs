using System.IO.Compression;
using System.Net;
using System.Text;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Fetching;
using Ingest.Parsing;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.Fetching;

public sealed class FeedClientTests : IAsyncDisposable
{
    private const string Feed = "<rss version=\"2.0\"><channel><title>T</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>";

    private readonly StrangeServer _server = new();
    private readonly List<ServiceProvider> _providers = [];
    private readonly PointingResolver _resolver = new();

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers)
        {
            await provider.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_comes_with_its_validators_and_they_bring_304()
    {
        var url = _server.Serve("feed", (head, stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(
            head.Contains("If-None-Match: \"v1\"", StringComparison.OrdinalIgnoreCase)
                ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nLast-Modified: yesterday\r\nCache-Control: max-age=600\r\nContent-Length: {Feed.Length}\r\nConnection: close\r\n\r\n{Feed}"), token).AsTask());

        var first = Assert.IsType<FetchOutcome.Fetched>(await Fetch(url));
        var second = await Client().FetchAsync(new FetchRequest(url, first.ETag, first.LastModified), default);

        Assert.Equal(("\"v1\"", "yesterday", TimeSpan.FromMinutes(10)), (first.ETag, first.LastModified, first.FreshFor));
        Assert.IsType<FetchOutcome.NotModified>(second);
        Assert.Contains("If-Modified-Since: yesterday", _server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("User-Agent: Ingest/", _server.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_bomb_is_cut_off()
    {
        var url = _server.Serve("bomb", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip", Gzip(new byte[50 * 1024 * 1024]));

        Assert.Contains("larger", Failure(await Fetch(url), FailureGrade.Hard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_within_a_bomb_is_not_unpacked_twice()
    {
        var url = _server.Serve("bomb", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip", Gzip(Gzip(new byte[50 * 1024 * 1024])));

        var outcome = Assert.IsType<FetchOutcome.Fetched>(await Fetch(url));

        Assert.False(FeedParser.Parse(outcome.Body, outcome.ContentType, url).IsFeed);
    }

    [Fact]
    public async Task An_endless_body_is_cut_off()
    {
        var url = _server.Serve("endless", async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), token);
            var chunk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<item><title>again</title></item>", 1000)));
            while (!token.IsCancellationRequested)
            {
                await stream.WriteAsync(chunk, token);
            }
        });

        Assert.Contains("larger", Failure(await Fetch(url), FailureGrade.Hard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gigabyte_announced_is_not_waited_for()
    {
        var url = _server.Serve("giga", async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"u8.ToArray(), token);
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
        });

        Assert.Contains("larger", Failure(await Fetch(url), FailureGrade.Hard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_drip_ends_at_the_time_limit()
    {
        var url = _server.Serve("drip", async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), token);
            while (!token.IsCancellationRequested)
            {
                await stream.WriteAsync(" "u8.ToArray(), token);
                await stream.FlushAsync(token);
                await Task.Delay(50, token);
            }
        });

        Assert.Contains("no whole answer", Failure(await Fetch(url, ("AttemptTimeout", "00:00:01"), ("Retries", "0")), FailureGrade.Temporary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_loop_ends()
    {
        var url = _server.Serve("loop", "HTTP/1.1 302 Found\r\nLocation: /loop", []);

        Assert.Contains("redirects", Failure(await Fetch(url), FailureGrade.Soft), StringComparison.Ordinal);
        Assert.True(_server.Requests.Count <= 6);
    }

    [Fact]
    public async Task A_permanent_redirect_is_followed_and_told()
    {
        _server.Serve("new", Feed);
        var url = _server.Serve("old", "HTTP/1.1 301 Moved Permanently\r\nLocation: /new", []);

        var outcome = Assert.IsType<FetchOutcome.Fetched>(await Fetch(url));

        Assert.Equal(new Uri(_server.Url, "new"), outcome.MovedTo);
        Assert.Equal(new Uri(_server.Url, "new"), outcome.Url);
    }

    [Fact]
    public async Task A_temporary_redirect_moves_nothing()
    {
        _server.Serve("new", Feed);
        var url = _server.Serve("old", "HTTP/1.1 302 Found\r\nLocation: /new", []);

        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await Fetch(url)).MovedTo);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task A_redirect_out_of_the_web_is_refused(string target)
    {
        var url = _server.Serve("out", $"HTTP/1.1 302 Found\r\nLocation: {target}", []);

        Failure(await Fetch(url), FailureGrade.Hard);
    }

    [Theory]
    [InlineData("http://127.0.0.1/feed")]
    [InlineData("http://[::1]/feed")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://0x7f000001/feed")] // the same loopback in another dress
    [InlineData("http://inside.example/feed")] // the resolver points it to 10.0.0.1
    public async Task Addresses_inside_are_not_connected_to(string url)
    {
        var reason = Failure(await Fetch(new Uri(url), ("AllowPrivate", "false")), FailureGrade.Hard);

        Assert.Contains("not on the public internet", reason, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_name_is_asked_for_once_so_what_was_checked_is_what_is_connected_to()
    {
        var url = new Uri($"http://rebinding.example:{_server.Url.Port}/feed");

        Failure(await Fetch(url, ("AllowPrivate", "false")), FailureGrade.Hard);

        Assert.Equal(1, _resolver.Asked);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task An_overloaded_server_is_asked_again_when_it_says()
    {
        var asked = 0;
        var url = _server.Serve("busy", (_, stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(++asked == 1
            ? "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : $"HTTP/1.1 200 OK\r\nContent-Length: {Feed.Length}\r\nConnection: close\r\n\r\n{Feed}"), token).AsTask());

        Assert.IsType<FetchOutcome.Fetched>(await Fetch(url));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_server_that_wants_a_long_rest_gets_it()
    {
        var url = _server.Serve("later", "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600", []);

        var failed = Assert.IsType<FetchOutcome.Failed>(await Fetch(url));

        Assert.Equal((TimeSpan.FromHours(1), 429), (failed.RetryAfter, failed.Status));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_cut_connection_is_a_temporary_failure()
    {
        var url = _server.Serve("cut", (_, stream, token) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>"u8.ToArray(), token).AsTask());

        Failure(await Fetch(url, ("Retries", "0")), FailureGrade.Temporary);
    }

    [Fact]
    public async Task One_host_is_asked_a_few_things_at_a_time_whoever_asks()
    {
        // Counted until the answer leaves: behind it the client may ask anew before the server has closed.
        var (atOnce, most) = (0, 0);
        var urls = Enumerable.Range(0, 12).Select(n => _server.Serve($"f{n}", async (_, stream, token) =>
        {
            var now = Interlocked.Increment(ref atOnce);
            Interlocked.Exchange(ref most, Math.Max(most, now));
            await Task.Delay(30, token);
            Interlocked.Decrement(ref atOnce);
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Feed.Length}\r\nConnection: close\r\n\r\n{Feed}"), token);
        })).ToList();
        var client = Client();

        await Task.WhenAll(urls.Select(url => client.FetchAsync(new FetchRequest(url), default)));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_host_that_only_fails_is_left_to_rest()
    {
        var url = _server.Serve("down", "HTTP/1.1 500 Internal Server Error", []);
        var client = Client(("Retries", "0"));
        for (var i = 0; i < 12; i++)
        {
            await client.FetchAsync(new FetchRequest(url), default);
        }

        Assert.Contains("rests", Failure(await client.FetchAsync(new FetchRequest(url), default), FailureGrade.Temporary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_robots_txt_forbids_is_not_read()
    {
        _server.Serve("robots.txt", "User-agent: *\nDisallow: /private/\n\nUser-agent: Ingest\nDisallow: /closed");
        _server.Serve("closed/1", "<html>closed</html>");
        _server.Serve("private/1", "<html>open to us</html>");
        _server.Serve("way-in", "HTTP/1.1 302 Found\r\nLocation: /closed/1", []);
        var pages = Provider().GetRequiredService<IPageFetcher>();

        Assert.IsType<PageOutcome.Forbidden>(await pages.FetchAsync(new Uri(_server.Url, "closed/1"), default));
        Assert.IsType<PageOutcome.Forbidden>(await pages.FetchAsync(new Uri(_server.Url, "way-in"), default));
        Assert.IsType<PageOutcome.Fetched>(await pages.FetchAsync(new Uri(_server.Url, "private/1"), default));
        Assert.Equal(1, _server.Requests.Count(head => head.Contains("robots.txt", StringComparison.Ordinal)));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Failure(FetchOutcome outcome, FailureGrade grade)
    {
        var failed = Assert.IsType<FetchOutcome.Failed>(outcome);
        Assert.Equal(grade, failed.Grade);
        return failed.Reason;
    }

    private Task<FetchOutcome> Fetch(Uri url, params (string Name, string Value)[] settings) => Client(settings).FetchAsync(new FetchRequest(url), default);

    private IFeedClient Client(params (string Name, string Value)[] settings) => Provider(settings).GetRequiredService<IFeedClient>();

    private ServiceProvider Provider(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Fetching:AllowPrivate"] = "true",
            ["Fetching:MaxFeedBytes"] = "1048576",
            ["Fetching:HostGap"] = "00:00:00",
            ["Fetching:RetryDelay"] = "00:00:00",
        };
        foreach (var (name, value) in settings)
        {
            values[$"Fetching:{name}"] = value;
        }

        var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton<IHostResolver>(_resolver)
            .AddSingleton<IFeedStore, InMemoryFeedStore>()
            .AddSingleton<IArticleStore, InMemoryArticleStore>()
            .AddSingleton<IPipelineQueues, RecordingQueues>()
            .AddFetching()
            .BuildServiceProvider();
        _providers.Add(provider);
        return provider;
    }

    /// <summary>Points one name inside, and another inside first and outside when asked again.</summary>
    private sealed class PointingResolver : IHostResolver
    {
        public int Asked { get; private set; }

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IPAddress[]>(host switch
            {
                "inside.example" => [IPAddress.Parse("10.0.0.1")],
                "rebinding.example" => [Asked == 1 ? IPAddress.Loopback : IPAddress.Parse("93.184.215.14")],
                _ => [IPAddress.Loopback],
            });
        }
    }
}

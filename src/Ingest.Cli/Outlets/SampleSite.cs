using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Cli.Running;
using Ingest.Feeds;
using Microsoft.AspNetCore.Http;

namespace Ingest.Cli.Outlets;

/// <summary>The sample outlets on the loopback: feeds, pages, validators, robots.txt.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private const int PreferredPort = 1070;

    private readonly Dictionary<string, SampleOutlet> _outlets;
    private readonly OutletClock _clock;
    private readonly TimeProvider _time;
    private LoopbackSite? _site;

    private SampleSite(IReadOnlyList<SampleOutlet> outlets, OutletClock clock, TimeProvider time)
    {
        _outlets = outlets.ToDictionary(outlet => outlet.Id, StringComparer.Ordinal);
        _clock = clock;
        _time = time;
    }

    public Uri Address => _site!.Address;

    /// <summary>Whether every outlet has published all it has.</summary>
    public bool HasEnded => _outlets.Values.All(_clock.HasEnded);

    /// <summary>How many articles come out in all.</summary>
    public int Articles => _outlets.Values.Sum(outlet => outlet.Articles.Count);

    public IReadOnlyList<Feed> Feeds =>
    [
        .. _outlets.Values.Select(outlet => new Feed
        {
            Id = new FeedId(outlet.Id),
            Url = new Uri(Address, $"{outlet.Id}/feed.xml"),
            Outlet = outlet.Name,
            OutletId = outlet.Id,
            Language = outlet.Language,
            StateControlled = outlet.StateControlled,
        }),
    ];

    /// <param name="file">Where the outlets' first requests are kept.</param>
    public static async Task<SampleSite> StartAsync(IReadOnlyList<SampleOutlet> outlets, string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var site = new SampleSite(outlets, new OutletClock(file, time), time);
        site._site = await LoopbackSite.StartAsync(PreferredPort, site.AnswerAsync, cancellationToken);
        return site;
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task AnswerAsync(HttpContext context)
    {
        string[] parts = (context.Request.Path.Value ?? "/").Trim('/').Split('/');
        if (parts is ["robots.txt"])
        {
            return SendAsync(context, Encoding.ASCII.GetBytes("User-agent: *\nAllow: /\n"), "text/plain");
        }

        if (!_outlets.TryGetValue(parts[0], out var outlet))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var start = _clock.Start(outlet.Id);
        var entries = Entries(outlet, start, _time.GetUtcNow() - start);
        if (parts is [_, "feed.xml"])
        {
            var feed = FeedWriter.Write(outlet, new Uri(Address, $"{outlet.Id}/"), new Uri(Address, $"{outlet.Id}/feed.xml"), entries);
            return SendAsync(context, feed, FeedWriter.ContentType(outlet), entries.Max(entry => entry.Updated));
        }

        return SendPageAsync(context, outlet, entries, parts is [_, var slug] ? slug : "");
    }

    private static Task SendPageAsync(HttpContext context, SampleOutlet outlet, IReadOnlyList<FeedEntry> entries, string slug)
    {
        var entry = entries.FirstOrDefault(entry => entry.Article.Slug == slug);
        if (entry is null && slug.Length > 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var page = entry is null ? PageWriter.Front(outlet, entries) : PageWriter.Article(outlet, entry.Article, entry.Published, entry.Updated);
        var encoding = outlet.Charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(outlet.Charset)!;
        return SendAsync(context, encoding.GetBytes(page), $"text/html; charset={outlet.Charset}");
    }

    /// <summary>What is out by now, newest first.</summary>
    private List<FeedEntry> Entries(SampleOutlet outlet, DateTimeOffset start, TimeSpan age) =>
    [
        .. outlet.Articles
            .Where(article => article.After is not { } after || age.TotalSeconds >= after)
            .Select((article, index) =>
            {
                var published = article.After is { } after ? start.AddSeconds(after) : start.AddHours(-3 - index);
                var now = article.At(age);
                var updated = ReferenceEquals(now, article) ? published : start.AddSeconds(article.Revision!.After);
                return new FeedEntry(now, new Uri(Address, $"{outlet.Id}/{article.Slug}"), published, updated);
            })
            .OrderByDescending(entry => entry.Published),
    ];

    private static async Task SendAsync(HttpContext context, byte[] body, string contentType, DateTimeOffset? lastModified = null)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (lastModified is { } modified)
        {
            context.Response.Headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
        }

        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>Asks each host's robots.txt before a page is read, once a day and host.</summary>
internal sealed class RobotsGate(WebFetcher fetcher, IOptions<FetchingOptions> options, TimeProvider time)
{
    private const int MostHosts = 5_000;
    private const int MostBytes = 512 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan LifetimeOfFailure = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Kept> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<bool> AllowsAsync(Uri url, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!_hosts.TryGetValue(url.Authority, out var kept) || kept.Until <= now)
        {
            if (_hosts.Count > MostHosts)
            {
                _hosts.Clear();
            }

            kept = await ReadAsync(url, now, cancellationToken);
            _hosts[url.Authority] = kept;
        }

        return kept.Rules.Allows(url.PathAndQuery);
    }

    // RFC 9309 2.3.1: no robots.txt (4xx) allows all; an unreachable one (5xx) would forbid all, but a news server that
    // hands out its feed and is only overloaded is asked again soon rather than given up.
    private async Task<Kept> ReadAsync(Uri url, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri(url, "/robots.txt")), "text/plain, */*;q=0.5", MostBytes, cancellationToken);
        return outcome switch
        {
            FetchOutcome.Fetched { Body: var body } => new Kept(RobotsRules.Parse(Encoding.UTF8.GetString(body.Span), Robot(options.Value.UserAgent)), now + Lifetime),
            FetchOutcome.Failed { Status: >= 400 and < 500 and not 429 } => new Kept(RobotsRules.AllowAll, now + Lifetime),
            FetchOutcome.Failed { Status: > 0 } => new Kept(RobotsRules.DisallowAll, now + LifetimeOfFailure),
            _ => new Kept(RobotsRules.AllowAll, now + LifetimeOfFailure),
        };
    }

    private static string Robot(string userAgent)
    {
        var end = userAgent.AsSpan().IndexOfAny('/', ' ');
        return end < 0 ? userAgent : userAgent[..end];
    }

    private sealed record Kept(RobotsRules Rules, DateTimeOffset Until);
}

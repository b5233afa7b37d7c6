using Ingest.Parsing;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>Reads articles' pages from their servers, as robots.txt allows.</summary>
public interface IPageFetcher
{
    /// <summary>Asks for the page; every failure of the server or the way to it is an outcome, not an exception.</summary>
    Task<PageOutcome> FetchAsync(Uri url, CancellationToken cancellationToken);
}

/// <summary>Every way that reading a page can end.</summary>
public abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <param name="Url">Where the page came from, after redirects.</param>
    public sealed record Fetched(string Html, Uri Url) : PageOutcome;

    /// <summary>robots.txt asks not to read it.</summary>
    public sealed record Forbidden : PageOutcome;

    /// <param name="Reason">In the server's or our own words.</param>
    /// <param name="IsLasting">Asking again soon will not help.</param>
    public sealed record Failed(string Reason, bool IsLasting) : PageOutcome;
}

internal sealed class PageFetcher(WebFetcher fetcher, RobotsGate robots, IOptions<FetchingOptions> options) : IPageFetcher
{
    private const string Accept = "text/html, application/xhtml+xml, */*;q=0.5";

    public async Task<PageOutcome> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!await robots.AllowsAsync(url, cancellationToken))
        {
            return new PageOutcome.Forbidden();
        }

        return await fetcher.FetchAsync(new FetchRequest(url), Accept, options.Value.MaxPageBytes, cancellationToken) switch
        {
            // A redirect must not lead to what could not be asked for.
            FetchOutcome.Fetched fetched when fetched.Url != url && !await robots.AllowsAsync(fetched.Url, cancellationToken) => new PageOutcome.Forbidden(),
            FetchOutcome.Fetched fetched => Page(fetched),
            FetchOutcome.Failed failed => new PageOutcome.Failed(failed.Reason, failed.Grade != FailureGrade.Temporary),
            _ => new PageOutcome.Failed("the server said that nothing had changed, though nobody asked that", IsLasting: true),
        };
    }

    private static PageOutcome Page(FetchOutcome.Fetched fetched)
    {
        var type = fetched.ContentType ?? "text/html";
        return type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            ? new PageOutcome.Fetched(TextDecoder.Decode(fetched.Body.Span, fetched.ContentType).Text, fetched.Url)
            : new PageOutcome.Failed($"not a page but {type[..Math.Min(type.Length, 60)]}", IsLasting: true);
    }
}

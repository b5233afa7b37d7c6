using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>Reads feeds from their servers.</summary>
public interface IFeedClient
{
    /// <summary>Asks for the feed; every failure of the server or the way to it is an outcome, not an exception.</summary>
    Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}

internal sealed class FeedClient(WebFetcher fetcher, IOptions<FetchingOptions> options) : IFeedClient
{
    private const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return fetcher.FetchAsync(request, Accept, options.Value.MaxFeedBytes, cancellationToken);
    }
}

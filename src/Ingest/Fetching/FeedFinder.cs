using CodeHollow.FeedReader;
using Ingest.Parsing;
using Microsoft.Extensions.Options;

namespace Ingest.Fetching;

/// <summary>Finds where an outlet's feed has gone.</summary>
public interface IFeedFinder
{
    /// <summary>A feed with items that the site of <paramref name="feedUrl"/> announces or keeps at a usual place.</summary>
    /// <returns>Null where there is none; never <paramref name="feedUrl"/> itself.</returns>
    Task<Uri?> FindAsync(Uri feedUrl, CancellationToken cancellationToken);
}

internal sealed class FeedFinder(WebFetcher fetcher, IFeedClient client, IOptions<FetchingOptions> options) : IFeedFinder
{
    // Requests that one search may cost the site.
    private const int MostTries = 8;

    // Where the common engines keep their feeds: WordPress, Ghost, Drupal, Joomla, Jekyll, Hugo, Medium.
    private static readonly string[] UsualPlaces = ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/all"];

    public async Task<Uri?> FindAsync(Uri feedUrl, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedUrl);
        var home = new Uri(feedUrl, "/");
        var announced = await AnnouncedAsync(home, cancellationToken);
        var candidates = announced.Concat(UsualPlaces.Select(place => new Uri(home, place))).Where(url => url != feedUrl).Distinct().Take(MostTries);
        foreach (var candidate in candidates)
        {
            if (await client.FetchAsync(new FetchRequest(candidate), cancellationToken) is FetchOutcome.Fetched fetched
                && FeedParser.Parse(fetched.Body, fetched.ContentType, fetched.Url) is { IsFeed: true, Items.Count: > 0 })
            {
                return fetched.MovedTo ?? candidate;
            }
        }

        return null;
    }

    private async Task<IEnumerable<Uri>> AnnouncedAsync(Uri home, CancellationToken cancellationToken)
    {
        if (await fetcher.FetchAsync(new FetchRequest(home), "text/html, */*;q=0.5", options.Value.MaxPageBytes, cancellationToken) is not FetchOutcome.Fetched page)
        {
            return [];
        }

        var html = TextDecoder.Decode(page.Body.Span, page.ContentType).Text;
        return FeedReader.ParseFeedUrlsFromHtml(html)
            .Select(link => FeedReader.GetAbsoluteFeedUrl(page.Url.AbsoluteUri, link).Url)
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute : null)
            .OfType<Uri>()
            // Comments have feeds of their own.
            .Where(url => !url.AbsolutePath.Contains("comments", StringComparison.OrdinalIgnoreCase))
            .Take(MostTries / 2)
            .ToList();
    }
}

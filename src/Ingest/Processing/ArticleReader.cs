using System.Collections.Concurrent;
using Ingest.Articles;
using Ingest.Extracting;
using Ingest.Feeds;
using Ingest.Fetching;

namespace Ingest.Processing;

/// <summary>An article with its text.</summary>
/// <param name="OlderNews">Links within the text to other articles of the outlet.</param>
public sealed record ReadArticle(Article Article, IReadOnlyList<TextLink> OlderNews);

/// <summary>Reads an article's full text from its page, or makes do with what its feed said and tells why.</summary>
public sealed class ArticleReader(IPageFetcher pages, IFeedStore feeds, TimeProvider time)
{
    /// <summary>A page that does not answer is left to the queue's next attempt so often; then the feed's text must do.</summary>
    public const long PatientAttempts = 3;

    /// <summary>A page that yields less than this share of the feed's own text was read wrongly: a teaser, a consent form.</summary>
    private const double LeastShare = 0.8;

    private static readonly TimeSpan s_settingsLifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<FeedId, (string? Selector, DateTimeOffset Until)> _selectors = new();

    /// <param name="attempt">How often the queue has handed the article out, 1 for the first.</param>
    /// <returns>The article with its text, where it came from and its content's hash.</returns>
    /// <exception cref="IOException">The page's server does not answer for now: let the queue try again.</exception>
    public async Task<ReadArticle> ReadAsync(Article article, long attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var read = article.Policy == SourcePolicy.Full
            ? await ReadPageAsync(article, attempt, cancellationToken)
            : OfFeed(article, "only metadata may be kept");
        return read with { Article = read.Article with { ContentHash = StatementRows.HashOf(read.Article.Title, read.Article.Text) } };
    }

    private async Task<ReadArticle> ReadPageAsync(Article article, long attempt, CancellationToken cancellationToken)
    {
        switch (await pages.FetchAsync(article.Url, cancellationToken))
        {
            case PageOutcome.Fetched page:
                return Merge(article, PageExtractor.Extract(page.Html, page.Url, await SelectorAsync(article.FeedId, cancellationToken)));
            case PageOutcome.Forbidden:
                return OfFeed(article, "robots.txt forbids the page");
            case PageOutcome.Failed { IsLasting: false, Reason: var reason } when attempt < PatientAttempts:
                throw new IOException($"The page of {article.Id} cannot be read for now: {reason}");
            case PageOutcome.Failed failed:
                return OfFeed(article, $"the page cannot be read, {failed.Reason}");
            default:
                throw new InvalidOperationException("A page was read with an outcome that nobody knows.");
        }
    }

    private static ReadArticle OfFeed(Article article, string why) => new(article with { TextSource = $"feed: {why}" }, []);

    private static ReadArticle Merge(Article article, ExtractedPage page)
    {
        var taken = article with
        {
            Title = article.Title.Length > 0 ? article.Title : page.Title ?? "",
            Author = page.Author ?? article.Author,
            // The page's own date is closer to its publisher than the feed's.
            PublishedAt = page.PublishedAt ?? article.PublishedAt,
            ModifiedAt = page.ModifiedAt ?? article.ModifiedAt,
            Language = article.Language ?? page.Language,
        };
        return page.Text.Length == 0 || page.Text.Length < article.Text.Length * LeastShare
            ? OfFeed(taken, "the page holds less text")
            : new ReadArticle(taken with { Text = page.Text, TextSource = page.IsPaywalled ? "page: the rest is for subscribers" : "page" }, page.OlderNews);
    }

    private async Task<string?> SelectorAsync(FeedId feedId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_selectors.TryGetValue(feedId, out var known) && known.Until > now)
        {
            return known.Selector;
        }

        var selector = (await feeds.GetAsync(feedId, cancellationToken))?.Feed.ContentSelector;
        _selectors[feedId] = (selector, now + s_settingsLifetime);
        return selector;
    }
}

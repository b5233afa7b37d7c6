using System.Globalization;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <param name="At">When the new articles count as first seen.</param>
/// <param name="Seen">Hashes of all entries of the feed, to be remembered once everything was handed on.</param>
/// <param name="Held">Of the new ones, those stored in silence because of a mass change.</param>
/// <param name="BaselineCadence">The time between the entries' own dates, a first guess for a feed never polled.</param>
internal sealed record IntakeResult(DateTimeOffset At, IReadOnlyList<long> Seen, int New, int Changed, int Held, TimeSpan? BaselineCadence);

/// <summary>
/// Stores a feed's new entries as articles and hands them on. Each step can be repeated: a claim answers the same id, an
/// insert finds the row there, a row still waiting is handed on again.
/// </summary>
public sealed class EntryIntake(IArticleStore articles, IPipelineQueues queues, TimeProvider time)
{
    private static readonly TimeSpan FirstPollsMeet = TimeSpan.FromHours(6);

    internal async Task<IntakeResult> TakeAsync(Feed feed, FeedState state, ParsedFeed parsed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entries = FeedEntry.Of(parsed, feed, state.KnownEntries);
        var massChange = MassChange.Happened(entries, state, now);
        var (added, changed, held) = (0, 0, 0);
        foreach (var entry in entries)
        {
            if (entry.IsNew)
            {
                var isHeld = massChange && MassChange.Holds(entry, now);
                await AddAsync(feed, entry, silent: isHeld || !state.BaselineTaken, now, cancellationToken);
                added++;
                held += isHeld ? 1 : 0;
            }
            else if (entry.IsChanged)
            {
                changed += await ChangeAsync(feed, entry, now, cancellationToken) ? 1 : 0;
            }
        }

        return new IntakeResult(now, [.. entries.SelectMany(entry => entry.Hashes)], added, changed, held, CadenceOf(entries));
    }

    private async Task AddAsync(Feed feed, FeedEntry entry, bool silent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var article = FoundArticle.Of(feed, entry, silent, now);
        var id = await articles.ClaimAsync(article.Id, entry.Keys, cancellationToken);
        if (!await articles.TryAddAsync(article with { Id = id }, cancellationToken)
            && await articles.GetAsync(id, cancellationToken) is { } stored
            && !await WaitsAsync(stored, article, now, cancellationToken))
        {
            return;
        }

        await queues.SendAsync(new ProcessArticleMessage { ArticleId = id }, cancellationToken);
    }

    // An article that is there already has gone on its way, unless its worker died before telling. One that another feed's
    // first poll took in silence a moment ago is news all the same where this feed has just seen it appear.
    private async Task<bool> WaitsAsync(Article stored, Article found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (stored.Silent && !found.Silent && stored.FeedId != found.FeedId && now - stored.FirstSeenAt < FirstPollsMeet)
        {
            // Without its hash it is tagged again: its statements were stored in silence too.
            var told = stored with { Silent = false, Stage = ArticleStage.Found, ContentHash = null };
            return await articles.TryUpdateAsync(told, cancellationToken) is not null ? true : throw Contested(stored.Id);
        }

        return stored.Stage == ArticleStage.Found;
    }

    private async Task<bool> ChangeAsync(Feed feed, FeedEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = FoundArticle.Of(feed, entry, silent: false, now);
        var id = await articles.ClaimAsync(found.Id, entry.Keys, cancellationToken);
        if (await articles.GetAsync(id, cancellationToken) is not { } stored)
        {
            // Seen before, so never news, though its row is gone.
            await AddAsync(feed, entry, silent: true, now, cancellationToken);
            return true;
        }

        if (stored.FeedId != feed.Id && stored.Title == found.Title)
        {
            // Sections of one outlet tease the same article in different words.
            return false;
        }

        if (stored.Stage != ArticleStage.Found || stored.Title != found.Title || stored.Text != found.Text)
        {
            var next = stored with
            {
                Title = found.Title,
                Text = found.Text,
                Stage = ArticleStage.Found,
                ModifiedAt = entry.Item.Updated ?? now,
                ContentVersion = stored.ContentVersion + 1,
            };
            if (await articles.TryUpdateAsync(next, cancellationToken) is null)
            {
                throw Contested(id);
            }
        }

        await queues.SendAsync(new ProcessArticleMessage { ArticleId = id }, cancellationToken);
        return true;
    }

    private static InvalidOperationException Contested(ArticleId id) => new($"Article {id} was being changed by another worker; the feed is read again.");

    private static TimeSpan? CadenceOf(IReadOnlyList<FeedEntry> entries)
    {
        var dates = entries.Select(entry => entry.Item.Published).OfType<DateTimeOffset>().Order().ToList();
        return dates.Count >= 3 && dates[^1] > dates[0] ? (dates[^1] - dates[0]) / (dates.Count - 1) : null;
    }
}

/// <summary>A feed entry as the article it is until its page was read.</summary>
internal static class FoundArticle
{
    public static Article Of(Feed feed, FeedEntry entry, bool silent, DateTimeOffset now)
    {
        var item = entry.Item;
        var month = now.ToUniversalTime().ToString("yyyyMM", CultureInfo.InvariantCulture);
        var url = ArticleIdentity.AddressOf(item);
        var text = feed.Policy == SourcePolicy.Full ? EntryText.Of(item) : EntryText.Teaser(item);
        return new Article
        {
            Id = new ArticleId(feed.OutletId, month, ArticleIdentity.HashOf(entry.Keys[0])),
            FeedId = feed.Id,
            Outlet = feed.Outlet,
            Url = url is null ? feed.Url : CanonicalUrl.Of(url),
            Title = item.Title ?? EntryText.FirstWords(text),
            Text = text,
            FirstSeenAt = now,
            PublishedAt = item.Published,
            PublishedRaw = item.PublishedRaw,
            ModifiedAt = item.Updated,
            Author = item.Authors.Count > 0 ? string.Join(", ", item.Authors) : null,
            Language = feed.Language,
            Stage = ArticleStage.Found,
            Silent = silent,
            Policy = feed.Policy,
            StateControlled = feed.StateControlled,
            TextSource = "feed",
        };
    }
}

using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Ingest.Feeds;

namespace Ingest.Azure.Tables;

/// <summary>Feeds: one partition; a feed's settings are a row and its state the row right after it.</summary>
internal sealed class AzureTableFeedStore(TableSet tables) : IFeedStore
{
    private const string Table = "feeds";

    public async IAsyncEnumerable<(Feed Feed, FeedState State)> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Feed? feed = null;
        await foreach (var row in tables.QueryAsync(Table, Filters.Partition(KeysOf(default).Partition), cancellationToken))
        {
            if (feed is not null && row.RowKey == KeysOf(feed.Id).State)
            {
                yield return (feed, FeedColumns.ReadState(row));
                feed = null;
            }
            else if (FeedColumns.IsFeed(row))
            {
                if (feed is not null)
                {
                    yield return (feed, Unpolled(feed.Id));
                }

                feed = FeedColumns.ReadFeed(row);
            }
        }

        if (feed is not null)
        {
            yield return (feed, Unpolled(feed.Id));
        }
    }

    public async Task<(Feed Feed, FeedState State)?> GetAsync(FeedId id, CancellationToken cancellationToken)
    {
        var keys = KeysOf(id);
        var table = await tables.GetAsync(Table);
        var feed = table.FindAsync(keys.Partition, keys.Feed, cancellationToken);
        var state = table.FindAsync(keys.Partition, keys.State, cancellationToken);
        await Task.WhenAll(feed, state);
        return await feed is { } row
            ? (FeedColumns.ReadFeed(row), await state is { } known ? FeedColumns.ReadState(known) : Unpolled(id))
            : null;
    }

    public async Task SaveAsync(Feed feed, CancellationToken cancellationToken)
    {
        var keys = KeysOf(feed.Id);
        var row = FeedColumns.Write(new TableEntity(keys.Partition, keys.Feed), feed);
        await (await tables.GetAsync(Table)).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken)
    {
        var keys = KeysOf(id);
        var table = await tables.GetAsync(Table);
        await table.DeleteEntityAsync(keys.Partition, keys.State, ETag.All, cancellationToken);
        var feed = await table.DeleteEntityAsync(keys.Partition, keys.Feed, ETag.All, cancellationToken);
        return feed.Status != 404;
    }

    public async Task<FeedState?> TrySaveStateAsync(FeedState state, CancellationToken cancellationToken)
    {
        var keys = KeysOf(state.FeedId);
        var row = FeedColumns.Write(new TableEntity(keys.Partition, keys.State), state);
        return await (await tables.GetAsync(Table)).TrySaveAsync(row, state.Version, cancellationToken) is { } version
            ? state with { Version = version }
            : null;
    }

    private static FeedState Unpolled(FeedId id) => new() { FeedId = id };

    // "!" sorts before all that an id is made of, so nothing comes between a feed and its state.
    private static (string Partition, string Feed, string State) KeysOf(FeedId id)
    {
        var feed = Keys.Part(id.Value ?? "");
        return ("feeds", feed, feed + "!state");
    }
}

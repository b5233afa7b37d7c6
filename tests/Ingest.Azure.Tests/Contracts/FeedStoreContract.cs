using Ingest.Azure.Tests.Support;
using Ingest.Feeds;

namespace Ingest.Azure.Tests.Contracts;

public abstract class FeedStoreContract
{
    [Fact]
    public async Task Everything_of_a_feed_and_its_state_comes_back()
    {
        var store = await CreateAsync();
        var feed = Filled.Make<Feed>();
        var state = Filled.Make<FeedState>();

        await store.SaveAsync(feed, CancellationToken.None);
        await store.TrySaveStateAsync(state, CancellationToken.None);
        var stored = (await store.GetAsync(feed.Id, CancellationToken.None)).GetValueOrDefault();

        Assert.Equal(Filled.Show(feed), Filled.Show(stored.Feed));
        Assert.Equal(Filled.Show(state), Filled.Show(stored.State with { Version = null }));
        Assert.NotNull(stored.State.Version);
    }

    [Fact]
    public async Task A_feed_never_polled_has_a_state_with_defaults()
    {
        var store = await CreateAsync();

        await store.SaveAsync(Some.Feed("new"), CancellationToken.None);
        var (_, state) = (await store.GetAsync(new FeedId("new"), CancellationToken.None)).GetValueOrDefault();

        Assert.Equal(Filled.Show(new FeedState { FeedId = new FeedId("new") }), Filled.Show(state));
        Assert.Null(await store.GetAsync(new FeedId("other"), CancellationToken.None));
    }

    [Fact]
    public async Task All_feeds_are_listed_with_their_own_states()
    {
        var store = await CreateAsync();
        foreach (var id in (string[])["a", "a-b", "ab", "b", "zz"])
        {
            await store.SaveAsync(Some.Feed(id), CancellationToken.None);
        }

        foreach (var id in (string[])["a-b", "zz", "nobody-added-this"])
        {
            await store.TrySaveStateAsync(new FeedState { FeedId = new FeedId(id), ConditionalPolls = id.Length }, CancellationToken.None);
        }

        var listed = await store.ListAsync(CancellationToken.None).ToListAsync();

        Assert.Equal(
            ["a 0", "a-b 3", "ab 0", "b 0", "zz 2"],
            listed.Select(row => $"{row.Feed.Id} {row.State.ConditionalPolls}").Order(StringComparer.Ordinal));
        Assert.All(listed, row => Assert.Equal(row.Feed.Id, row.State.FeedId));
    }

    [Fact]
    public async Task Saving_a_feed_again_keeps_its_state()
    {
        var store = await CreateAsync();
        await store.SaveAsync(Some.Feed("a"), CancellationToken.None);
        await store.TrySaveStateAsync(new FeedState { FeedId = new FeedId("a"), BaselineTaken = true }, CancellationToken.None);

        await store.SaveAsync(Some.Feed("a") with { Paused = true }, CancellationToken.None);
        var (feed, state) = (await store.GetAsync(new FeedId("a"), CancellationToken.None)).GetValueOrDefault();

        Assert.True(feed.Paused);
        Assert.True(state.BaselineTaken);
    }

    [Fact]
    public async Task Of_two_who_read_the_same_state_one_saves()
    {
        var store = await CreateAsync();
        var fresh = new FeedState { FeedId = new FeedId("a") };

        var first = await store.TrySaveStateAsync(fresh with { ConditionalPolls = 1 }, CancellationToken.None);
        var late = await store.TrySaveStateAsync(fresh with { ConditionalPolls = 2 }, CancellationToken.None);
        var second = await store.TrySaveStateAsync(first! with { ConditionalPolls = 3 }, CancellationToken.None);
        var old = await store.TrySaveStateAsync(first with { ConditionalPolls = 4 }, CancellationToken.None);

        Assert.NotNull(first.Version);
        Assert.Null(late);
        Assert.NotEqual(first.Version, second!.Version);
        Assert.Null(old);
    }

    [Fact]
    public async Task Four_thousand_known_entries_fit()
    {
        var store = await CreateAsync();
        await store.SaveAsync(Some.Feed("a"), CancellationToken.None);
        long[] known = [.. Enumerable.Range(0, 4000).Select(n => long.MaxValue - n)];

        await store.TrySaveStateAsync(new FeedState { FeedId = new FeedId("a"), KnownEntries = known }, CancellationToken.None);
        var (_, state) = (await store.GetAsync(new FeedId("a"), CancellationToken.None)).GetValueOrDefault();

        Assert.Equal(known, state.KnownEntries);
    }

    [Fact]
    public async Task A_removed_feed_is_gone_with_its_state()
    {
        var store = await CreateAsync();
        await store.SaveAsync(Some.Feed("a"), CancellationToken.None);
        await store.TrySaveStateAsync(new FeedState { FeedId = new FeedId("a"), BaselineTaken = true }, CancellationToken.None);

        Assert.True(await store.RemoveAsync(new FeedId("a"), CancellationToken.None));
        Assert.False(await store.RemoveAsync(new FeedId("a"), CancellationToken.None));
        await store.SaveAsync(Some.Feed("a"), CancellationToken.None);

        Assert.False((await store.GetAsync(new FeedId("a"), CancellationToken.None)).GetValueOrDefault().State.BaselineTaken);
    }

    protected abstract Task<IFeedStore> CreateAsync();
}

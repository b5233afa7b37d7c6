using Ingest.Cli.Running;
using Ingest.Cli.Subscriptions;
using Ingest.Cli.Tests.Fakes;
using Ingest.Feeds;
using Ingest.Matching;
using Ingest.Tests.Fakes;
using static Ingest.Cli.Tests.Fakes.Builders;

namespace Ingest.Cli.Tests.Running;

public sealed class SeedsTests
{
    private static readonly HashSet<string> s_samples = ["sample"];

    [Fact]
    public async Task Feeds_are_added_and_what_ops_set_stays()
    {
        var store = new FakeFeedStore();
        await store.SaveAsync(AFeed("mine") with { Paused = true, TimeZone = "Europe/Kyiv", Url = new Uri("https://old.example/") }, CancellationToken.None);

        await FeedSeeds.SaveAsync(store, [AFeed("mine"), AFeed("new")], s_samples, CancellationToken.None);

        Assert.Equal(["mine", "new"], store.Feeds.Select(feed => feed.Id.Value));
        Assert.Equal((true, "Europe/Kyiv", AFeed("mine").Url), (store.Feeds[0].Paused, store.Feeds[0].TimeZone, store.Feeds[0].Url));
    }

    [Fact]
    public async Task Samples_are_paused_while_they_do_not_run()
    {
        var store = new FakeFeedStore();
        await FeedSeeds.SaveAsync(store, [AFeed("sample")], s_samples, CancellationToken.None);

        await FeedSeeds.SaveAsync(store, [AFeed("mine")], s_samples, CancellationToken.None);
        Assert.True(store.Feeds.Single(feed => feed.Id == new FeedId("sample")).Paused);

        await FeedSeeds.SaveAsync(store, [AFeed("sample")], s_samples, CancellationToken.None);
        Assert.False(store.Feeds.Single(feed => feed.Id == new FeedId("sample")).Paused);
    }

    [Fact]
    public async Task A_mail_and_a_channel_are_subscribed_where_nobody_is()
    {
        var (store, time) = (new InMemorySubscriptionStore(), TimeProvider.System);

        await LocalSubscriptions.SeedAsync(store, new Uri("http://127.0.0.1:1/workflows/newsroom"), time, CancellationToken.None);
        var token = (await store.GetAsync("localteams", CancellationToken.None))!.UnsubscribeToken;
        await LocalSubscriptions.SeedAsync(store, new Uri("http://127.0.0.1:2/workflows/newsroom"), time, CancellationToken.None);

        var all = await store.ListAsync(CancellationToken.None).ToListAsync();
        Assert.Equal([DeliveryChannel.Email, DeliveryChannel.Teams], all.Select(subscription => subscription.Channel));
        Assert.Equal(("http://127.0.0.1:2/workflows/newsroom", token), (all[1].Target, all[1].UnsubscribeToken));
    }

    [Fact]
    public async Task Who_has_subscriptions_gets_none_added()
    {
        var store = new InMemorySubscriptionStore();
        await store.SaveAsync(NewSubscription.For("jana@paper.example", TimeProvider.System), CancellationToken.None);

        await LocalSubscriptions.SeedAsync(store, new Uri("http://127.0.0.1:1/workflows/newsroom"), TimeProvider.System, CancellationToken.None);

        Assert.Single(await store.ListAsync(CancellationToken.None).ToListAsync());
    }
}

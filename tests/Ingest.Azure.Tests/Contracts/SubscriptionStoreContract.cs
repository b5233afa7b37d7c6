using Ingest.Azure.Tests.Support;
using Ingest.Matching;

namespace Ingest.Azure.Tests.Contracts;

public abstract class SubscriptionStoreContract
{
    [Fact]
    public async Task Everything_of_a_subscription_comes_back()
    {
        var store = await CreateAsync();
        var subscription = Filled.Make<Subscription>();

        await store.SaveAsync(subscription, CancellationToken.None);
        var stored = await store.GetAsync(subscription.Id, CancellationToken.None);

        Assert.Equal(Filled.Show(subscription), Filled.Show(stored! with { Version = null }));
    }

    [Fact]
    public async Task Subscriptions_come_change_and_go()
    {
        var store = await CreateAsync();
        await store.SaveAsync(Some.Subscription("a") with { Officials = ["ua-sybiha"] }, CancellationToken.None);
        await store.SaveAsync(Some.Subscription("b"), CancellationToken.None);

        await store.SaveAsync(Some.Subscription("a") with { Ended = true }, CancellationToken.None);
        var listed = await store.ListAsync(CancellationToken.None).ToListAsync();
        var removed = await store.RemoveAsync("b", CancellationToken.None);
        var again = await store.RemoveAsync("b", CancellationToken.None);

        Assert.Equal(["a", "b"], listed.Select(subscription => subscription.Id).Order(StringComparer.Ordinal));
        Assert.True(listed.Single(subscription => subscription.Id == "a").Ended);
        Assert.Empty(listed.Single(subscription => subscription.Id == "a").Officials);
        Assert.Equal((true, false), (removed, again));
        Assert.Null(await store.GetAsync("b", CancellationToken.None));
    }

    protected abstract Task<ISubscriptionStore> CreateAsync();
}

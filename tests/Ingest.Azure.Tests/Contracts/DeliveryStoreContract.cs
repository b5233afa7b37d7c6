using Ingest.Azure.Tests.Support;
using Ingest.Delivering;

namespace Ingest.Azure.Tests.Contracts;

public abstract class DeliveryStoreContract
{
    [Fact]
    public async Task Everything_of_a_delivery_comes_back()
    {
        var store = await CreateAsync();
        var delivery = Filled.Make<Delivery>();

        await store.TryAddAsync(delivery, CancellationToken.None);
        var stored = await store.GetAsync(delivery.SubscriptionId, delivery.Id, CancellationToken.None);

        Assert.Equal(Filled.Show(delivery), Filled.Show(stored! with { Version = null }));
        Assert.Null(await store.GetAsync(delivery.SubscriptionId, "other", CancellationToken.None));
    }

    [Fact]
    public async Task A_delivery_is_added_by_exactly_one_of_many()
    {
        var store = await CreateAsync();

        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.TryAddAsync(Some.Delivery("e1.NewStatement"), CancellationToken.None)));

        Assert.Single(added, isAdded => isAdded);
    }

    [Fact]
    public async Task A_delivery_is_claimed_by_exactly_one_of_many()
    {
        var store = await CreateAsync();
        await store.TryAddAsync(Some.Delivery("e1.NewStatement"), CancellationToken.None);
        var read = (await store.GetAsync("sub1", "e1.NewStatement", CancellationToken.None))!;

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            n => store.TryUpdateAsync(read with { State = DeliveryState.Claimed, ClaimedAt = Some.Moment.AddSeconds(n) }, CancellationToken.None)));
        var sent = await store.TryUpdateAsync(
            Assert.Single(claims, claim => claim is not null)! with { State = DeliveryState.Sent }, CancellationToken.None);
        var stored = await store.GetAsync("sub1", "e1.NewStatement", CancellationToken.None);

        Assert.Equal(sent!.Version, stored!.Version);
        Assert.Equal(DeliveryState.Sent, stored.State);
    }

    [Fact]
    public async Task What_waits_for_the_digest_is_listed_oldest_first()
    {
        var store = await CreateAsync();
        foreach (var (id, minute) in (IEnumerable<(string, int)>)[("c", 2), ("a", 3), ("b", 1), ("sent", 0)])
        {
            await store.TryAddAsync(Some.Delivery(id, minute: minute) with { ForDigest = true }, CancellationToken.None);
        }

        await store.TryAddAsync(Some.Delivery("instant"), CancellationToken.None);
        await store.TryAddAsync(Some.Delivery("other", "sub2") with { ForDigest = true }, CancellationToken.None);
        var read = (await store.GetAsync("sub1", "sent", CancellationToken.None))!;
        await store.TryUpdateAsync(read with { State = DeliveryState.Sent }, CancellationToken.None);

        var waiting = await store.ListWaitingForDigestAsync("sub1", CancellationToken.None).ToListAsync();

        Assert.Equal(["b", "c", "a"], waiting.Select(delivery => delivery.Id));
        Assert.NotNull(await store.TryUpdateAsync(waiting[0] with { State = DeliveryState.Sent }, CancellationToken.None));
    }

    [Fact]
    public async Task Deliveries_are_listed_newest_first()
    {
        var store = await CreateAsync();
        foreach (var (id, minute) in (IEnumerable<(string, int)>)[("c", 2), ("a", 3), ("b", 1)])
        {
            await store.TryAddAsync(Some.Delivery(id, minute: minute), CancellationToken.None);
        }

        var listed = await store.ListAsync("sub1", CancellationToken.None).Select(delivery => delivery.Id).ToListAsync();

        Assert.Equal(["a", "c", "b"], listed);
        Assert.Empty(await store.ListAsync("sub9", CancellationToken.None).ToListAsync());
    }

    protected abstract Task<IDeliveryStore> CreateAsync();
}

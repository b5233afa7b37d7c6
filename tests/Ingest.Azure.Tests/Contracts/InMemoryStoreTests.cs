using Ingest.Articles;
using Ingest.Deduplicating;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Quarantine;
using Ingest.Tests.Fakes;

namespace Ingest.Azure.Tests.Contracts;

// What the unit tests of the stages take for the tables behaves as the tables do.
public sealed class InMemoryDeliveryStoreTests : DeliveryStoreContract
{
    protected override Task<IDeliveryStore> CreateAsync() => Task.FromResult<IDeliveryStore>(new InMemoryDeliveryStore());
}

public sealed class InMemorySubscriptionStoreTests : SubscriptionStoreContract
{
    protected override Task<ISubscriptionStore> CreateAsync() => Task.FromResult<ISubscriptionStore>(new InMemorySubscriptionStore());
}

public sealed class InMemoryFailureStoreTests : FailureStoreContract
{
    protected override Task<IFailureStore> CreateAsync() => Task.FromResult<IFailureStore>(new InMemoryFailureStore());
}

public sealed class InMemoryLedgerStoreTests : LedgerStoreContract
{
    protected override Task<ILedgerStore> CreateAsync() => Task.FromResult<ILedgerStore>(new InMemoryLedgerStore());
}

public sealed class InMemorySignatureStoreTests : SignatureStoreContract
{
    protected override Task<ISignatureStore> CreateAsync() => Task.FromResult<ISignatureStore>(new InMemorySignatureStore());
}

public sealed class InMemoryArticleStoreTests : ArticleStoreContract
{
    protected override Task<IArticleStore> CreateAsync() => Task.FromResult<IArticleStore>(new InMemoryArticleStore());
}

public sealed class InMemoryFeedStoreTests : FeedStoreContract
{
    protected override Task<IFeedStore> CreateAsync() => Task.FromResult<IFeedStore>(new InMemoryFeedStore());
}

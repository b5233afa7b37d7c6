using Ingest.Articles;
using Ingest.Azure.Tests.Contracts;
using Ingest.Azure.Tests.Support;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Quarantine;
using Ingest.Statements;

namespace Ingest.Azure.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class AzureTableFeedStoreTests : FeedStoreContract
{
    protected override async Task<IFeedStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<IFeedStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableArticleStoreTests : ArticleStoreContract
{
    protected override async Task<IArticleStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<IArticleStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableSignatureStoreTests : SignatureStoreContract
{
    protected override async Task<ISignatureStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<ISignatureStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableStatementStoreTests : StatementStoreContract
{
    protected override async Task<IStatementStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<IStatementStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableLedgerStoreTests : LedgerStoreContract
{
    protected override async Task<ILedgerStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<ILedgerStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableSubscriptionStoreTests : SubscriptionStoreContract
{
    protected override async Task<ISubscriptionStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<ISubscriptionStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableDeliveryStoreTests : DeliveryStoreContract
{
    protected override async Task<IDeliveryStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<IDeliveryStore>();
}

[Trait("Category", "Azurite")]
public sealed class AzureTableFailureStoreTests : FailureStoreContract
{
    protected override async Task<IFailureStore> CreateAsync() => (await TestStorage.CreateAsync()).Get<IFailureStore>();
}

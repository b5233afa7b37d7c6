using Ingest.Articles;
using Ingest.Azure;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Quarantine;
using Ingest.Statements;
using Ingest.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli.Stores;

/// <summary>The stores in Azure Storage, or in its emulator.</summary>
internal static class AzureStores
{
    public static IngestStores Open(string connection)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(StoreConnection.Variable, connection)])
            .Build();
        var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        return new IngestStores
        {
            Feeds = services.GetRequiredService<IFeedStore>(),
            Articles = services.GetRequiredService<IArticleStore>(),
            Statements = services.GetRequiredService<IStatementStore>(),
            Ledgers = services.GetRequiredService<ILedgerStore>(),
            Subscriptions = services.GetRequiredService<ISubscriptionStore>(),
            Deliveries = services.GetRequiredService<IDeliveryStore>(),
            Gauge = services.GetRequiredService<IQueueGauge>(),
            Failures = services.GetRequiredService<IFailureStore>(),
            Poison = new AzurePoisonReader(connection, configuration[$"{StorageOptions.SectionName}:{nameof(StorageOptions.QueuePrefix)}"] ?? ""),
            Owner = services,
        };
    }
}

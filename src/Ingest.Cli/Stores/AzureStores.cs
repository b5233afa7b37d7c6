using Azure.Identity;
using Azure.Storage.Queues;
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
        var account = StorageAccount.WithoutKey(connection);
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(
            [
                KeyValuePair.Create<string, string?>($"{StorageOptions.SectionName}:{nameof(StorageOptions.ConnectionString)}", account is null ? connection : null),
                KeyValuePair.Create($"{StorageOptions.SectionName}:{nameof(StorageOptions.AccountName)}", account),
            ])
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
            Pipeline = services.GetRequiredService<IPipelineQueues>(),
            Gauge = services.GetRequiredService<IQueueGauge>(),
            Failures = services.GetRequiredService<IFailureStore>(),
            Poison = new AzurePoisonReader(
                Queues(connection, account),
                configuration[$"{StorageOptions.SectionName}:{nameof(StorageOptions.QueuePrefix)}"] ?? ""),
            Owner = services,
        };
    }

    private static QueueServiceClient Queues(string connection, string? account)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        return account is null
            ? new QueueServiceClient(connection, options)
            : new QueueServiceClient(new Uri($"https://{account}.queue.core.windows.net"), new DefaultAzureCredential(), options);
    }
}

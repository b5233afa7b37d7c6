using Ingest.Articles;
using Ingest.Azure.Queues;
using Ingest.Azure.Tables;
using Ingest.Delivering;
using Ingest.Feeds;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Quarantine;
using Ingest.Statements;
using Ingest.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Azure;

public static class StorageServices
{
    /// <summary>Adds the pipeline's stores and queues in Azure Storage. Tables and queues are made when first needed.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.SectionName))
            .PostConfigure(options => TakeFromHost(options, configuration.GetSection(StorageOptions.HostSectionName)))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StorageOperations>();
        services.AddSingleton<StorageClients>();
        services.AddSingleton<TableSet>();
        services.AddSingleton<IFeedStore, AzureTableFeedStore>();
        services.AddSingleton<IArticleStore, AzureTableArticleStore>();
        services.AddSingleton<ISignatureStore, AzureTableSignatureStore>();
        services.AddSingleton<IStatementStore, AzureTableStatementStore>();
        services.AddSingleton<ILedgerStore, AzureTableLedgerStore>();
        services.AddSingleton<ISubscriptionStore, AzureTableSubscriptionStore>();
        services.AddSingleton<IDeliveryStore, AzureTableDeliveryStore>();
        services.AddSingleton<IFailureStore, AzureTableFailureStore>();
        services.AddSingleton<AzureStorageQueues>();
        services.AddSingleton<IPipelineQueues>(provider => provider.GetRequiredService<AzureStorageQueues>());
        services.AddSingleton<IPoisonQueues>(provider => provider.GetRequiredService<AzureStorageQueues>());
        services.AddSingleton<IQueueGauge>(provider => provider.GetRequiredService<AzureStorageQueues>());
        return services;
    }

    private static void TakeFromHost(StorageOptions options, IConfigurationSection host)
    {
        if (options.ConnectionString is { Length: > 0 } || options.TableEndpoint is not null || options.QueueEndpoint is not null)
        {
            return;
        }

        options.ConnectionString = host.Value;
        options.AccountName = host["accountName"];
        options.TableServiceUri = host.GetValue<Uri>("tableServiceUri");
        options.QueueServiceUri = host.GetValue<Uri>("queueServiceUri");
        options.ClientId ??= host["clientId"];
    }
}

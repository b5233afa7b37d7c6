using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace Ingest.Azure;

/// <summary>The clients of the account that <see cref="StorageOptions"/> names, counted by <see cref="StorageOperations"/>.</summary>
internal sealed class StorageClients
{
    public StorageClients(IOptions<StorageOptions> options, StorageOperations operations)
    {
        Options = options.Value;

        var tables = new TableClientOptions();
        tables.AddPolicy(operations, HttpPipelinePosition.PerRetry);

        // Base64 is what the functions' host expects of a message.
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        queues.AddPolicy(operations, HttpPipelinePosition.PerRetry);

        if (!string.IsNullOrEmpty(Options.ConnectionString))
        {
            Tables = new TableServiceClient(Options.ConnectionString, tables);
            Queues = new QueueServiceClient(Options.ConnectionString, queues);
            return;
        }

        if (Options is not { TableEndpoint: { } tableEndpoint, QueueEndpoint: { } queueEndpoint })
        {
            throw new InvalidOperationException(
                $"No storage account: set {StorageOptions.SectionName}:{nameof(StorageOptions.ConnectionString)} or {nameof(StorageOptions.AccountName)}, or {StorageOptions.HostSectionName}.");
        }

        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = Options.ClientId });
        Tables = new TableServiceClient(tableEndpoint, identity, tables);
        Queues = new QueueServiceClient(queueEndpoint, identity, queues);
    }

    public StorageOptions Options { get; }

    public TableServiceClient Tables { get; }

    public QueueServiceClient Queues { get; }
}

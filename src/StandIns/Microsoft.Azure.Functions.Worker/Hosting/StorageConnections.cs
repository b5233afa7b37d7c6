using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>
/// Storage accounts by the name of a setting: a connection string, or NAME__queueServiceUri, NAME__blobServiceUri
/// or NAME__accountName with the identity of whoever runs the app.
/// </summary>
internal sealed class StorageConnections(IConfiguration settings)
{
    public const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, QueueServiceClient> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, QueueServiceClient> _polls = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FunctionsHostException">The setting is missing or is no connection.</exception>
    public QueueClient Queue(string connection, string name) =>
        _queues.GetOrAdd(connection, CreateQueues, new QueueClientOptions()).GetQueueClient(name);

    /// <summary>For somebody who asks again and again by himself, and wants to hear at once that it does not work.</summary>
    public QueueClient QueueToPoll(string connection, string name) =>
        _polls.GetOrAdd(connection, CreateQueues, new QueueClientOptions { Retry = { MaxRetries = 0 } }).GetQueueClient(name);

    /// <exception cref="FunctionsHostException">The setting is missing or is no connection.</exception>
    public BlobContainerClient Container(string connection, string name) =>
        CreateBlobs(connection, new BlobClientOptions { Retry = { MaxRetries = 3 } }).GetBlobContainerClient(name);

    // Messages are read as they are: whether they are Base64 is decided per message, so that a bad one can be set aside unchanged.
    private QueueServiceClient CreateQueues(string connection, QueueClientOptions options) =>
        Create<QueueServiceClient>(connection, "queue", text => new(text, options), (uri, identity) => new(uri, identity, options));

    private BlobServiceClient CreateBlobs(string connection, BlobClientOptions options) =>
        Create<BlobServiceClient>(connection, "blob", text => new(text, options), (uri, identity) => new(uri, identity, options));

    private T Create<T>(string connection, string service, Func<string, T> fromText, Func<Uri, TokenCredential, T> fromIdentity)
    {
        try
        {
            var section = Find(connection);
            return section.Value is { Length: > 0 } text
                ? fromText(text)
                : fromIdentity(ServiceUri(section, service), Identity(section));
        }
        catch (FormatException invalid)
        {
            throw new FunctionsHostException($"The setting '{connection}' is not a storage connection string: {invalid.Message}", invalid);
        }
    }

    // The Azure host looks for AzureWebJobsNAME before NAME, so Connection = "Storage" finds AzureWebJobsStorage.
    private IConfigurationSection Find(string connection)
    {
        IConfigurationSection[] candidates =
        [
            settings.GetSection("AzureWebJobs" + connection),
            settings.GetSection(connection),
            settings.GetSection("ConnectionStrings:" + connection),
        ];
        return candidates.FirstOrDefault(candidate => candidate.Exists()) ?? throw new FunctionsHostException(
            $"The setting '{connection}' is missing: it connects to the storage account (UseDevelopmentStorage=true for Azurite). Add it to local.settings.json or the environment.");
    }

    private static Uri ServiceUri(IConfigurationSection section, string service)
    {
        var text = section[service + "ServiceUri"] ?? section["serviceUri"]
            ?? (section["accountName"] is { Length: > 0 } account ? $"https://{account}.{service}.core.windows.net" : null);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri
            : throw new FunctionsHostException($"The setting '{section.Path}' needs a value, or '{section.Path}__{service}ServiceUri' or '{section.Path}__accountName' beside it.");
    }

    private static TokenCredential Identity(IConfigurationSection section) =>
        string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(section["clientId"] is { Length: > 0 } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ingest.Azure;

/// <summary>Where tables and queues are: a connection string, or an account opened by the identity the process runs as.</summary>
/// <remarks>What is not set here is taken from <c>AzureWebJobsStorage</c>, the functions' own account.</remarks>
public sealed class StorageOptions
{
    public const string SectionName = "Ingest:Storage";

    /// <summary>The section of the functions' own storage account, in any of the forms that the host knows.</summary>
    public const string HostSectionName = "AzureWebJobsStorage";

    /// <summary>A secret. <c>UseDevelopmentStorage=true</c> is an Azurite on its usual ports.</summary>
    /// <value>Default: none.</value>
    public string? ConnectionString { get; set; }

    /// <summary>Ignored when there is a connection string or an address of the service.</summary>
    /// <value>Default: none.</value>
    [RegularExpression("^[a-z0-9]{3,24}$")]
    public string? AccountName { get; set; }

    /// <summary>Ignored when there is a connection string.</summary>
    /// <value>Default: that of <see cref="AccountName"/> in the public cloud.</value>
    public Uri? TableServiceUri { get; set; }

    /// <inheritdoc cref="TableServiceUri"/>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Client id of a user-assigned identity. Ignored when there is a connection string.</summary>
    /// <value>Default: the system-assigned identity, or whoever is signed in on this machine.</value>
    public string? ClientId { get; set; }

    /// <summary>Comes before every table's name, so that several pipelines (or tests) share an account.</summary>
    /// <value>Default: none.</value>
    [RegularExpression("^([A-Za-z][A-Za-z0-9]{0,31})?$")]
    public string TablePrefix { get; set; } = "";

    /// <summary>Comes before every queue's name. The triggers of the functions must be told the same.</summary>
    /// <value>Default: none.</value>
    [RegularExpression("^([a-z0-9](-?[a-z0-9])*-?)?$")]
    public string QueuePrefix { get; set; } = "";

    internal Uri? TableEndpoint => TableServiceUri ?? EndpointOf("table");

    internal Uri? QueueEndpoint => QueueServiceUri ?? EndpointOf("queue");

    private Uri? EndpointOf(string service) =>
        string.IsNullOrEmpty(AccountName) ? null : new Uri($"https://{AccountName}.{service}.core.windows.net");
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

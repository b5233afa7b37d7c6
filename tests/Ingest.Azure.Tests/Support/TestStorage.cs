using Azurite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Azure.Tests.Support;

/// <summary>The pipeline's storage as the product sets it up, on Azurite, under names of one test.</summary>
internal sealed class TestStorage
{
    private readonly ServiceProvider _services;

    private TestStorage(ServiceProvider services, string prefix)
    {
        _services = services;
        Prefix = prefix;
    }

    public string Prefix { get; }

    public StorageOperations Operations => Get<StorageOperations>();

    public static async Task<TestStorage> CreateAsync() => Create((await AzuriteServer.GetAsync()).ConnectionString, AzuriteServer.NewPrefix());

    /// <summary>A second process on the same tables and queues.</summary>
    public async Task<TestStorage> AnotherProcessAsync() => Create((await AzuriteServer.GetAsync()).ConnectionString, Prefix);

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    private static TestStorage Create(string connectionString, string prefix)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Ingest:Storage:ConnectionString"] = connectionString,
                ["Ingest:Storage:TablePrefix"] = prefix,
                ["Ingest:Storage:QueuePrefix"] = prefix + "-",
            })
            .Build();
        return new TestStorage(new ServiceCollection().AddStorage(configuration).BuildServiceProvider(), prefix);
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Tests;

public sealed class StorageServicesTests
{
    [Fact]
    public void The_functions_own_account_is_the_default()
    {
        var options = Bind(("AzureWebJobsStorage", "UseDevelopmentStorage=true"));

        Assert.Equal("UseDevelopmentStorage=true", options.ConnectionString);
    }

    [Fact]
    public void An_account_is_opened_by_identity()
    {
        var options = Bind(("AzureWebJobsStorage:accountName", "news"), ("AzureWebJobsStorage:clientId", "id"), ("AzureWebJobsStorage:credential", "managedidentity"));

        Assert.Equal(new Uri("https://news.table.core.windows.net"), options.TableEndpoint);
        Assert.Equal(new Uri("https://news.queue.core.windows.net"), options.QueueEndpoint);
        Assert.Equal("id", options.ClientId);
        Assert.Null(options.ConnectionString);
    }

    [Fact]
    public void Addresses_of_the_services_go_before_the_accounts_name()
    {
        var options = Bind(
            ("AzureWebJobsStorage:tableServiceUri", "https://news.table.core.chinacloudapi.cn"),
            ("AzureWebJobsStorage:queueServiceUri", "https://news.queue.core.chinacloudapi.cn"));

        Assert.Equal(new Uri("https://news.table.core.chinacloudapi.cn"), options.TableEndpoint);
        Assert.Equal(new Uri("https://news.queue.core.chinacloudapi.cn"), options.QueueEndpoint);
    }

    [Fact]
    public void Our_own_settings_go_before_the_functions()
    {
        var options = Bind(("Ingest:Storage:AccountName", "data"), ("AzureWebJobsStorage", "UseDevelopmentStorage=true"));

        Assert.Null(options.ConnectionString);
        Assert.Equal(new Uri("https://data.table.core.windows.net"), options.TableEndpoint);
    }

    [Theory]
    [InlineData("Ingest:Storage:TablePrefix", "1st")]
    [InlineData("Ingest:Storage:TablePrefix", "a-b")]
    [InlineData("Ingest:Storage:QueuePrefix", "Test-")]
    [InlineData("Ingest:Storage:QueuePrefix", "a--")]
    [InlineData("Ingest:Storage:AccountName", "not.an.account")]
    public void A_name_that_the_service_would_refuse_is_refused_at_the_start(string key, string value)
    {
        Assert.Throws<OptionsValidationException>(() => Bind((key, value)));
    }

    [Fact]
    public void Without_an_account_the_message_says_what_to_set()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services().GetRequiredService<StorageClients>());

        Assert.Contains("Ingest:Storage:ConnectionString", refused.Message, StringComparison.Ordinal);
    }

    private static StorageOptions Bind(params (string Key, string Value)[] settings) =>
        Services(settings).GetRequiredService<IOptions<StorageOptions>>().Value;

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build())
            .BuildServiceProvider();
}

using Ingest.Cli.Running;
using Ingest.Cli.Stores;

namespace Ingest.Cli.Tests.Stores;

public sealed class StoreConnectionTests
{
    [Theory]
    [InlineData("a", "b", "c", "a")]
    [InlineData(null, "b", "c", "b")]
    [InlineData("", " ", "c", "c")] // a variable that is set to nothing says nothing
    [InlineData(null, null, null, "UseDevelopmentStorage=true")]
    public void The_nearest_word_counts(string? option, string? variable, string? running, string chosen) =>
        Assert.Equal(chosen, StoreConnection.Choose(option, variable, running));

    [Theory]
    [InlineData("UseDevelopmentStorage=true", 10002)]
    [InlineData("usedevelopmentstorage=TRUE;", 10002)]
    [InlineData("AccountName=x;TableEndpoint=http://127.0.0.1:4711/x;", 4711)]
    [InlineData("AccountName=x;TableEndpoint=https://x.table.core.windows.net/;", null)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=x;AccountKey=eA==", null)]
    public void A_store_on_this_machine_is_told_from_others(string connection, int? port) =>
        Assert.Equal(port, StoreConnection.LocalTables(connection)?.Port);

    [Theory]
    [InlineData("AccountName=ingest", "ingest")]
    [InlineData("DefaultEndpointsProtocol=https; accountname=ingest;", "ingest")]
    [InlineData("AccountName=ingest;AccountKey=eA==", null)]
    [InlineData("AccountName=ingest;SharedAccessSignature=sv", null)]
    [InlineData("UseDevelopmentStorage=true", null)]
    public void An_account_without_a_key_is_opened_by_identity(string connection, string? account) =>
        Assert.Equal(account, StorageAccount.WithoutKey(connection));

    [Fact]
    public void What_up_hands_on_is_understood() =>
        Assert.Equal(("127.0.0.1", 3), StoreConnection.LocalTables(AzuriteEmulator.ConnectionStringFor(1, 2, 3)));
}

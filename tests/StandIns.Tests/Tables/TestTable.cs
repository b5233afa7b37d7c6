using Azure.Data.Tables;
using Azurite;

namespace StandIns.Tests.Tables;

/// <summary>A new table of one test.</summary>
internal static class TestTable
{
    public static async Task<TableClient> CreateAsync(TableClientOptions? options = null)
    {
        var azurite = await AzuriteServer.GetAsync();
        var table = new TableClient(azurite.ConnectionString, AzuriteServer.NewPrefix(), options);
        await table.CreateIfNotExistsAsync();
        return table;
    }
}

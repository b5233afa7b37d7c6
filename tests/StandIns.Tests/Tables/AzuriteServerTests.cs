using Azurite;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class AzuriteServerTests
{
    [Fact]
    public async Task One_emulator_serves_all_tests_of_a_process()
    {
        var first = await AzuriteServer.GetAsync();
        var second = await AzuriteServer.GetAsync();

        Assert.Same(first, second);
        Assert.NotEqual(AzuriteServer.NewPrefix(), AzuriteServer.NewPrefix());
    }
}

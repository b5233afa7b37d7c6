using Azure.Data.Tables;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class KeyTests
{
    [Theory]
    [InlineData("")] // legal
    [InlineData(" ")]
    [InlineData("a b  c ")]
    [InlineData("'")]
    [InlineData("o'Brien's ''twice''")]
    [InlineData("a+b&c=d;e,f:g@h!i*j(k)l$m~n")]
    [InlineData("(x='y')")]
    [InlineData("\"double\"")]
    [InlineData("<>[]{}|^`")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("Сибіга Ňäß 안녕 🇺🇦")]
    [InlineData("e\u0301")] // not the same as é
    public async Task Every_legal_key_is_found_again(string key)
    {
        var table = await TestTable.CreateAsync();
        var entity = new TableEntity(key, key) { ["N"] = 1 };

        await table.AddEntityAsync(entity);
        TableEntity added = await table.GetEntityAsync<TableEntity>(key, key);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["M"] = 2 }, TableUpdateMode.Merge);
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["O"] = 3 }, Azure.ETag.All, TableUpdateMode.Merge);
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).ToListAsync();
        await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity(key, key) { ["P"] = 4 })]);
        TableEntity changed = await table.GetEntityAsync<TableEntity>(key, key);
        var deleted = await table.DeleteEntityAsync(key, key);

        Assert.Equal((key, key), (added.PartitionKey, added.RowKey));
        Assert.Equal(3, Assert.Single(found).GetInt32("O"));
        Assert.Equal((1, 2, 3, 4), (changed.GetInt32("N"), changed.GetInt32("M"), changed.GetInt32("O"), changed.GetInt32("P")));
        Assert.Equal(204, deleted.Status);
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("a%20b")]
    [InlineData("%2F")]
    public async Task A_percent_sign_is_a_character(string key)
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity(key, key));
        TableEntity added = await table.GetEntityAsync<TableEntity>(key, key);

        Assert.Equal((key, key), (added.PartitionKey, added.RowKey));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task A_key_that_the_service_forbids_is_refused(string key)
    {
        var table = await TestTable.CreateAsync();

        var refused = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => table.AddEntityAsync(new TableEntity(key, "r")));

        Assert.Equal(400, refused.Status);
    }
}

using Azure;
using Azure.Data.Tables;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task An_entity_is_added_by_exactly_one_of_many()
    {
        var table = await TestTable.CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            try
            {
                await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = n });
                return "added";
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                return taken.ErrorCode;
            }
        }));

        Assert.Single(results, result => result == "added");
        Assert.Equal(7, results.Count(result => result == "EntityAlreadyExists"));
    }

    [Fact]
    public async Task A_writer_with_an_old_version_loses()
    {
        var table = await TestTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 0 });
        TableEntity first = await table.GetEntityAsync<TableEntity>("p", "r");
        TableEntity second = await table.GetEntityAsync<TableEntity>("p", "r");

        first["N"] = 1;
        var won = await table.UpdateEntityAsync(first, first.ETag, TableUpdateMode.Replace);
        second["N"] = 2;
        var lost = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(second, second.ETag, TableUpdateMode.Replace));
        var kept = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", second.ETag));
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (lost.Status, lost.ErrorCode));
        Assert.Equal(412, kept.Status);
        Assert.Equal(1, stored.GetInt32("N"));
        Assert.Equal(stored.ETag, won.Headers.ETag);
    }

    [Fact]
    public async Task Merge_keeps_what_is_not_sent_and_replace_does_not()
    {
        var table = await TestTable.CreateAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge);
        TableEntity merged = await table.GetEntityAsync<TableEntity>("p", "r");
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, TableUpdateMode.Replace);
        TableEntity replaced = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((1, 2), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.False(replaced.ContainsKey("A"));
        Assert.Equal(3, replaced.GetInt32("C"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_the_services_words()
    {
        var table = await TestTable.CreateAsync();
        var none = new TableClient((await Azurite.AzuriteServer.GetAsync()).ConnectionString, Azurite.AzuriteServer.NewPrefix());

        var noEntity = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "none"));
        var noUpdate = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));
        var noTable = await Assert.ThrowsAsync<RequestFailedException>(() => none.AddEntityAsync(new TableEntity("p", "r")));
        var maybe = await table.GetEntityIfExistsAsync<TableEntity>("p", "none");
        var deleted = await table.DeleteEntityAsync("p", "none");

        Assert.Equal((404, "ResourceNotFound"), (noEntity.Status, noEntity.ErrorCode));
        Assert.Equal((404, "ResourceNotFound"), (noUpdate.Status, noUpdate.ErrorCode));
        Assert.Equal((404, "TableNotFound"), (noTable.Status, noTable.ErrorCode));
        Assert.False(maybe.HasValue);
        Assert.Throws<InvalidOperationException>(() => maybe.Value);
        Assert.Equal(404, deleted.Status);
    }

    [Fact]
    public async Task A_table_is_made_once_and_dropped_without_complaint()
    {
        var table = await TestTable.CreateAsync();

        var again = await table.CreateIfNotExistsAsync();
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        await table.DeleteAsync();
        var gone = await table.DeleteAsync();

        Assert.Equal(table.Name, again.Value.Name);
        Assert.Equal((409, "TableAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal(404, gone.Status);
    }

    [Fact]
    public async Task An_update_must_say_which_version_it_replaces()
    {
        var table = await TestTable.CreateAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }
}

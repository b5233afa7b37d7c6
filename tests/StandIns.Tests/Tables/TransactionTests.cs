using Azure.Data.Tables;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class TransactionTests
{
    [Fact]
    public async Task A_hundred_entities_are_stored_together()
    {
        var table = await TestTable.CreateAsync();
        var actions = Enumerable.Range(0, 100).Select(n => Add("p", $"{n:000}", n)).ToList();

        var answers = await table.SubmitTransactionAsync(actions);
        var stored = await table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(100, answers.Value.Count);
        Assert.All(answers.Value, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(Enumerable.Range(0, 100), stored.Select(entity => entity.GetInt32("N")!.Value));
        Assert.Equal(stored[42].ETag, answers.Value[42].Headers.ETag);
    }

    [Fact]
    public async Task Every_kind_of_action_has_its_effect()
    {
        var table = await TestTable.CreateAsync();
        foreach (var row in (string[])["merge", "replace", "delete", "upsertmerge", "upsertreplace"])
        {
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });
        }

        await table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "add"),
            Action(TableTransactionActionType.UpdateMerge, "merge"),
            Action(TableTransactionActionType.UpdateReplace, "replace"),
            Action(TableTransactionActionType.Delete, "delete"),
            Action(TableTransactionActionType.UpsertMerge, "upsertmerge"),
            Action(TableTransactionActionType.UpsertReplace, "upsertreplace"),
            Action(TableTransactionActionType.UpsertReplace, "upsertnew"),
        ]);
        var stored = await table.QueryAsync<TableEntity>().ToDictionaryAsync(entity => entity.RowKey);

        Assert.Equal(["add", "merge", "replace", "upsertmerge", "upsertnew", "upsertreplace"], stored.Keys.Order(StringComparer.Ordinal));
        Assert.All(stored.Values, entity => Assert.Equal(2, entity.GetInt32("New")));
        Assert.Equal(["merge", "upsertmerge"], stored.Values.Where(entity => entity.ContainsKey("Old")).Select(entity => entity.RowKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_refused_action_undoes_all_and_is_named()
    {
        var table = await TestTable.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "2"));

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add("p", "0", 0), Add("p", "1", 1), Add("p", "2", 2), Add("p", "3", 3)]));

        Assert.Equal(2, refused.FailedTransactionActionIndex);
        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
        Assert.Equal("2", (await table.QueryAsync<TableEntity>().SingleAsync()).RowKey);
    }

    [Fact]
    public async Task An_old_version_undoes_all()
    {
        var table = await TestTable.CreateAsync();
        var old = (await table.AddEntityAsync(new TableEntity("p", "ledger") { ["N"] = 1 })).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "ledger") { ["N"] = 2 });

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            Add("p", "event", 0),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity("p", "ledger") { ["N"] = 3 }, old),
        ]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "event")).HasValue);
    }

    [Fact]
    public async Task Text_that_looks_like_the_wire_stays_text()
    {
        var table = await TestTable.CreateAsync();
        const string Text = "--batch_x\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Type: multipart/mixed; boundary=changeset_y\r\n\r\n--changeset_y--\r\nЖ";

        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "r") { ["Text"] = Text }),
            Add("p", "s", 1),
        ]);
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(Text, stored.GetString("Text"));
    }

    [Fact]
    public async Task An_empty_transaction_is_a_mistake()
    {
        var table = await TestTable.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    private static TableTransactionAction Add(string partition, string row, int number) =>
        new(TableTransactionActionType.Add, new TableEntity(partition, row) { ["N"] = number });

    private static TableTransactionAction Action(TableTransactionActionType type, string row) =>
        new(type, new TableEntity("p", row) { ["New"] = 2 });
}

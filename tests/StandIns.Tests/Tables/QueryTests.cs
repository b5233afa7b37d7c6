using Azure.Data.Tables;
using Azurite;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class QueryTests
{
    [Fact]
    public async Task All_pages_are_read_in_the_order_of_keys()
    {
        var table = await TestTable.CreateAsync();
        await AddAsync(table, 23);

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages().ToListAsync();

        Assert.Equal([10, 10, 3], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 23), pages.SelectMany(page => page.Values).Select(entity => entity.GetInt32("N")!.Value));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Fact]
    public async Task More_than_the_service_gives_at_once_is_read_to_the_end()
    {
        var table = await TestTable.CreateAsync();
        await AddAsync(table, 1100);

        Assert.Equal(1100, await table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task A_token_goes_on_where_another_reader_stopped()
    {
        var table = await TestTable.CreateAsync();
        await AddAsync(table, 5);
        var first = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().FirstAsync();

        var rest = await table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken).SelectMany(page => page.Values).ToListAsync();

        Assert.Equal([2, 3, 4], rest.Select(entity => entity.GetInt32("N")!.Value));
    }

    [Fact]
    public async Task A_filter_holds_values_of_every_type()
    {
        var table = await TestTable.CreateAsync();
        // Azurite compares dates by the millisecond, the service by the tick.
        var moment = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "this")
        {
            ["Text"] = "it's 'so'",
            ["At"] = moment,
            ["Id"] = id,
            ["Flag"] = true,
            ["Small"] = -3,
            ["Large"] = 1L << 40,
            ["Real"] = 2.0,
        });
        await table.AddEntityAsync(new TableEntity("p", "other")
        {
            ["Text"] = "its so",
            ["At"] = moment.AddMilliseconds(-1),
            ["Id"] = Guid.NewGuid(),
            ["Flag"] = false,
            ["Small"] = -2,
            ["Large"] = 1L,
            ["Real"] = 2.5,
        });

        string[] filters =
        [
            TableClient.CreateQueryFilter($"Text eq {"it's 'so'"}"),
            TableClient.CreateQueryFilter($"At ge {moment}"),
            TableClient.CreateQueryFilter($"At ge {moment.UtcDateTime}"),
            TableClient.CreateQueryFilter($"Id eq {id}"),
            TableClient.CreateQueryFilter($"Flag eq {true}"),
            TableClient.CreateQueryFilter($"Small eq {-3}"),
            TableClient.CreateQueryFilter($"Large ge {1L << 40}"),
            TableClient.CreateQueryFilter($"Real eq {2.0}"),
            TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey gt {"other"}"),
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<TableEntity>(filter).ToListAsync();
            Assert.True(found is [{ RowKey: "this" }], $"{filter} finds {string.Join(", ", found.Select(entity => entity.RowKey))}");
        }
    }

    [Theory]
    [InlineData("x' or PartitionKey ne 'x", "PartitionKey eq 'x'' or PartitionKey ne ''x'")]
    [InlineData("{0}", "PartitionKey eq '{0}'")]
    public void A_value_never_becomes_a_condition(string value, string filter)
    {
        Assert.Equal(filter, TableClient.CreateQueryFilter($"PartitionKey eq {value}"));
    }

    [Fact]
    public void Literals_are_written_as_the_service_reads_them()
    {
        var moment = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)).AddTicks(60);

        Assert.Equal("At lt datetime'2026-01-02T02:04:05.0000060Z'", TableClient.CreateQueryFilter($"At lt {moment}"));
        Assert.Equal("N gt 5L and M gt 5 and R gt 5.0", TableClient.CreateQueryFilter($"N gt {5L} and M gt {5} and R gt {5.0}"));
        Assert.Equal("B eq X'00FF'", TableClient.CreateQueryFilter($"B eq {new byte[] { 0, 255 }}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {null}"));
    }

    [Fact]
    public async Task Tables_are_listed_by_name()
    {
        var azurite = await AzuriteServer.GetAsync();
        var service = new TableServiceClient(azurite.ConnectionString);
        var prefix = AzuriteServer.NewPrefix();
        string[] names = [prefix + "a", prefix + "b", prefix + "c"];
        foreach (var name in names)
        {
            await service.CreateTableIfNotExistsAsync(name);
        }

        var filter = TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "z"}");
        var found = await service.QueryAsync(filter, maxPerPage: 2).Select(table => table.Name).ToListAsync();

        Assert.Equal(names, found);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        var table = await TestTable.CreateAsync();
        await AddAsync(table, 3);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).ToListAsync());
    }

    private static async Task AddAsync(TableClient table, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(
                n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n:0000}") { ["N"] = n })));
        }
    }
}

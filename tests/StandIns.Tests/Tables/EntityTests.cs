using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace StandIns.Tests.Tables;

[Trait("Category", "Azurite")]
public sealed class EntityTests
{
    private static readonly DateTimeOffset Moment = new DateTimeOffset(2026, 2, 28, 23, 59, 58, TimeSpan.FromHours(2)).AddTicks(1234567);

    public static TheoryData<object> Values =>
    [
        "", "plain", "Nagy Márton – Сибіга\r\n\t\"quoted\" \\ / 🇺🇦 \u0001", "2026-01-01T00:00:00Z",
        true, false,
        0, int.MinValue, int.MaxValue,
        0L, 1L, long.MinValue, long.MaxValue,
        0.0, 1.0, -1.5, 1e300, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Moment,
        new byte[] { 0, 1, 2, 250, 255 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(object value)
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(value.GetType(), stored["Value"].GetType());
        Assert.Equal(value, stored["Value"]);
    }

    [Fact]
    public async Task A_date_is_read_as_either_type_and_in_UTC()
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Local"] = Moment, ["Utc"] = Moment.UtcDateTime });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(Moment, stored.GetDateTimeOffset("Local"));
        Assert.Equal(TimeSpan.Zero, stored.GetDateTimeOffset("Local")!.Value.Offset);
        Assert.Equal(Moment.UtcDateTime, stored.GetDateTime("Utc"));
        Assert.Equal(DateTimeKind.Utc, stored.GetDateTime("Utc")!.Value.Kind);
    }

    [Fact]
    public async Task A_property_of_64_KB_fits_and_a_larger_one_does_not()
    {
        var table = await TestTable.CreateAsync();
        var text = new string('Ж', 32 * 1024);

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = text });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[64 * 1024] });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "s") { ["Text"] = text + "Ж" }));

        Assert.Equal(text, stored.GetString("Text"));
        Assert.Equal(64 * 1024, stored.GetBinary("Bytes")!.Length);
        Assert.Equal("PropertyValueTooLarge", refused.ErrorCode);
    }

    [Fact]
    public async Task Half_a_character_is_replaced_and_the_rest_stays_in_its_place()
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "a\ud83cb\0c" });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("a\ufffdb\0c", stored.GetString("Text"));
    }

    [Fact]
    public async Task A_property_without_a_value_is_not_stored()
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["None"] = null, ["Some"] = "x" });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.False(stored.ContainsKey("None"));
        Assert.Null(stored.GetInt32("None"));
        Assert.Equal(["PartitionKey", "RowKey", "Some", "Timestamp", "odata.etag"], stored.Keys.Order(StringComparer.Ordinal));
        Assert.NotNull(stored.Timestamp);
        Assert.NotEqual(default, stored.ETag);
    }

    [Fact]
    public async Task Only_selected_properties_are_read()
    {
        var table = await TestTable.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r", ["B"]);

        Assert.Equal(2, stored.GetInt32("B"));
        Assert.False(stored.ContainsKey("A"));
    }

    [Fact]
    public async Task A_class_of_ones_own_is_stored_by_its_properties()
    {
        var table = await TestTable.CreateAsync();
        var official = new Official
        {
            PartitionKey = "sk",
            RowKey = "1",
            Name = "Juraj Blanár",
            Since = Moment.UtcDateTime,
            Sessions = 7_000_000_000,
            Share = 3,
            Kind = Kind.Minister,
            Photo = [1, 2],
            Ignored = "not stored",
        };

        await table.AddEntityAsync(official);
        Official stored = await table.GetEntityAsync<Official>("sk", "1");
        TableEntity raw = await table.GetEntityAsync<TableEntity>("sk", "1");

        Assert.Equal("Juraj Blanár", stored.Name);
        Assert.Equal(Moment.UtcDateTime, stored.Since);
        Assert.Equal(7_000_000_000, stored.Sessions);
        Assert.Equal(3, stored.Share);
        Assert.Equal(Kind.Minister, stored.Kind);
        Assert.Equal([1, 2], stored.Photo!);
        Assert.Null(stored.Until);
        Assert.Null(stored.Ignored);
        Assert.Equal("Juraj Blanár", raw.GetString("FullName"));
        Assert.Equal(stored.ETag, raw.ETag);
        Assert.Equal(stored.Timestamp, raw.Timestamp);
    }

    [Fact]
    public void A_property_keeps_its_type()
    {
        var entity = new TableEntity("p", "r") { ["Count"] = 1, ["At"] = Moment };

        Assert.Throws<InvalidOperationException>(() => entity["Count"] = "one");
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Count"));
        Assert.Equal(Moment.UtcDateTime, entity.GetDateTime("At"));
        Assert.Null(entity.GetString("Other"));
    }

    [Fact]
    public async Task A_type_that_tables_lack_is_refused_before_it_is_sent()
    {
        var table = await TestTable.CreateAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = 1.5m }));
    }

    private enum Kind
    {
        President,
        Minister,
    }

    private sealed class Official : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        [DataMember(Name = "FullName")]
        public string? Name { get; set; }

        public DateTime Since { get; set; }

        public DateTimeOffset? Until { get; set; }

        public long Sessions { get; set; }

        public double Share { get; set; }

        public Kind Kind { get; set; }

        public byte[]? Photo { get; set; }

        [IgnoreDataMember]
        public string? Ignored { get; set; }
    }
}

using Azure.Data.Tables;
using Ingest.Azure.Tables;

namespace Ingest.Azure.Tests.Tables;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(31_998, 1)]
    [InlineData(31_999, 2)] // could be one that lost a half character: an empty one follows
    [InlineData(32_000, 2)]
    [InlineData(32_001, 2)]
    [InlineData(64_000, 3)]
    [InlineData(100_000, 4)]
    public void Text_is_split_into_properties(int length, int properties)
    {
        var row = new TableEntity("p", "r");
        var text = new string('x', length);

        row.SetText("Text", text);

        Assert.Equal(properties, row.Count - 2);
        Assert.Equal(text, row.GetText("Text"));
    }

    [Fact]
    public void What_a_longer_text_left_is_not_read()
    {
        var row = new TableEntity("p", "r");
        row.SetText("Text", new string('x', 100_000));

        foreach (var shorter in (string[])[new('y', 64_000), new('y', 32_000), "y", ""])
        {
            row.SetText("Text", shorter);
            Assert.Equal(shorter, row.GetText("Text"));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63_999)]
    [InlineData(64_000)]
    [InlineData(200_000)]
    public void Bytes_are_split_into_properties(int length)
    {
        var row = new TableEntity("p", "r");
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);

        row.SetBytes("Bytes", bytes);

        Assert.Equal(bytes, row.GetBytes("Bytes"));
    }

    [Fact]
    public void A_date_before_the_services_calendar_is_no_date()
    {
        var row = new TableEntity("p", "r");

        row.SetDate("Never", default(DateTimeOffset));
        row.SetDate("None", null);
        row.SetDate("First", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(["First"], row.Keys.Except(["PartitionKey", "RowKey"]));
        Assert.Equal(default, row.GetDate("Never"));
    }
}

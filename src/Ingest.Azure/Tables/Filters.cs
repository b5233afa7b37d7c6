using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>All filters of all queries: the one place where values are escaped.</summary>
internal static class Filters
{
    public static string Partition(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>Rows of one partition from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static string Rows(string partition, string from, string to) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");

    /// <summary>Rows of one partition whose key's first parts are <paramref name="prefix"/>.</summary>
    public static string RowsUnder(string partition, string prefix) =>
        Rows(partition, prefix + Keys.Separator, prefix + (char)(Keys.Separator + 1));

    /// <param name="column">A name of ours, never input.</param>
    public static string Equal(string column, object value) =>
        TableClient.CreateQueryFilter(FormattableStringFactory.Create(column + " eq {0}", value));

    public static string And(params IEnumerable<string?> filters) => string.Join(" and ", filters.OfType<string>().Select(filter => $"({filter})"));

    public static string Or(params IEnumerable<string> filters) => string.Join(" or ", filters.Select(filter => $"({filter})"));
}

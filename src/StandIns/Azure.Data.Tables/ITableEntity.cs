namespace Azure.Data.Tables;

/// <summary>What every entity of a table has. A class of one's own may implement it; its public properties are stored.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the entity; ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>
/// An entity as a dictionary. A property keeps the type it first had: setting or reading another type throws
/// <see cref="InvalidOperationException"/>, except that a date may be read as <see cref="DateTime"/> or <see cref="DateTimeOffset"/>.
/// </summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object?> _properties;

    public TableEntity()
        : this(null, null)
    {
    }

    public TableEntity(string? partitionKey, string? rowKey)
    {
        _properties = new(StringComparer.Ordinal);
        if (partitionKey is not null)
        {
            PartitionKey = partitionKey;
        }

        if (rowKey is not null)
        {
            RowKey = rowKey;
        }
    }

    public TableEntity(IDictionary<string, object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _properties = new(values!, StringComparer.Ordinal);
    }

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(ETagName) is { } etag ? new ETag(etag) : default;
        set => _properties[ETagName] = value.ToString();
    }

    public int Count => _properties.Count;

    public ICollection<string> Keys => _properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values!;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <returns>The value, or <see langword="null"/> where there is none.</returns>
    [AllowNull]
    public object this[string key]
    {
        get => _properties.GetValueOrDefault(key)!;
        set
        {
            if (value is not null && _properties.GetValueOrDefault(key) is { } present)
            {
                Require(key, present.GetType(), value);
            }

            _properties[key] = value;
        }
    }

    public string? GetString(string key) => GetObject<string>(key);

    public byte[]? GetBinary(string key) => _properties.GetValueOrDefault(key) switch
    {
        BinaryData data => data.ToArray(),
        _ => GetObject<byte[]>(key),
    };

    public BinaryData? GetBinaryData(string key) => GetBinary(key) is { } bytes ? BinaryData.FromBytes(bytes) : null;

    public bool? GetBoolean(string key) => GetValue<bool>(key);

    public DateTime? GetDateTime(string key) => _properties.GetValueOrDefault(key) switch
    {
        DateTimeOffset moment => moment.UtcDateTime,
        _ => GetValue<DateTime>(key),
    };

    public DateTimeOffset? GetDateTimeOffset(string key) => _properties.GetValueOrDefault(key) switch
    {
        DateTime moment => new DateTimeOffset(moment.ToUniversalTime()),
        _ => GetValue<DateTimeOffset>(key),
    };

    public double? GetDouble(string key) => GetValue<double>(key);

    public Guid? GetGuid(string key) => GetValue<Guid>(key);

    public int? GetInt32(string key) => GetValue<int>(key);

    public long? GetInt64(string key) => GetValue<long>(key);

    public void Add(string key, object? value) => _properties.Add(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Contains(item!);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Remove(item!);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).CopyTo(array!, arrayIndex);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator()!;

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private T? GetObject<T>(string key)
        where T : class =>
        (T?)Typed(key, typeof(T));

    private T? GetValue<T>(string key)
        where T : struct =>
        (T?)Typed(key, typeof(T));

    private object? Typed(string key, Type type)
    {
        if (_properties.GetValueOrDefault(key) is not { } value)
        {
            return null;
        }

        Require(key, type, value);
        return value;
    }

    private static void Require(string key, Type type, object value)
    {
        if (!type.IsInstanceOfType(value) && !(IsDate(type) && IsDate(value.GetType())))
        {
            throw new InvalidOperationException($"Property '{key}' is a {type.Name} in one place and a {value.GetType().Name} in another.");
        }
    }

    private static bool IsDate(Type type) => type == typeof(DateTime) || type == typeof(DateTimeOffset);
}

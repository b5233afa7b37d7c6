using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Wire;

/// <summary>How a class of one's own is stored: its public properties that can be read and set, under their names.</summary>
internal sealed class EntityType
{
    private static readonly ConcurrentDictionary<Type, EntityType> Known = new();

    private readonly Type _type;
    private readonly (string Name, PropertyInfo Property)[] _properties;

    private EntityType(Type type)
    {
        _type = type;
        _properties =
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0
                    && property.Name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)
                        or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag))
                    && property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null)
                .Select(property => (property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property)),
        ];
    }

    public static EntityType Of(Type type) => Known.GetOrAdd(type, static type => new EntityType(type));

    public IEnumerable<KeyValuePair<string, object>> Read(ITableEntity entity) =>
        _properties.Select(property => KeyValuePair.Create(property.Name, property.Property.GetValue(entity)!));

    public ITableEntity Create(Dictionary<string, object> values)
    {
        var entity = (ITableEntity)Activator.CreateInstance(_type)!;
        var system = new TableEntity(values);
        entity.PartitionKey = system.PartitionKey;
        entity.RowKey = system.RowKey;
        entity.Timestamp = system.Timestamp;
        entity.ETag = system.ETag;
        foreach (var (name, property) in _properties)
        {
            if (values.TryGetValue(name, out var value))
            {
                property.SetValue(entity, Convert(value, property.PropertyType));
            }
        }

        return entity;
    }

    private static object Convert(object value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            string text when type.IsEnum => Enum.Parse(type, text, ignoreCase: false),
            long number when type == typeof(ulong) => unchecked((ulong)number),
            int number when type == typeof(long) || type == typeof(double) => System.Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}

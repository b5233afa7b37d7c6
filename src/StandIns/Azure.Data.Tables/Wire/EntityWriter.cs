using System.Buffers;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities as OData JSON, each value with its type where JSON cannot tell it.</summary>
internal static class EntityWriter
{
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // Everything but ASCII is escaped, as the official package does: Azurite 3.35 breaks a character that is cut by a packet's end.
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(nameof(ITableEntity.PartitionKey), entity.PartitionKey);
            json.WriteString(nameof(ITableEntity.RowKey), entity.RowKey);
            foreach (var (name, value) in Properties(entity))
            {
                WriteProperty(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static IEnumerable<KeyValuePair<string, object>> Properties(ITableEntity entity) =>
        entity is TableEntity dictionary
            ? dictionary.Where(property => !IsSystem(property.Key))
            : EntityType.Of(entity.GetType()).Read(entity);

    private static bool IsSystem(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) || name.StartsWith("odata.", StringComparison.Ordinal);

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(json, name, Edm.Int64, number.ToString());
                break;
            case ulong number:
                WriteTyped(json, name, Edm.Int64, unchecked((long)number).ToString());
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + Edm.Annotation, Edm.Double);
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteTyped(json, name, Edm.Double, Edm.FormatNonFinite(number));
                break;
            case Guid id:
                WriteTyped(json, name, Edm.Guid, id.ToString());
                break;
            case DateTime moment:
                WriteTyped(json, name, Edm.DateTime, Edm.FormatDate(moment));
                break;
            case DateTimeOffset moment:
                WriteTyped(json, name, Edm.DateTime, Edm.FormatDate(moment.UtcDateTime));
                break;
            case byte[] bytes:
                WriteTyped(json, name, Edm.Binary, Convert.ToBase64String(bytes));
                break;
            case BinaryData data:
                WriteTyped(json, name, Edm.Binary, Convert.ToBase64String(data.ToMemory().Span));
                break;
            case Enum named:
                json.WriteString(name, named.ToString());
                break;
            default:
                throw new NotSupportedException($"Property '{name}' is a {value.GetType()}: a table has no such type.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + Edm.Annotation, type);
        json.WriteString(name, value);
    }
}

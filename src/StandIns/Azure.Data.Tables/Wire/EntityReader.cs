using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities from OData JSON with minimal metadata: values without a type beside them are of the type JSON tells.</summary>
internal static class EntityReader
{
    public static IReadOnlyList<T> ReadPage<T>(BinaryData content)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    public static T ReadOne<T>(BinaryData content)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(content);
        return Read<T>(document.RootElement);
    }

    private static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var properties = ReadProperties(json);
        return typeof(T) == typeof(TableEntity)
            ? (T)(object)new TableEntity(properties)
            : (T)EntityType.Of(typeof(T)).Create(properties);
    }

    private static Dictionary<string, object> ReadProperties(JsonElement json)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(Edm.Annotation, StringComparison.Ordinal))
            {
                types[property.Name[..^Edm.Annotation.Length]] = property.Value.GetString()!;
            }
        }

        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var isMetadata = property.Name.StartsWith("odata.", StringComparison.Ordinal) && property.Name != TableEntity.ETagName;
            if (!isMetadata && !property.Name.Contains("@odata.", StringComparison.Ordinal)
                && ReadValue(property, types.GetValueOrDefault(property.Name)) is { } value)
            {
                properties[property.Name] = value;
            }
        }

        return properties;
    }

    private static object? ReadValue(JsonProperty property, string? type)
    {
        // The service leaves out this one's type.
        if (property.Name == nameof(ITableEntity.Timestamp))
        {
            type = Edm.DateTime;
        }

        var value = property.Value;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => ReadNumber(value, type),
            _ => ReadText(value.GetString()!, type),
        };
    }

    private static object ReadNumber(JsonElement value, string? type) => type switch
    {
        Edm.Int64 => (object)value.GetInt64(),
        not Edm.Double when value.TryGetInt32(out var number) => number,
        _ => value.GetDouble(),
    };

    private static object ReadText(string value, string? type) => type switch
    {
        Edm.Binary => Convert.FromBase64String(value),
        Edm.DateTime => Edm.ParseDate(value),
        Edm.Double => Edm.ParseDouble(value),
        Edm.Guid => Guid.Parse(value, CultureInfo.InvariantCulture),
        Edm.Int64 => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        _ => value,
    };
}

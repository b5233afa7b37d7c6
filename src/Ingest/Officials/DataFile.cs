using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ingest.Officials;

internal static class DataFile
{
    /// <exception cref="DataFileException">The file is missing or not of the shape.</exception>
    public static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), type) ?? throw new DataFileException(file, "whole file", "it holds null; write the JSON object.");
        }
        catch (JsonException exception)
        {
            throw new DataFileException(file, $"{exception.Path}, line {exception.LineNumber + 1}", exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new DataFileException(file, "whole file", "it cannot be read; add it or remove its folder.", exception);
        }
    }

    /// <returns><paramref name="otherwise"/> where there is no such file: a language may do without it.</returns>
    public static T ReadOr<T>(string file, JsonTypeInfo<T> type, T otherwise) => File.Exists(file) ? Read(file, type) : otherwise;
}

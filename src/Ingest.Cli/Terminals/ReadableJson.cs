using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Cli.Terminals;

/// <summary>JSON for files and pipes, never for a page: letters of all scripts stay legible.</summary>
internal static class ReadableJson
{
    public static JsonSerializerOptions NewOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

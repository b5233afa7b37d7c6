using System.CommandLine;
using System.Text.Json;

namespace Ingest.Cli.Filters;

/// <summary>What the filters share: a command that runs a <see cref="JsonLinesFilter"/> from standard input to standard output.</summary>
internal static class FilterCommand
{
    /// <param name="name">The command's name.</param>
    /// <param name="description">Shown by --help.</param>
    /// <param name="load">Loads what the filter needs, once.</param>
    public static Command Create(string name, string description, Func<JsonLinesFilter> load)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => RunAsync(load(), cancellationToken));
        return command;
    }

    /// <summary>Runs <paramref name="filter"/> over standard input until it ends.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(JsonLinesFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var input = Console.OpenStandardInput();
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        await filter.RunAsync(input, output, cancellationToken);
        return 0;
    }

    /// <summary>Where the engine's data lies: beside the program.</summary>
    public static string DataDirectory => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>A string member of the request; null where it is absent, null or of another kind.</summary>
    public static string? String(this JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Repeats the request's id, whatever its kind.</summary>
    public static void WriteId(this Utf8JsonWriter answer, JsonElement request)
    {
        answer.WritePropertyName("id");
        if (request.TryGetProperty("id", out var id))
        {
            id.WriteTo(answer);
        }
        else
        {
            answer.WriteNullValue();
        }
    }
}

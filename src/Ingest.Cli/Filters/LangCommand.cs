using System.CommandLine;
using System.Text.Json;
using Ingest.Languages;

namespace Ingest.Cli.Filters;

/// <summary>`ingest lang`: the language of a text, one answer a line.</summary>
internal static class LangCommand
{
    public static Command Create() =>
        FilterCommand.Create("lang", "Tell the language (ISO 639-1) of texts given as JSON Lines.", () => new JsonLinesFilter(Answer));

    private static void Answer(JsonElement request, Utf8JsonWriter answer)
    {
        answer.WriteStartObject();
        answer.WriteId(request);
        answer.WriteString("lang", LanguageIdentifier.Identify(request.String("text") ?? ""));
        answer.WriteEndObject();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Languages;

/// <summary>
/// What tells languages apart that parts of words do not: scripts of one language, letters that only some have, and the
/// words and endings by which siblings differ. From Data/languages-ident/markers.json.
/// </summary>
internal sealed partial class LanguageMarkers
{
    private LanguageMarkers(MarkersFile file)
    {
        Scripts = file.Scripts;
        Letters = [.. file.Letters.SelectMany(row => row.Value.Select(letter => (letter, row.Key)))];
        Siblings = [.. file.Siblings.Select(row => new SiblingLanguages(row))];
        if (Scripts.Any(script => script.From.Length != 1 || script.To.Length != 1 || script.From[0] > script.To[0]))
        {
            throw new InvalidDataException("Data/languages-ident/markers.json has a script that is no range of letters.");
        }
    }

    public IReadOnlyList<Script> Scripts { get; }

    public IReadOnlyList<(char Letter, string Language)> Letters { get; }

    public IReadOnlyList<SiblingLanguages> Siblings { get; }

    /// <exception cref="InvalidDataException">The file does not hold what it should.</exception>
    public static LanguageMarkers Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new LanguageMarkers(JsonSerializer.Deserialize(stream, LanguageMarkersJson.Default.MarkersFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    internal sealed record Script(string From, string To, string Language);

    internal sealed record SiblingRow(
        IReadOnlyList<string> Languages, IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, string> Parts);

    internal sealed record MarkersFile(IReadOnlyList<Script> Scripts, IReadOnlyDictionary<string, string> Letters, IReadOnlyList<SiblingRow> Siblings);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(MarkersFile))]
    internal sealed partial class LanguageMarkersJson : JsonSerializerContext;
}

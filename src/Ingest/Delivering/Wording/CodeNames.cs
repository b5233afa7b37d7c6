using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Delivering.Wording;

/// <summary>English names of country and language codes, from Data/names.en.json.</summary>
public sealed partial class CodeNames
{
    private static readonly Lazy<CodeNames> s_default = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "names.en.json")));

    private readonly Dictionary<string, string> _countries;
    private readonly Dictionary<string, string> _languages;

    private CodeNames(Names names)
    {
        _countries = new Dictionary<string, string>(names.Countries, StringComparer.OrdinalIgnoreCase);
        _languages = new Dictionary<string, string>(names.Languages, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names that come with the program.</summary>
    public static CodeNames Default => s_default.Value;

    /// <exception cref="InvalidDataException">The file lacks a section, or holds a name that is blank.</exception>
    public static CodeNames Load(string path)
    {
        try
        {
            var names = JsonSerializer.Deserialize(File.ReadAllBytes(path), NamesJson.Default.Names);
            return names is { Countries.Count: > 0, Languages.Count: > 0 } && names.Countries.Concat(names.Languages).All(pair => !string.IsNullOrWhiteSpace(pair.Value))
                ? new CodeNames(names)
                : throw new InvalidDataException($"{path} must name countries and languages, and none of them may be blank.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not JSON as expected: {e.Message}", e);
        }
    }

    /// <summary>As within a sentence, "the United States"; the code itself where it is not known.</summary>
    public string CountryInText(string code) => _countries.GetValueOrDefault(code, code);

    /// <summary>As on its own, "United States".</summary>
    public string Country(string code)
    {
        var name = CountryInText(code);
        return name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
    }

    public string Language(string code) => _languages.GetValueOrDefault(code, code);

    internal sealed record Names(Dictionary<string, string> Countries, Dictionary<string, string> Languages);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(Names))]
    private sealed partial class NamesJson : JsonSerializerContext;
}

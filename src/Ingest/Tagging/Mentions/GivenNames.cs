using System.Text.Json.Serialization;
using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>Given names of all languages by sound: given-names.json and the names of the register.</summary>
internal sealed partial class GivenNames
{
    private readonly Dictionary<string, Gender> _byKey = new(StringComparer.Ordinal);

    public static GivenNames Load(string file, OfficialRegister register)
    {
        var names = new GivenNames();
        var listed = DataFile.Read(file, GivenNamesJson.Default.GivenNamesFile);
        names.AddAll(listed.Male, Gender.Male);
        names.AddAll(listed.Female, Gender.Female);
        foreach (var official in register.Officials)
        {
            // A spelling of one word, or with the surname first, tells no given name.
            var spellings = official.Names.Where(pair => pair.Key != "hu").SelectMany(pair => pair.Value).Append(official.Name);
            names.AddAll(spellings.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => name.Split(' ')[0]), official.Gender);
        }

        return names;
    }

    /// <returns>False where the word is no given name; a name of both genders gives <see cref="Gender.Unknown"/>.</returns>
    public bool TryGet(string[] keys, out Gender gender)
    {
        foreach (var key in keys)
        {
            if (_byKey.TryGetValue(key, out gender))
            {
                return true;
            }
        }

        gender = Gender.Unknown;
        return false;
    }

    private void AddAll(IEnumerable<string> names, Gender gender)
    {
        foreach (var name in names.Where(name => name.Length > 1))
        {
            var key = NameKey.Of(LetterFolding.Folded(LetterFolding.Normal(name)));
            _byKey[key] = _byKey.TryGetValue(key, out var known) && known != gender ? Gender.Unknown : gender;
        }
    }

    private sealed record GivenNamesFile
    {
        public required string[] Male { get; init; }

        public required string[] Female { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(GivenNamesFile))]
    private sealed partial class GivenNamesJson : JsonSerializerContext;
}

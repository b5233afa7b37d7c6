using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Parsing;

/// <summary>The words in dates: months in the languages of the news, and named zones. From Data/dates/words.json.</summary>
public sealed partial class DateWords
{
    private static readonly Lazy<DateWords> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "dates", "words.json")));

    private readonly FrozenDictionary<string, int> _months;
    private readonly FrozenDictionary<string, int> _zones;

    private DateWords(WordsFile file)
    {
        if (file.Months.Count != 12)
        {
            throw new InvalidDataException($"Data/dates/words.json names {file.Months.Count} months instead of 12.");
        }

        var months = new Dictionary<string, int>();
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in file.Months[month - 1])
            {
                if (!months.TryAdd(name, month))
                {
                    throw new InvalidDataException($"Data/dates/words.json gives '{name}' to two months.");
                }
            }
        }

        _months = months.ToFrozenDictionary();
        _zones = file.ZoneMinutes.ToFrozenDictionary();
    }

    public static DateWords Default => Loaded.Value;

    /// <exception cref="InvalidDataException">The file does not hold twelve months with names of their own.</exception>
    public static DateWords Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new DateWords(JsonSerializer.Deserialize(stream, DateWordsJson.Default.WordsFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    /// <returns>1 to 12, or 0 for a word that names no month.</returns>
    public int MonthOf(string lowerCaseWord) => _months.GetValueOrDefault(lowerCaseWord);

    public bool TryGetZone(string lowerCaseWord, out TimeSpan offset)
    {
        var known = _zones.TryGetValue(lowerCaseWord, out var minutes);
        offset = TimeSpan.FromMinutes(minutes);
        return known;
    }

    internal sealed record WordsFile(IReadOnlyList<IReadOnlyList<string>> Months, IReadOnlyDictionary<string, int> ZoneMinutes);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(WordsFile))]
    internal sealed partial class DateWordsJson : JsonSerializerContext;
}

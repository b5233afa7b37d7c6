using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Deduplicating;

namespace Ingest.Judging;

/// <summary>What is claimed and where it was said, as words per language; data files, checked as they are loaded.</summary>
public sealed partial class ContextLexicon
{
    private readonly Dictionary<string, LanguageContext> _languages;

    private ContextLexicon(
        IReadOnlyDictionary<string, double> claimWeights, PhraseSet media, HashSet<string> commonNames, Dictionary<string, LanguageContext> languages) =>
        (ClaimWeights, Media, CommonNames, _languages) = (claimWeights, media, commonNames, languages);

    /// <summary>How much a shared claim tells: what everybody says on the subject weighs little.</summary>
    internal IReadOnlyDictionary<string, double> ClaimWeights { get; }

    internal PhraseSet Media { get; }

    /// <summary>Keys of names that are in most texts on the subject and tell nothing apart.</summary>
    internal IReadOnlySet<string> CommonNames { get; }

    /// <summary>Reads claims.json, media.json, common-names.json and languages/XX/{claims,occasions,credits}.json below <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">A file is not what it must be; the message names it.</exception>
    public static ContextLexicon Load(string folder)
    {
        var weights = Read(Path.Combine(folder, "claims.json"), Json.Default.DictionaryStringDouble);
        var media = Read(Path.Combine(folder, "media.json"), Json.Default.DictionaryStringIReadOnlyListString);
        var common = Read(Path.Combine(folder, "common-names.json"), Json.Default.DictionaryStringIReadOnlyListString);
        var commonNames = common.GetValueOrDefault("names", []).Select(name => NameKeys.Of(Letters.Fold(name))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var languages = new Dictionary<string, LanguageContext>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "languages"), "claims.json", SearchOption.AllDirectories))
        {
            var language = Path.GetDirectoryName(path)!;
            languages[Path.GetFileName(language)] = LoadLanguage(language, weights);
        }

        return new ContextLexicon(weights, new PhraseSet(media), commonNames, languages);
    }

    /// <summary>The data that the product carries.</summary>
    public static ContextLexicon LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, "Data"));

    /// <returns>Null for a language without data.</returns>
    internal LanguageContext? Of(string language) => _languages.GetValueOrDefault(language);

    private static LanguageContext LoadLanguage(string folder, Dictionary<string, double> weights)
    {
        var claimsPath = Path.Combine(folder, "claims.json");
        var claims = Read(claimsPath, Json.Default.DictionaryStringIReadOnlyListString);
        if (claims.Keys.FirstOrDefault(claim => !weights.ContainsKey(claim)) is { } unknown)
        {
            throw new InvalidDataException($"{claimsPath}: claims.json at the top has no claim '{unknown}'.");
        }

        var occasionsPath = Path.Combine(folder, "occasions.json");
        var occasions = Read(occasionsPath, Json.Default.OccasionFile);
        if (occasions.Weekdays.Count != 7 || occasions.Months.Count != 12)
        {
            throw new InvalidDataException($"{occasionsPath}: a week has 7 days (Monday first) and a year 12 months.");
        }

        var credits = Read(Path.Combine(folder, "credits.json"), Json.Default.DictionaryStringIReadOnlyListString);
        return new LanguageContext(
            Set(claims, claimsPath), Set(occasions.Kinds, occasionsPath), Set(Numbered(occasions.Weekdays), occasionsPath),
            Set(Numbered(occasions.Months), occasionsPath), Set(occasions.Relative, occasionsPath),
            Set([KeyValuePair.Create("restating", occasions.Restating)], occasionsPath), Set(credits, folder));
    }

    private static PhraseSet Set(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> labelled, string path)
    {
        try
        {
            return new PhraseSet(labelled);
        }
        catch (FormatException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Numbered(IReadOnlyList<IReadOnlyList<string>> lists) =>
        lists.Select((words, index) => KeyValuePair.Create((index + 1).ToString("00"), words));

    private static T Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    private sealed record OccasionFile
    {
        public required Dictionary<string, IReadOnlyList<string>> Kinds { get; init; }

        public required IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; }

        public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }

        public required Dictionary<string, IReadOnlyList<string>> Relative { get; init; }

        public required IReadOnlyList<string> Restating { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Dictionary<string, double>))]
    [JsonSerializable(typeof(Dictionary<string, IReadOnlyList<string>>))]
    [JsonSerializable(typeof(OccasionFile))]
    private sealed partial class Json : JsonSerializerContext;
}

/// <summary>One language's words for claims and occasions.</summary>
/// <param name="Kinds">interview, press-conference, post, ...</param>
/// <param name="Weekdays">01 is Monday.</param>
/// <param name="Months">01 is January.</param>
/// <param name="Relative">today, yesterday, last-week, ...</param>
/// <param name="Restating">What a paragraph of older news begins with.</param>
/// <param name="Credits">before or after the publisher that is credited.</param>
internal sealed record LanguageContext(
    PhraseSet Claims, PhraseSet Kinds, PhraseSet Weekdays, PhraseSet Months, PhraseSet Relative, PhraseSet Restating, PhraseSet Credits);

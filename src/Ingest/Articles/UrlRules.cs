using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>What in an address names a reader's way to the page and not the page. From Data/urls/tracking.json.</summary>
public sealed partial class UrlRules
{
    private static readonly Lazy<UrlRules> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "urls", "tracking.json")));

    private readonly FrozenSet<string> _names;
    private readonly string[] _prefixes;

    private UrlRules(RulesFile file)
    {
        _names = file.Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _prefixes = [.. file.Prefixes];
        HostPrefixes = file.HostPrefixes;
        AmpSegments = file.AmpSegments;
        if (_names.Count != file.Names.Count || _prefixes.Any(prefix => prefix.Length < 3) || HostPrefixes.Any(prefix => !prefix.EndsWith('.')))
        {
            throw new InvalidDataException("Data/urls/tracking.json repeats a name, or has a prefix that would drop too much.");
        }
    }

    public static UrlRules Default => Loaded.Value;

    /// <summary>Host labels that stand for the same pages in another dress, such as "m.".</summary>
    public IReadOnlyList<string> HostPrefixes { get; }

    /// <summary>Path segments that stand for the AMP form of the page.</summary>
    public IReadOnlyList<string> AmpSegments { get; }

    /// <exception cref="InvalidDataException">The file would drop too much.</exception>
    public static UrlRules Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new UrlRules(JsonSerializer.Deserialize(stream, UrlRulesJson.Default.RulesFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    public bool IsTracking(string parameter) =>
        _names.Contains(parameter) || Array.Exists(_prefixes, prefix => parameter.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    internal sealed record RulesFile(
        IReadOnlyList<string> Prefixes, IReadOnlyList<string> Names, IReadOnlyList<string> HostPrefixes, IReadOnlyList<string> AmpSegments);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(RulesFile))]
    internal sealed partial class UrlRulesJson : JsonSerializerContext;
}

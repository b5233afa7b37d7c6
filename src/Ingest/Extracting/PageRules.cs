using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Extracting;

/// <summary>Words by which pages name their parts, and by which they lead away from the text. From Data/pages/rules.json.</summary>
public sealed partial class PageRules
{
    // A paragraph longer than this says more than where to click.
    private const int LongestAside = 220;

    private static readonly Lazy<PageRules> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "pages", "rules.json")));

    private readonly FrozenSet<string> _notContent;
    private readonly FrozenSet<string> _content;
    private readonly FrozenDictionary<char, string[]> _asides;

    private PageRules(RulesFile file)
    {
        _notContent = file.NotContent.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _content = file.Content.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        if (_notContent.Overlaps(_content) || file.Asides.Values.SelectMany(words => words).Any(words => words.Length < 4 || words.Any(char.IsUpper)))
        {
            throw new InvalidDataException("Data/pages/rules.json calls something both content and not, or has an aside that is short or not in lower case.");
        }

        _asides = file.Asides.Values.SelectMany(words => words).Distinct(StringComparer.Ordinal).GroupBy(words => words[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public static PageRules Default => Loaded.Value;

    /// <exception cref="InvalidDataException">The file contradicts itself.</exception>
    public static PageRules Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new PageRules(JsonSerializer.Deserialize(stream, PageRulesJson.Default.RulesFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    /// <summary>Whether one word of a class or id names what is not the article's text.</summary>
    public bool IsNotContent(ReadOnlySpan<char> word) => _notContent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether one word of a class or id names the article's text.</summary>
    public bool IsContent(ReadOnlySpan<char> word) => _content.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the paragraph only leads to something else: "Read also: ...".</summary>
    public bool IsAside(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length is 0 or > LongestAside || !_asides.TryGetValue(char.ToLowerInvariant(paragraph[0]), out var starts))
        {
            return false;
        }

        foreach (var start in starts)
        {
            if (paragraph.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    internal sealed record RulesFile(IReadOnlyList<string> NotContent, IReadOnlyList<string> Content, IReadOnlyDictionary<string, IReadOnlyList<string>> Asides);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(RulesFile))]
    internal sealed partial class PageRulesJson : JsonSerializerContext;
}

using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Parsing;

/// <summary>
/// Encodings by any of the names that servers and declarations use. The names of ISO 8859-1 and ASCII mean windows-1252, as
/// the WHATWG Encoding Standard has it: the superset holds what pages really carry. From Data/encodings/names.json.
/// </summary>
public sealed partial class EncodingNames
{
    private static readonly Lazy<EncodingNames> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "encodings", "names.json")));

    private readonly FrozenDictionary<string, int> _pages;
    private readonly FrozenDictionary<string, Encoding> _tables;

    private EncodingNames(NamesFile file)
    {
        var pages = new Dictionary<string, int>();
        foreach (var (page, names) in file.CodePages)
        {
            foreach (var name in names)
            {
                if (!pages.TryAdd(name, page))
                {
                    throw new InvalidDataException($"Data/encodings/names.json gives '{name}' to two code pages.");
                }
            }
        }

        _pages = pages.ToFrozenDictionary();
        _tables = file.Tables
            .SelectMany(table => table.Names.Select(name => KeyValuePair.Create(name, (Encoding)new TableEncoding(table.Names[0], table.High))))
            .ToFrozenDictionary();
    }

    public static EncodingNames Default => Loaded.Value;

    /// <exception cref="InvalidDataException">The file gives a name twice or a table of a wrong size.</exception>
    public static EncodingNames Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new EncodingNames(JsonSerializer.Deserialize(stream, EncodingNamesJson.Default.NamesFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    /// <returns>Null for an unknown name.</returns>
    public Encoding? Find(string name)
    {
        var plain = name.Trim().Trim('"', '\'').ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (_pages.TryGetValue(plain, out var page))
        {
            return Encoding.GetEncoding(page);
        }

        if (_tables.TryGetValue(plain, out var table))
        {
            return table;
        }

        try
        {
            return Encoding.GetEncoding(plain);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    internal sealed record NamesFile(IReadOnlyDictionary<int, IReadOnlyList<string>> CodePages, IReadOnlyList<TableRow> Tables);

    internal sealed record TableRow(IReadOnlyList<string> Names, string High);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(NamesFile))]
    internal sealed partial class EncodingNamesJson : JsonSerializerContext;
}

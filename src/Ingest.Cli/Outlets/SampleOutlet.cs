using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Cli.Outlets;

/// <summary>A made-up outlet with its articles, from Samples/ID.json.</summary>
internal sealed record SampleOutlet
{
    [JsonIgnore]
    public string Id { get; init; } = "";

    public required string Name { get; init; }

    public required string Language { get; init; }

    /// <summary>rss, atom or rdf.</summary>
    public required string Format { get; init; }

    // The generated reader gives every init member it does not find its type's default.
    public string Charset { get; init => field = value ?? "utf-8"; } = "utf-8";

    public bool StateControlled { get; init; }

    public required PageWords Words { get; init; }

    public required IReadOnlyList<SampleArticle> Articles { get; init; }

    /// <summary>When the last article or revision is out, counted from the first request.</summary>
    [JsonIgnore]
    public TimeSpan Ends => TimeSpan.FromSeconds(Articles.Max(article => Math.Max(article.After ?? 0, article.Revision?.After ?? 0)));

    /// <summary>Where the outlets lie: beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>All outlets of a folder, by id.</summary>
    /// <exception cref="InvalidDataException">A file is not an outlet.</exception>
    public static IReadOnlyList<SampleOutlet> LoadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load)];

    private static SampleOutlet Load(string file)
    {
        var outlet = JsonSerializer.Deserialize(File.ReadAllBytes(file), SampleJson.Default.SampleOutlet);
        return outlet is { Format: "rss" or "atom" or "rdf", Articles: [_, ..] }
            ? outlet with { Id = Path.GetFileNameWithoutExtension(file) }
            : throw new InvalidDataException($"{Path.GetFileName(file)} names no format (rss, atom, rdf) or holds no article.");
    }
}

/// <summary>What stands around an article on the outlet's pages.</summary>
internal sealed record PageWords(string Home, IReadOnlyList<string> Sections, string Share, string Related, string Comments, string Cookies, string Note);

/// <summary>An article, and what it became later.</summary>
internal sealed record SampleArticle
{
    /// <summary>Seconds after the outlet's first request; null is there from the start.</summary>
    public int? After { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Slugs of older articles that the page links to in its middle.</summary>
    public IReadOnlyList<string> Related { get; init => field = value ?? []; } = [];

    public SampleRevision? Revision { get; init; }

    /// <summary>The article as it reads so long after the outlet's first request.</summary>
    public SampleArticle At(TimeSpan age) => Revision is { } revision && age.TotalSeconds >= revision.After
        ? this with { Title = revision.Title, Lead = revision.Lead, Paragraphs = revision.Paragraphs }
        : this;
}

/// <summary>A later version of an article.</summary>
internal sealed record SampleRevision(int After, string Title, string Lead, IReadOnlyList<string> Paragraphs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleOutlet))]
[JsonSerializable(typeof(Dictionary<string, DateTimeOffset>), TypeInfoPropertyName = "Starts")]
internal sealed partial class SampleJson : JsonSerializerContext;

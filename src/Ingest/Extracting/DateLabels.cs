using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Extracting;

/// <summary>Words by which pages say what a date beside them is the date of. From Data/pages/dates.json.</summary>
public sealed partial class DateLabels
{
    // So far before a date its label may begin.
    private const int Reach = 45;

    private static readonly Lazy<DateLabels> Loaded = new(() => Load(Path.Combine(AppContext.BaseDirectory, "Data", "pages", "dates.json")));

    private readonly string[] _published;
    private readonly string[] _updated;

    private DateLabels(LabelsFile file)
    {
        _published = [.. file.Published.Values.SelectMany(words => words).Distinct(StringComparer.Ordinal)];
        _updated = [.. file.Updated.Values.SelectMany(words => words).Distinct(StringComparer.Ordinal)];
        if (_published.Intersect(_updated).FirstOrDefault() is { } both)
        {
            throw new InvalidDataException($"Data/pages/dates.json has '{both}' for both dates.");
        }
    }

    public static DateLabels Default => Loaded.Value;

    /// <exception cref="InvalidDataException">A label says two things.</exception>
    public static DateLabels Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new DateLabels(JsonSerializer.Deserialize(stream, DateLabelsJson.Default.LabelsFile) ?? throw new InvalidDataException($"{path} is empty."));
    }

    /// <summary>What the words before a date at <paramref name="at"/> say of it: of several labels the closest.</summary>
    internal DateKind KindOf(ReadOnlySpan<char> line, int at)
    {
        var before = line[Math.Max(0, at - Reach)..at];
        var (published, updated) = (Last(before, _published), Last(before, _updated));
        return published < 0 && updated < 0 ? DateKind.Unlabelled : published > updated ? DateKind.Published : DateKind.Updated;
    }

    private static int Last(ReadOnlySpan<char> text, string[] labels)
    {
        var last = -1;
        foreach (var label in labels)
        {
            last = Math.Max(last, text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase));
        }

        return last;
    }

    internal sealed record LabelsFile(IReadOnlyDictionary<string, IReadOnlyList<string>> Published, IReadOnlyDictionary<string, IReadOnlyList<string>> Updated);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(LabelsFile))]
    internal sealed partial class DateLabelsJson : JsonSerializerContext;
}

/// <summary>What a page says that a date is the date of.</summary>
internal enum DateKind
{
    Unlabelled,
    Published,
    Updated,
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Statements;

namespace Ingest.Tests.Labelled;

/// <summary>An article with what a careful reader finds in it: one line of a labelled file.</summary>
internal sealed record LabelledArticle
{
    public required string Id { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public required string Lang { get; init; }

    /// <summary>A day, a month or null: as much as is known.</summary>
    public string? Published { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public bool Alertable { get; init; }

    public IReadOnlyList<Label> Gold { get; init; } = [];

    /// <summary>The article as the engine gets it: nothing in it tells what was labelled.</summary>
    public ArticleText ToArticle() => new()
    {
        Title = Title,
        Text = Text,
        Url = Url,
        Outlet = Outlet,
        Language = Lang,
        Published = DateOnly.TryParseExact(Published is { Length: 7 } ? $"{Published}-01" : Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}

/// <summary>One labelled statement; <see cref="StanceAlso"/> are stances that a careful reader may choose as well.</summary>
internal sealed record Label
{
    public string? Speaker { get; init; }

    public string? Country { get; init; }

    public bool Official { get; init; }

    public required string SubjectCountry { get; init; }

    public Stance Stance { get; init; }

    public IReadOnlyList<Stance> StanceAlso { get; init; } = [];

    public required string Evidence { get; init; }

    public TextPart Where { get; init; }

    public bool Background { get; init; }

    /// <summary>Equal in all labels of one utterance, in whatever article; null where it is met once.</summary>
    public string? Event { get; init; }
}

/// <summary>Labelled files are JSON Lines; members that the score does not need are passed over.</summary>
internal static partial class LabelledFile
{
    public static IReadOnlyList<LabelledArticle> Read(string path)
    {
        var articles = new List<LabelledArticle>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            articles.Add(JsonSerializer.Deserialize(line, LabelledJson.Default.LabelledArticle)!);
        }

        return articles;
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(LabelledArticle))]
    private sealed partial class LabelledJson : JsonSerializerContext;
}

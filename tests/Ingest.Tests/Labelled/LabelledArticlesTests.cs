using System.Text.Json;
using Ingest.Tests.Judging;
using Ingest.Tests.Tagging.Membership;

namespace Ingest.Tests.Labelled;

/// <summary>
/// Holds what the engine has reached on labelled articles. floors.json has a line for each set: whoever reaches more raises
/// it, nobody lowers it.
/// </summary>
public sealed class LabelledArticlesTests(AnalyzerFixture fixture, ITestOutputHelper output) : IClassFixture<AnalyzerFixture>
{
    // An article more or less in a small set moves a figure by less than this.
    private const double WellAbove = 0.02;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Labelled");

    private static readonly Lazy<SpeakerNames> Names = new(() => new SpeakerNames(Path.Combine(AppContext.BaseDirectory, "Data", "officials.jsonl")));

    /// <summary>A language may have more than one file: "de.jsonl", "de-2.jsonl".</summary>
    internal static readonly ILookup<string, string> Files = Directory.GetFiles(Path.Combine(Folder, "Articles"), "*.jsonl").Order(StringComparer.Ordinal).ToLookup(file => Path.GetFileNameWithoutExtension(file).Split('-')[0]);

    public static TheoryData<string> Languages => [.. Files.Select(file => file.Key)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Our_own_articles_stay_above_their_floor(string language) =>
        Hold(language, [.. Files[language].SelectMany(LabelledFile.Read)]);

    [Fact]
    public void The_development_set_stays_above_its_floor()
    {
        var path = LabelledStream.Find("dev.jsonl");
        Assert.SkipWhen(path is null, LabelledStream.Absent);

        Hold("development", LabelledFile.Read(path!));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Labels_are_words_of_their_article(string language) =>
        Assert.All(Files[language].SelectMany(LabelledFile.Read), article =>
        {
            Assert.Equal(language, article.Lang);
            Assert.Equal(article.Gold.Any(label => label is { Official: true, Background: false }), article.Alertable);
            Assert.All(article.Gold, label => Assert.Contains(label.Evidence, label.Where == Statements.TextPart.Title ? article.Title : article.Text, StringComparison.Ordinal));
        });

    private void Hold(string set, IReadOnlyList<LabelledArticle> articles)
    {
        var score = LabelledScore.Of(articles, fixture.Analyzer, Names.Value);
        output.WriteLine($"{set}: {score}");
        foreach (var miss in score.Misses)
        {
            output.WriteLine(miss);
        }

        var floors = FloorsOf(set);
        var below = score.Figures().Where(figure => !(figure.Value >= floors.GetValueOrDefault(figure.Key, double.NaN))).Select(figure => figure.Key).ToList();
        var above = score.Figures().Where(figure => figure.Value >= floors.GetValueOrDefault(figure.Key) + WellAbove).Select(figure => figure.Key).ToList();
        var advice = above.Count > 0 ? $"\nWell above its floor: {string.Join(", ", above)}. Raise it in floors.json." : "";
        output.WriteLine(advice);

        Assert.True(below.Count == 0, $"{set} is below its floor, or has none, in {string.Join(", ", below)}.\n{score}{advice}\n{string.Join('\n', score.Misses)}");
    }

    private static Dictionary<string, double> FloorsOf(string set)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "floors.json")));
        return file.RootElement.TryGetProperty(set, out var floors) ? floors.EnumerateObject().ToDictionary(floor => floor.Name, floor => floor.Value.GetDouble(), StringComparer.Ordinal) : [];
    }
}

using System.Globalization;
using System.Text.Json;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>News of defence, the EU, drills and sport, with the same people in it: nothing to be told to anybody.</summary>
public sealed class OtherNewsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const int Articles = 4_000;

    [Fact]
    public void Fewer_than_one_in_two_thousand_other_articles_raises_an_alert()
    {
        var random = new Random(20260101);
        var languages = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "no-membership.json"))).RootElement.EnumerateObject().ToArray();
        var alerts = new List<string>();
        for (var number = 0; number < Articles; number++)
        {
            var language = languages[random.Next(languages.Length)];
            var article = AnArticle(language, random);
            if (fixture.Analyzer.Analyze(article) is { Alertable: true } tags)
            {
                alerts.Add($"{language.Name}: {article.Title} / {tags.Statements[0].Evidence} / {tags.Statements[0].Because}");
            }
        }

        Assert.True(alerts.Count * 2_000 < Articles, $"{alerts.Count} false alerts:\n{string.Join('\n', alerts.Distinct().Take(40))}");
    }

    private static ArticleText AnArticle(JsonProperty language, Random random) => new()
    {
        Title = Sentence(language.Value, random),
        Text = string.Join("\n\n", Enumerable.Range(0, random.Next(2, 7)).Select(_ => $"{Sentence(language.Value, random)} {Sentence(language.Value, random)}")),
        Language = language.Name,
        Published = new DateOnly(2024, 11, 1).AddDays(random.Next(40)),
    };

    private static string Sentence(JsonElement language, Random random)
    {
        var sentence = Pick(language.GetProperty("sentences"), random);
        var filled = sentence
            .Replace("{0}", Pick(language.GetProperty("people"), random), StringComparison.Ordinal)
            .Replace("{1}", random.Next(2, 90).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{2}", random.Next(2027, 2040).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }

    private static string Pick(JsonElement array, Random random) => array[random.Next(array.GetArrayLength())].GetString()!;
}

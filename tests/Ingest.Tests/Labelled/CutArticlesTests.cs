using Ingest.Tests.Tagging.Membership;

namespace Ingest.Tests.Labelled;

/// <summary>Feeds cut texts where they like: whatever word an article ends with, it can be read.</summary>
public sealed class CutArticlesTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const int Cuts = 4;

    public static TheoryData<string> Languages => LabelledArticlesTests.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_article_cut_anywhere_is_read(string language) =>
        Assert.All(LabelledArticlesTests.Files[language].SelectMany(LabelledFile.Read), article =>
        {
            for (var cut = 0; cut < Cuts; cut++)
            {
                var words = article.Text.Split(' ');
                var text = string.Join(' ', words[..(words.Length * (cut + 1) / Cuts)]).TrimEnd('.', ',', '»', '“', '"');

                Assert.NotNull(fixture.Analyzer.Analyze((article with { Text = text }).ToArticle()));
            }
        });
}

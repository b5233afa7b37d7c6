using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// The plain vocabulary of a language, each word in a whole sentence: the stances that may be found, by their first letters, a star
/// where the words are older than the news, and the sentence. The rows stand in Samples/Vocabulary, a file a language.
/// </summary>
public sealed class VocabularyTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Vocabulary");

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_word_is_found_and_takes_its_stance(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{language}.txt")).Where(line => !line.StartsWith('#'));

        var wrong = lines.Select(line => Check(language, line)).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Check(string language, string line)
    {
        var (signs, text) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var article = new ArticleText { Title = "NATO", Text = text, Language = language, Published = new DateOnly(2024, 5, 20) };
        return fixture.Analyzer.Analyze(article).Statements is [var found, ..]
            && signs.Contains(found.Stance.ToString()[0], StringComparison.Ordinal) && found.Background == signs.EndsWith('*') ? null : line;
    }
}

using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// Every way of being for or against that a language has: verbs, verdicts, idioms, metaphors, questions, conditions. The rows
/// stand in Samples/Stances, a file a language: the stances that may be found, by their first letters, and what is said, or behind "=" a text that tells who says it.
/// </summary>
public sealed class StanceTableTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Frame = "frame ";

    // Before a text that names its speaker itself.
    private const string Whole = "= ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Stances");

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_saying_takes_its_stance(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{language}.txt")).Where(line => !line.StartsWith('#')).ToList();
        var frame = lines[0][Frame.Length..];

        var wrong = lines.Skip(1).Select(line => Check(language, frame, line)).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Check(string language, string frame, string line)
    {
        var (letters, saying) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var text = saying.StartsWith(Whole, StringComparison.Ordinal) ? saying[Whole.Length..] : frame.Replace("{0}", saying, StringComparison.Ordinal);
        var found = StancesOf(language, text);
        return found.Count > 0 && found.TrueForAll(stance => letters.Contains(stance.ToString()[0], StringComparison.Ordinal)) ? null : $"{line}: {string.Join(", ", found)}";
    }

    private List<Stance> StancesOf(string language, string text)
    {
        // Before Finland and Sweden joined, what is said of them is news.
        var day = TheNorth.Any(country => text.Contains(country, StringComparison.Ordinal)) ? "2022-06-10" : "2024-05-20";
        var article = new ArticleText { Title = "NATO", Text = text, Language = language, Published = DateOnly.Parse(day, CultureInfo.InvariantCulture) };
        return [.. fixture.Analyzer.Analyze(article).Statements.Select(statement => statement.Stance).Distinct()];
    }

    private static readonly string[] TheNorth = ["Finl", "Finn", "Finsk", "Fínsk", "Финл", "Фінл", "Swed", "Schwed", "Švéd", "Szwec", "Швец", "Suède", "Sued", "Suec", "Svez", "Zwed", "Svéd"];
}

using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// Whole vocabularies, put through a few frames: forms of speech, names of membership, markers of age, offices, and the same
/// words in other news. The rows stand in Samples/Wordings: what is found first (a country, its stance, a star for what is older; a
/// dash for nothing) and the text; "day" and "title" hold for the rows below them.
/// </summary>
public sealed class WordingTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "day ";
    private const string Title = "title ";
    private const string Between = " | ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Wordings");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_wording_is_understood(string file)
    {
        var language = file.Split('.')[1];
        var (day, title) = (DateOnly.MaxValue, "");
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            day = line.StartsWith(Day, StringComparison.Ordinal) ? DateOnly.ParseExact(line[Day.Length..], "O", CultureInfo.InvariantCulture) : day;
            title = line.StartsWith(Title, StringComparison.Ordinal) ? line[Title.Length..] : title;
            if (line.Split(Between, 2) is [var expected, var text] && First(language, day, title, text) is var found && found != expected)
            {
                wrong.Add($"{line}: {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string First(string language, DateOnly day, string title, string text)
    {
        var article = new ArticleText { Title = title, Text = text, Language = language, Published = day };
        return fixture.Analyzer.Analyze(article).Statements is [var first, ..] ? $"{first.Country} {first.Stance.ToString().ToLowerInvariant()}{(first.Background ? "*" : "")}" : "-";
    }
}

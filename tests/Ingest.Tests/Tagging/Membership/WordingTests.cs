using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// Whole vocabularies, put through a few frames: verbs and views for and against, deeds, forms of speech, names of membership,
/// markers of age, offices, and the same words in other news. The rows stand in Samples/Wordings: what the last paragraph says
/// first (the speaker's country, the stance, a star for what is older; a dash for nothing) and the text. "day", "title" and "frame"
/// hold for the rows below them: {0} of a frame is the row's text, \n its end of a paragraph.
/// </summary>
public sealed class WordingTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "day ";
    private const string Title = "title ";
    private const string Frame = "frame ";
    private const string Between = " | ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Wordings");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_wording_is_understood(string file)
    {
        var language = file.Split('.')[1];
        var (day, title, frame) = (DateOnly.MaxValue, "", "{0}");
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            day = line.StartsWith(Day, StringComparison.Ordinal) ? DateOnly.ParseExact(line[Day.Length..], "O", CultureInfo.InvariantCulture) : day;
            title = line.StartsWith(Title, StringComparison.Ordinal) ? line[Title.Length..] : title;
            frame = line.StartsWith(Frame, StringComparison.Ordinal) ? line[Frame.Length..].Replace("\\n", "\n\n", StringComparison.Ordinal) : frame;
            if (line.Split(Between, 2) is [var expected, var text] && First(language, day, title, frame.Replace("{0}", text, StringComparison.Ordinal)) is var found && found != expected)
            {
                wrong.Add($"{line}: {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string First(string language, DateOnly day, string title, string text)
    {
        var article = new ArticleText { Title = title, Text = text, Language = language, Published = day };
        var last = text.LastIndexOf('\n') + 1;
        var first = fixture.Analyzer.Analyze(article).Statements.FirstOrDefault(one => one.Where == TextPart.Text && one.Start >= last);
        return first is null ? "-" : $"{first.Country} {first.Stance.ToString().ToLowerInvariant()}{(first.Background ? "*" : "")}";
    }
}

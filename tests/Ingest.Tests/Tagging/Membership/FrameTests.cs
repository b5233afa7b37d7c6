using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// Whole vocabularies of a language in a few frames: verbs and views for and against, verdicts, answers to what was said before; and the
/// same words on other things, which are no statements. Samples/Frames holds a file a language; its rows are the first letter of
/// the stance ("-" for none) and what is put into the frame above them. What the last paragraph says is compared.
/// </summary>
public sealed class FrameTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Frame = "frame ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Frames");

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_word_takes_its_stance_in_its_frames(string language)
    {
        var (frame, wrong) = ("", new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{language}.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith(Frame, StringComparison.Ordinal))
            {
                frame = line[Frame.Length..].Replace("\\n", "\n\n", StringComparison.Ordinal);
            }
            else if (Check(language, frame, line) is { } problem)
            {
                wrong.Add(problem);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Check(string language, string frame, string line)
    {
        var text = frame.Replace("{0}", line[2..], StringComparison.Ordinal);
        var article = new ArticleText { Title = "Debate in Brussels goes on", Text = text, Language = language, Published = DateOnly.Parse("2024-05-20", CultureInfo.InvariantCulture) };
        var last = text.LastIndexOf('\n') + 1;
        var found = fixture.Analyzer.Analyze(article).Statements.Where(one => one.Start >= last).ToList();
        return line[0] == '-' ? found.Count == 0 ? null : $"{text}: {found[0].Stance}"
            : found.Count > 0 && found.TrueForAll(one => one.Stance.ToString()[0] == line[0] && !one.Background) ? null
            : $"{line[0]} {text}: {string.Join(", ", found.Select(one => one.Stance))}";
    }
}

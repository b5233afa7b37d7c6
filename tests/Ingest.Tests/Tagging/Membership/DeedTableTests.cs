using System.Globalization;
using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>
/// What officials do for or against an accession, told with no verb of saying. The rows stand in Samples/Deeds, a file a language:
/// first its frames, a subject before its verb and one behind it; then the stances that may be found by their first letters, the
/// verb, and behind a bar the rest of what is done.
/// </summary>
public sealed class DeedTableTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Frame = "frame ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tagging", "Membership", "Samples", "Deeds");

    public static TheoryData<string> Languages => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_deed_is_its_subjects_position(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{language}.txt")).Where(line => !line.StartsWith('#')).ToLookup(line => line.StartsWith(Frame, StringComparison.Ordinal));

        var wrong = lines[true].Select(frame => frame[Frame.Length..]).SelectMany(frame => lines[false].Select(line => Check(language, frame, line)).OfType<string>()).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string? Check(string language, string frame, string line)
    {
        var (space, bar) = (line.IndexOf(' ', StringComparison.Ordinal), line.IndexOf('|', StringComparison.Ordinal));
        var text = string.Format(CultureInfo.InvariantCulture, frame, line[(space + 1)..bar], line[(bar + 1)..]);
        var found = fixture.Analyzer.Analyze(new ArticleText { Title = "NATO", Text = text, Language = language, Published = new DateOnly(2024, 5, 20) }).Statements;
        return found is [{ Speaker: not null, Background: false, Stance: var stance }] && line[..space].Contains(stance.ToString()[0], StringComparison.Ordinal)
            ? null
            : $"{text}: {string.Join(", ", found.Select(one => $"{one.Speaker} {one.Stance}{(one.Background ? "*" : "")}"))}";
    }
}

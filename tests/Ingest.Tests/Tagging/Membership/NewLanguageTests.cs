using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Adding a language is adding a folder: a made-up one, of a few words, is read like the others.</summary>
public sealed class NewLanguageTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"new-language-{Guid.NewGuid():N}");

    public NewLanguageTests()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "Data");
        foreach (var file in Directory.GetFiles(data).Concat(Directory.GetFiles(Path.Combine(data, "languages", "en"))))
        {
            var target = Path.Combine(_directory, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(Path.Combine(_directory, "languages", "xx"));
        Write("text", "{}");
        Write("names", "{}");
        Write("offices", """{"offices":{"foreign_minister":["outlord~"]},"modifiers":{"former":["yester"]}}""");
        Write("countries", """{"LV":{"names":["Lettia"],"adjectives":["letti~"]},"GE":{"names":["Gorgia"]}}""");
        Write("morphology", """{"endings":["o"]}""");
        Write("reporting", """{"lists":{"say":["spak"]},"rules":{"speech":["<say>"],"that":["dat"],"subjectPronouns":["zee"]}}""");
        Write("membership", """{"lists":{"nato":["nato"]},"rules":{"joins":["enter ..2 <nato>"]}}""");
        Write("stance", """{"rules":{"negators":["nay"],"support":["shal"]}}""");
        Write("background", """{"rules":{"opener":["erst"]}}""");
    }

    [Theory]
    [InlineData("Lettio outlord Ib Kron spak dat Gorgia shal enter in NATO.", "Ib Kron, Foreign Minister of Latvia > GE: support")] // who, what, whose, how
    [InlineData("Lettio outlord Ib Kron spak dat Gorgia nay shal enter in NATO.", "Ib Kron, Foreign Minister of Latvia > GE: oppose")] // negation
    [InlineData("Erst spak lettio outlord Ib Kron dat Gorgia shal enter in NATO.", "Ib Kron, Foreign Minister of Latvia > GE: support, background")] // background
    [InlineData("Yester lettio outlord Ib Kron spak dat Gorgia shal enter in NATO.", "Ib Kron, Former Foreign Minister of Latvia > GE: support, no official")] // a former office
    [InlineData("Lettio outlord Ib Kron spak dat Gorgia shal enter in Eurovision.", "")] // not about membership
    public void A_folder_makes_a_language(string text, string expected)
    {
        var tags = ArticleAnalyzer.Load(_directory).Analyze(new ArticleText { Title = "", Text = text, Language = "xx", Published = new DateOnly(2025, 3, 3) });

        Assert.Equal("xx", tags.Language);
        Assert.Equal(expected, string.Join(" | ", tags.Statements.Select(Describe)));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string Describe(Statement statement) =>
        $"{statement.Speaker}, {statement.Role} > {statement.SubjectCountry}: {statement.Stance.ToString().ToLowerInvariant()}{(statement.Background ? ", background" : "")}{(statement.Official ? "" : ", no official")}";

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_directory, "languages", "xx", file + ".json"), content);
}

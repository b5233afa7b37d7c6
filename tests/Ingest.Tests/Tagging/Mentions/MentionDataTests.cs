using Ingest.Officials;
using Ingest.Tagging.Mentions;

namespace Ingest.Tests.Tagging.Mentions;

public sealed class MentionDataTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"mention-data-{Guid.NewGuid():N}");

    public MentionDataTests()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "languages", "xx"));
        foreach (var file in (string[])["offices.json", "countries.json", "given-names.json"])
        {
            File.Copy(Path.Combine(MentionData.DefaultDirectory, file), Path.Combine(_directory, file));
        }

        Write("officials.jsonl", """{"id":"zud-mar-lv","name":"Mar Zud","gender":"f","terms":[{"country":"LV","class":"foreign_minister","title":"foreign minister","from":"2024-01-01"}]}""");
        Write("languages/xx/offices.json", """{"offices":{"foreign_minister":["outlord~"]},"modifiers":{"former":["yester"]}}""");
        Write("languages/xx/countries.json", """{"LV":{"names":["Lettia"],"adjectives":["letti~"]}}""");
        Write("languages/xx/morphology.json", """{"endings":["o","osh"]}""");
        Write("languages/xx/names.json", """{"endings":["osh>"],"pronouns":{"female":["zee"]}}""");
        Write("languages/xx/text.json", """{"abbreviations":["hr"]}""");
    }

    [Fact]
    public void A_folder_makes_a_language()
    {
        var data = MentionData.Load(_directory);
        var found = Found.In(new MentionFinder(data), data, "xx", "Yester outlord Ib Kron spak. Lettio outlordosh Mar Zudosh spak. Zee spak.", "2025-03-03").All;

        Assert.Equal(
            ["Ib Kron, Former Foreign Minister of Latvia, not official", "Mar Zud, Foreign Minister of Latvia, official", "Mar Zud, Foreign Minister of Latvia, official"],
            found.Where(mention => !mention.Weak).Select(Found.Describe));
    }

    [Theory]
    [InlineData("officials.jsonl", "{", "line 1", "not an official's JSON object")]
    [InlineData("officials.jsonl", """{"id":"A B","name":"Mar Zud","terms":[]}""", "line 1", "must be a slug")]
    [InlineData("officials.jsonl", """{"id":"a","name":"Мар Зуд","terms":[]}""", "line 1", "Latin letters")]
    [InlineData("officials.jsonl", """{"id":"a","name":"Mar Zud","terms":[]}""", "line 1", "'terms' is empty")]
    [InlineData("officials.jsonl", """{"id":"a","name":"Mar Zud","terms":[{"country":"LV","class":"minister","title":"m","from":"2024-01-01","to":"2023-01-01"}]}""", "line 1", "before it begins")]
    [InlineData("officials.jsonl", """{"id":"a","name":"Mar Zud","terms":[{"country":"Latvia","class":"minister","title":"m","from":"2024-01-01"}]}""", "line 1", "ISO 3166-1")]
    [InlineData("officials.jsonl", """{"id":"a","name":"Mar Zud","terms":[{"country":"LV","class":"wizard","title":"m","from":"2024-01-01"}]}""", "a", "'wizard' of 'LV' is unknown")]
    [InlineData("languages/xx/offices.json", """{"offices":{"wizard":["x"]}}""", "offices.wizard", "no such class")]
    [InlineData("languages/xx/offices.json", """{"modifiers":{"late":["x"]}}""", "modifiers.late", "no such modifier")]
    [InlineData("languages/xx/offices.json", """{"bodies":{"guild":["x"]}}""", "bodies.guild", "no such body")]
    [InlineData("languages/xx/offices.json", """{"offices":{"minister":["~"]}}""", "offices.minister", "is no phrase")]
    [InlineData("languages/xx/offices.json", """{"office":{}}""", "$.office", "office")]
    [InlineData("languages/xx/countries.json", """{"ZZ":{}}""", "ZZ", "no such country")]
    [InlineData("languages/xx/names.json", """{"endings":["osh"]}""", "endings 'osh'", "write ENDING>BASE")]
    public void A_broken_file_tells_where_and_what_to_do(string file, string content, string row, string problem)
    {
        Write(file, content);

        var thrown = Assert.Throws<DataFileException>(() => MentionData.Load(_directory).LoadAll());

        Assert.EndsWith(Path.GetFileName(file), thrown.File, StringComparison.Ordinal);
        Assert.Contains(row, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_directory, file), content);
}

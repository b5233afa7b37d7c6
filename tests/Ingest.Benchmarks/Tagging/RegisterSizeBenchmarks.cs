using BenchmarkDotNet.Attributes;
using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Benchmarks.Tagging;

/// <summary>Finding mentions in 3 KB: ten times the officials must cost under 1.2 times the time.</summary>
[MemoryDiagnoser]
public class RegisterSizeBenchmarks
{
    private const string Unit =
        "Slovak Prime Minister Robert Fico said on Monday that Ukraine would not join NATO. \"We will not agree,\" he told reporters in Bratislava. "
        + "The Hungarian foreign minister, Péter Szijjártó, took a similar view, while Kyiv and the Ukrainian Foreign Ministry rejected it. ";

    private string _directory = "";
    private MentionFinder _finder = null!;
    private TextDocument _document = null!;

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _directory = Directory.CreateTempSubdirectory("register-size-").FullName;
        foreach (var file in Directory.GetFiles(MentionData.DefaultDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_directory, Path.GetRelativePath(MentionData.DefaultDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var register = Path.Combine(_directory, "officials.jsonl");
        var rows = File.ReadAllLines(register);
        File.AppendAllLines(register, Enumerable.Range(1, rows.Length * (Times - 1)).Select(Invented));
        var data = MentionData.Load(_directory);
        _finder = new MentionFinder(data);
        var text = string.Concat(Enumerable.Repeat(Unit, (3000 / Unit.Length) + 1));
        _document = TextDocument.Read(new ArticleText { Title = "Fico says no", Text = text }, data.TextRules("en"));
    }

    [Benchmark]
    public int FindMentions() => _finder.Find(_document, new DateOnly(2025, 3, 3)).All.Count;

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_directory, recursive: true);

    private static string Invented(int number)
    {
        var surname = string.Concat(number.ToString("D5").Select(digit => "babodedogakolumiputavo"[((digit - '0') * 2)..][..2]));
        return $$"""{"id":"invented-{{number}}","name":"Ada {{char.ToUpperInvariant(surname[0])}}{{surname[1..]}}","gender":"f","terms":[{"country":"LV","class":"minister","title":"minister","from":"2024-01-01"}]}""";
    }
}

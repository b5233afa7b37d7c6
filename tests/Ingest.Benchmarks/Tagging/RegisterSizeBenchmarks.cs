using BenchmarkDotNet.Attributes;
using Ingest.Statements;
using Ingest.Tagging.Mentions;
using Ingest.Tagging.Texts;

namespace Ingest.Benchmarks.Tagging;

/// <summary>Finding mentions in 3 KB: ten times the officials must cost under 1.2 times the time.</summary>
[MemoryDiagnoser]
public class RegisterSizeBenchmarks
{
    private GrownRegister _register = null!;
    private MentionFinder _finder = null!;
    private TextDocument _document = null!;

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _register = new GrownRegister(Times);
        var data = MentionData.Load(_register.Directory);
        _finder = new MentionFinder(data);
        _document = TextDocument.Read(new ArticleText { Title = "Fico says no", Text = AnalyzerWork.OnMembership(3_000) }, data.TextRules("en"));
    }

    [Benchmark]
    public int FindMentions() => _finder.Find(_document, new DateOnly(2025, 3, 3)).All.Count;

    [GlobalCleanup]
    public void CleanUp() => _register.Delete();
}

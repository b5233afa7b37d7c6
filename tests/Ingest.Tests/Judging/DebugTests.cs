using System.Text.Json;
using Ingest.Judging;
using Ingest.Statements;
using Ingest.Tagging;

namespace Ingest.Tests.Judging;

public sealed class DebugTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var lexicon = ContextLexicon.LoadDefault();
        var analyzer = ArticleAnalyzer.Load(Path.Combine(AppContext.BaseDirectory, "Data"));
        var stream = new NoveltyStream(new ContextReader(lexicon), new NoveltyJudge(lexicon));
        foreach (var a in File.ReadLines(LabelledStream.Find("dev.jsonl")!).Select(line => JsonDocument.Parse(line).RootElement).OrderBy(article => article.GetProperty("published").GetString() ?? "9999", StringComparer.Ordinal))
        {
            var published = a.GetProperty("published").GetString();
            var text = new ArticleText { Title = a.GetProperty("title").GetString()!, Text = a.GetProperty("text").GetString()!, Outlet = a.GetProperty("outlet").GetString(), Language = a.GetProperty("lang").GetString(), Published = DateOnly.TryParse(published, out var d) && published!.Length == 10 ? d : null };
            var tags = analyzer.Analyze(text);
            var prepared = stream.Prepare("", text, tags.Language, published, tags.Statements);
            var judged = stream.Judge(prepared);
            for (var i = 0; i < tags.Statements.Count; i++)
            {
                var s = tags.Statements[i];
                output.WriteLine($"{a.GetProperty("id")} {s.Speaker ?? "inst-" + s.Country}/{s.SubjectCountry} {(s.Background ? "BG" : "")} {s.Stance} {judged[i].EventId?[..5]} {(judged[i].IsNew ? "NEW" : "")} | {judged[i].Why} || {s.Evidence.ReplaceLineEndings(" ")}\n      {string.Join(' ', prepared.Contexts[i].Claims)} | {string.Join(' ', prepared.Contexts[i].Occasion)} | {prepared.Contexts[i].CreditedTo}");
            }
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Ingest.Deduplicating;
using Ingest.Judging;
using Ingest.Tests.Judging;

namespace Ingest.Tests.Deduplicating;

public sealed class LabelledStoriesTests(ITestOutputHelper output)
{
    [Fact]
    public void Labelled_articles_of_one_event_are_one_story()
    {
        var path = LabelledStream.Find("dev.jsonl");
        Assert.SkipWhen(path is null, LabelledStream.Absent);

        var lexicon = ContextLexicon.LoadDefault();
        var stream = new DuplicateStream();
        var truth = new List<string>();
        var found = new List<string>();
        var articles = File.ReadLines(path!).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .OrderBy(article => article.GetProperty("published").GetString() ?? "9999", StringComparer.Ordinal).ToList();
        for (var i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            var id = i.ToString("0000", CultureInfo.InvariantCulture);
            var prepared = PreparedArticle.Of(
                new CopyCandidate(id, article.GetProperty("lang").GetString()!, article.GetProperty("title").GetString()!, article.GetProperty("text").GetString()!, article.GetProperty("published").GetString(), DateTimeOffset.UnixEpoch.AddMinutes(i)),
                lexicon);
            var verdict = stream.Judge(prepared);
            truth.Add(article.GetProperty("cluster").GetString() ?? id);
            found.Add(verdict.StoryId);
            output.WriteLine($"{id} {article.GetProperty("id")} cluster {article.GetProperty("cluster")} story {verdict.StoryId} copy {verdict.DuplicateOf}");
        }

        var (precision, recall, f1) = BCubed.Score(truth, found);
        output.WriteLine($"stories B-cubed P {precision:F3} R {recall:F3} F1 {f1:F3}");
        Assert.True(f1 >= 0.88, $"B-cubed F1 {f1:F3}");
    }
}

using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Tests.Deduplicating;

public sealed class NearCopyTests(ITestOutputHelper output)
{
    private static readonly ContextLexicon Lexicon = ContextLexicon.LoadDefault();

    private static readonly string[] Edits = ["trimmed", "extended", "re-titled", "reordered", "figures", "quote translated"];

    [Fact]
    public void Copies_are_found_and_excerpts_are_not()
    {
        var news = new SampleNews(1);
        var stream = new DuplicateStream();
        var original = new Dictionary<string, string>(StringComparer.Ordinal);
        var missed = new int[8];
        int hit = 0, found = 0, copies = 0, order = 0;
        var articles = new List<(CopyCandidate Article, string? Of, int Edit)>();
        for (var i = 0; i < 300; i++)
        {
            var one = news.AReport(news.AnEvent(new DateOnly(2025, 1, 1).AddDays(i / 5)), SampleNews.Languages[i % 5], $"o{i}", order++);
            articles.Add((one, null, 7));
            articles.Add((news.ACopy(one, i % 6, $"c{i}", order++), one.Id, i % 6));
            articles.Add((news.AnExcerpt(one, $"e{i}", order++), null, 6));
        }

        foreach (var (article, of, edit) in articles)
        {
            var verdict = stream.Judge(PreparedArticle.Of(article, Lexicon));
            copies += of is not null ? 1 : 0;
            found += verdict.DuplicateOf is not null ? 1 : 0;
            hit += of is not null && verdict.DuplicateOf == of ? 1 : 0;
            if (verdict.DuplicateOf != of)
            {
                missed[edit]++;
            }
        }

        double precision = (double)hit / found, recall = (double)hit / copies, f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine($"copies P {precision:F3} R {recall:F3} F1 {f1:F3}; wrong: {string.Join(", ", Edits.Concat(["excerpt", "original"]).Zip(missed, (name, count) => $"{name} {count}"))}");
        Assert.True(f1 >= 0.97, $"pair F1 {f1:F3}");
    }

    [Fact]
    public void Reports_of_look_alike_events_are_told_apart()
    {
        var news = new SampleNews(2);
        var stream = new DuplicateStream();
        var truth = new List<string>();
        var found = new List<string>();
        var reports = new List<(CopyCandidate Article, string Event)>();
        for (var i = 0; i < 160; i++)
        {
            var told = news.AnEvent(new DateOnly(2025, 1, 1).AddDays(i / 4));
            for (var r = 0; r < 1 + (i % 5); r++)
            {
                reports.Add((news.AReport(told, SampleNews.Languages[(i + r) % 5], $"{i}-{r}", 0), $"event {i}"));
            }
        }

        var order = 0;
        foreach (var (article, told) in reports.OrderBy(report => report.Article.Published, StringComparer.Ordinal).ToList())
        {
            var verdict = stream.Judge(PreparedArticle.Of(article, Lexicon).At(DateTimeOffset.UnixEpoch.AddMinutes(order++)));
            truth.Add(told);
            found.Add(verdict.StoryId);
        }

        var (precision, recall, f1) = BCubed.Score(truth, found);
        output.WriteLine($"stories B-cubed P {precision:F3} R {recall:F3} F1 {f1:F3} over {truth.Count}");
        Assert.True(f1 >= 0.88, $"B-cubed F1 {f1:F3}");
    }
}

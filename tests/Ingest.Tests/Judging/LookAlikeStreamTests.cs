using Ingest.Deduplicating;
using Ingest.Judging;
using Ingest.Statements;
using Ingest.Tests.Deduplicating;

namespace Ingest.Tests.Judging;

public sealed class LookAlikeStreamTests(ITestOutputHelper output)
{
    private static readonly string[] Outlets = ["Harbour Times", "Denník Most", "Дніпровський вісник", "Балтийский день", "Neue Elbe", "Danube Courier", "Lymanski Novyny"];

    /// <summary>Twelve speakers who each say much the same every few days, told by up to five outlets in five languages.</summary>
    [Theory]
    [InlineData(11, 1)]
    [InlineData(12, 3)]
    public void Each_utterance_of_speakers_who_repeat_themselves_is_announced_once(int seed, int eventsADay)
    {
        var lexicon = ContextLexicon.LoadDefault();
        var stream = new NoveltyStream(new ContextReader(lexicon), new NoveltyJudge(lexicon));
        var truth = new List<string>();
        var found = new List<string>();
        var told = new List<string>();
        foreach (var (article, event_, speaker, claims) in Reports(seed, eventsADay))
        {
            var statements = claims.Select(claim => Statement(article, speaker, SampleNews.Claim(article.Language, claim))).OfType<Statement>().ToList();
            var text = new ArticleText { Title = article.Title, Text = article.Text, Outlet = Outlets[(article.Id[^1] - '0' + speaker) % Outlets.Length], Language = article.Language };
            var judgements = stream.Judge(stream.Prepare(article.Id, text, article.Language, article.Published, statements));
            if (judgements.Count > 0)
            {
                truth.Add(event_);
                found.Add(judgements[0].EventId!);
                told.AddRange(judgements.Where(judgement => judgement.IsNew).Select(_ => event_));
            }
        }

        var announced = (double)told.Distinct().Count() / truth.Distinct().Count();
        var repeated = 1 - ((double)told.Distinct().Count() / told.Count);
        var (precision, recall, f1) = BCubed.Score(truth, found);
        output.WriteLine($"{truth.Distinct().Count()} events, {truth.Count} reports: B-cubed P {precision:F3} R {recall:F3} F1 {f1:F3} announced {announced:F3} repeated {repeated:F3}");
        Assert.True(f1 >= 0.9, $"B-cubed F1 {f1:F3}");
        Assert.True(announced >= 0.84, $"announced {announced:F3}");
        Assert.True(repeated <= 0.02, $"repeated {repeated:F3}");
    }

    private static IEnumerable<(CopyCandidate Article, string Event, int Speaker, IReadOnlyList<string> Claims)> Reports(int seed, int eventsADay)
    {
        var news = new SampleNews(seed);
        var reports = new List<(CopyCandidate Article, string Event, int Speaker, IReadOnlyList<string> Claims)>();
        for (var i = 0; i < 150; i++)
        {
            var told = news.AnEvent(new DateOnly(2025, 1, 1).AddDays(i / eventsADay));
            for (var r = 0; r < 1 + (i % 5); r++)
            {
                reports.Add((news.AReport(told, SampleNews.Languages[(i + r) % 5], $"{i}-{r}", 0), $"event {i}", told.Speaker, told.Claims));
            }
        }

        return reports.OrderBy(report => report.Article.Published, StringComparer.Ordinal);
    }

    private static Statement? Statement(CopyCandidate article, int speaker, string claim)
    {
        var start = article.Text.IndexOf(claim, StringComparison.Ordinal);
        return start < 0 ? null : new Statement
        {
            Speaker = $"Speaker {(char)('A' + speaker)}",
            Country = "SK",
            Official = true,
            SubjectCountry = "UA",
            Stance = Stance.Oppose,
            Evidence = claim,
            Start = start,
            End = start + claim.Length,
        };
    }
}

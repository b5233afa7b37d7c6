using System.Globalization;
using Ingest.Deduplicating;
using Ingest.Judging;
using Ingest.Tests.Deduplicating;

namespace Ingest.Benchmarks.Deduplicating;

/// <summary>
/// `ingest dedup` without its reading and writing of lines: articles a second on one core with a full window, memory, and
/// what a decision costs there beside a window of 2,000, in turns over the same articles.
/// Time is the process's own processor time, so that a busy machine changes little.
/// </summary>
internal static class DuplicateRun
{
    private const int Window = 100_000;
    private const int SmallWindow = 2 * Block;
    private const int Block = 1000;
    private const int Turns = 24;
    private const int ArticlesADay = 1000;

    public static void Print()
    {
        var lexicon = ContextLexicon.LoadDefault();
        var news = new SampleNews(4);
        CopyCandidate? last = null;
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        var full = new DuplicateStream(Window);
        for (var block = 0; block < Window / Block; block++)
        {
            JudgeAll(full, PrepareAll(Articles(news, block, ref last), lexicon));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(GC.GetTotalMemory(forceFullCollection: true) - empty) / 1048576.0:F0} MiB held with {Window:N0} articles in the window"));
        Compare(full, new DuplicateStream(SmallWindow), block => Articles(news, (Window / Block) + block, ref last), lexicon);
    }

    private static void Compare(DuplicateStream full, DuplicateStream small, Func<int, List<CopyCandidate>> articles, ContextLexicon lexicon)
    {
        TimeSpan preparing = default, inFull = default, inSmall = default;
        var words = 0L;
        for (var turn = -SmallWindow / Block; turn < Turns; turn++)
        {
            var block = articles(turn + (SmallWindow / Block));
            List<PreparedArticle> prepared = [];
            var preparingTook = Took(() => prepared = PrepareAll(block, lexicon));
            var (first, second) = turn % 2 == 0 ? (full, small) : (small, full);
            var firstTook = Took(() => JudgeAll(first, prepared));
            var secondTook = Took(() => JudgeAll(second, prepared));
            if (turn >= 0)
            {
                preparing += preparingTook;
                inFull += turn % 2 == 0 ? firstTook : secondTook;
                inSmall += turn % 2 == 0 ? secondTook : firstTook;
                words += block.Sum(article => article.Text.AsSpan().Count(' '));
            }
        }

        const double Judged = Turns * Block;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Judged / (preparing + inFull).TotalSeconds:F0} articles/s of {words / Judged:F0} words; an article to one with {SmallWindow:N0} in the window {(preparing + inFull) / (preparing + inSmall):F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"of that, finding and judging candidates without the article's own signature: {inFull.TotalMicroseconds / Judged:F0} and {inSmall.TotalMicroseconds / Judged:F0} µs, {inFull / inSmall:F2}"));
    }

    private static TimeSpan Took(Action work)
    {
        var began = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - began;
    }

    private static List<PreparedArticle> PrepareAll(List<CopyCandidate> articles, ContextLexicon lexicon) =>
        articles.ConvertAll(article => PreparedArticle.Of(article, lexicon));

    private static void JudgeAll(DuplicateStream stream, List<PreparedArticle> articles) => articles.ForEach(article => stream.Judge(article));

    private static List<CopyCandidate> Articles(SampleNews news, int block, ref CopyCandidate? last)
    {
        var articles = new List<CopyCandidate>(Block);
        for (var i = 0; i < Block; i++)
        {
            var order = (block * Block) + i;
            var day = new DateOnly(2025, 1, 1).AddDays(order / ArticlesADay);
            var article = order % 7 == 6 && last is not null
                ? news.ACopy(last, order % 6, $"a{order}", 0)
                : news.AReport(news.AnEvent(day), SampleNews.Languages[order % SampleNews.Languages.Count], $"a{order}", 0);
            last = article with { SeenAt = new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero).AddSeconds(order % ArticlesADay) };
            articles.Add(last);
        }

        return articles;
    }
}

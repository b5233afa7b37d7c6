using System.Diagnostics;
using System.Globalization;
using Ingest.Deduplicating;
using Ingest.Judging;
using Ingest.Tests.Deduplicating;

namespace Ingest.Benchmarks.Deduplicating;

/// <summary>
/// `ingest dedup` without its reading and writing of lines: articles a second on one core, and memory, as the window fills.
/// Time is the process's own processor time, so that a busy machine changes little.
/// </summary>
internal static class DuplicateRun
{
    private const int Window = 100_000;
    private const int Block = 1000;
    private const int ArticlesADay = 1000;

    public static void Print()
    {
        var lexicon = ContextLexicon.LoadDefault();
        var news = new SampleNews(4);
        var stream = new DuplicateStream(Window);
        CopyCandidate? last = null;
        WarmUp(lexicon);
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        var first = 0.0;
        var (words, copies) = (0L, 0);
        for (var block = 0; block < (Window / Block) + 4; block++)
        {
            var articles = Articles(news, block, ref last);
            words += articles.Sum(article => article.Text.AsSpan().Count(' '));
            var clock = new Stopwatch();
            var began = Environment.CpuUsage.TotalTime;
            copies += JudgeAll(stream, lexicon, articles, clock);
            var microseconds = (Environment.CpuUsage.TotalTime - began).TotalMicroseconds / Block;
            first = block == 1 ? microseconds : first;
            if (block is 1 or 9 or 49 || block >= Window / Block)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Math.Min(Window, (block + 1) * Block),7} in the window: {1e6 / microseconds:F0} articles/s of processor time, decisions {clock.Elapsed.TotalMicroseconds / Block:F0} µs, to {2 * Block} stored {microseconds / first:F2}"));
            }
        }

        var held = GC.GetTotalMemory(forceFullCollection: true) - empty;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{words / (Window + (4 * Block))} words an article, {copies} copies found; {held / 1048576.0:F0} MiB held, {held / (double)Window:F0} bytes an article"));
        GC.KeepAlive(stream);
    }

    // The compiler's first passes are no part of any figure.
    private static void WarmUp(ContextLexicon lexicon)
    {
        var stream = new DuplicateStream(Window);
        var news = new SampleNews(5);
        CopyCandidate? last = null;
        for (var block = 0; block < 10; block++)
        {
            JudgeAll(stream, lexicon, Articles(news, block, ref last), new Stopwatch());
        }
    }

    private static int JudgeAll(DuplicateStream stream, ContextLexicon lexicon, List<CopyCandidate> articles, Stopwatch decisions)
    {
        var copies = 0;
        foreach (var article in articles)
        {
            var prepared = PreparedArticle.Of(article, lexicon);
            decisions.Start();
            copies += stream.Judge(prepared).DuplicateOf is null ? 0 : 1;
            decisions.Stop();
        }

        return copies;
    }

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

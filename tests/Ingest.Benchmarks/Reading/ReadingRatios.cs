using System.Diagnostics;
using AngleSharp.Html.Parser;
using Ingest.Extracting;
using Ingest.Parsing;

namespace Ingest.Benchmarks.Reading;

/// <summary>The ratios that have goals, each the best of many short runs in turns, so that a busy machine disturbs both alike.</summary>
internal static class ReadingRatios
{
    private const int Rounds = 300;

    private static readonly Uri Url = new("https://news.example/rss");

    public static void Print()
    {
        var feed = SampleBytes.Feed();
        var html = SampleBytes.Page();
        Print("feed / bare XmlReader (goal 6)", () => FeedBenchmarks.Walk(feed), () => FeedParser.Parse(feed, null, Url));
        Print("page / bare AngleSharp (goal 1.5)", () => new HtmlParser().ParseDocument(html), () => PageExtractor.Extract(html, Url));
    }

    private static void Print(string name, Action bare, Action ours)
    {
        var (best, bestOurs) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best = Shorter(best, Time(bare));
            bestOurs = Shorter(bestOurs, Time(ours));
        }

        Console.WriteLine($"{name}: {bestOurs / best:0.00} ({bestOurs.TotalMilliseconds:0.00} ms / {best.TotalMilliseconds:0.00} ms)");
    }

    private static TimeSpan Time(Action action)
    {
        const int Times = 5;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start) / Times;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

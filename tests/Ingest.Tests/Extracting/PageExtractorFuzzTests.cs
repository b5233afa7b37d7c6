using System.Diagnostics;
using System.Text;
using Ingest.Extracting;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Extracting;

public sealed class PageExtractorFuzzTests
{
    private const int Rounds = 100;

    private static readonly Uri Url = new("https://news.example/2026/07/07/123456-story");

    [Fact]
    public void Spoiled_pages_never_throw()
    {
        var bytes = Encoding.UTF8.GetBytes(SamplePages.Story);
        for (var seed = 0; seed < Rounds; seed++)
        {
            Assert.NotNull(PageExtractor.Extract(Encoding.UTF8.GetString(new Mutations(seed).Spoil(bytes)), Url).Text);
        }
    }

    [Fact]
    public void Spoiled_pages_of_real_outlets_never_throw_and_take_no_longer()
    {
        Assert.SkipWhen(RealPages.Path is null, RealPages.Absent);
        foreach (var (html, url) in RealPages.Read())
        {
            var bytes = Encoding.UTF8.GetBytes(html);
            var watch = Stopwatch.StartNew();
            for (var seed = 0; seed < 3; seed++)
            {
                Assert.NotNull(PageExtractor.Extract(Encoding.UTF8.GetString(new Mutations(seed).Spoil(bytes)), url).Text);
            }

            // A hundred times what the page takes unspoiled on a busy machine.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2 + (bytes.Length / 100_000.0)), $"{watch.Elapsed} {url}");
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><p>text, of some length, again")]
    [InlineData("<b>")]
    [InlineData("<a href='x'>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<td>x</td>")]
    [InlineData("<br>")]
    [InlineData("<span class='share'>x")]
    [InlineData("<svg><p>")]
    [InlineData("<!--")]
    [InlineData("&amp")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\"}</script>")]
    [InlineData("<script type='application/ld+json'>[[[[[[")]
    [InlineData("<meta name='date' content='2026'>")]
    [InlineData("<h1>x</h1>")]
    [InlineData("<time>7 July 2026</time>")]
    public void No_repetition_costs_more_than_linear_time(string piece)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        PageExtractor.Extract(html, Url);

        // The square of it would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("\0\0\0")]
    [InlineData("<html></html>")]
    [InlineData("<frameset><frame src=x></frameset>")]
    public void What_holds_no_article_has_no_text_or_its_own(string html)
    {
        Assert.NotNull(PageExtractor.Extract(html, null).Text);
    }
}

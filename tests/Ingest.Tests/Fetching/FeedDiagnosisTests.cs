using Ingest.Fetching;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Fetching;

public sealed class FeedDiagnosisTests
{
    private static readonly Uri Url = new("https://news.example/rss");

    private readonly ScriptedFeedClient _client = new();
    private readonly ScriptedFeedFinder _finder = new();
    private readonly FeedDiagnosis _diagnosis;

    public FeedDiagnosisTests() => _diagnosis = new FeedDiagnosis(_client, _finder, new ManualTime(new DateTimeOffset(2026, 7, 7, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task A_sound_feed_has_no_faults()
    {
        _client.Serve("<rss version='2.0'><channel><title>N</title><item><title>t</title><link>https://news.example/1</link><guid>1</guid><pubDate>Tue, 07 Jul 2026 10:00:00 GMT</pubDate></item></channel></rss>");

        var report = await _diagnosis.ExamineAsync(Url, default);

        Assert.True(report.IsUsable);
        Assert.DoesNotContain(report.Findings, finding => finding.Kind != FindingKind.Fact);
    }

    [Theory]
    [InlineData("<item><title>t</title><link>/1</link></item>", "no date")]
    [InlineData("<item><title>t</title><pubDate>Tue, 07 Jul 2026 10:00:00 GMT</pubDate></item>", "no link")]
    [InlineData("<item><title>t</title><link>/1</link><pubDate>Wed, 08 Jul 2026 10:00:00 GMT</pubDate></item>", "future")]
    [InlineData("<item><title>t</title><link>/1</link><pubDate>Wed, 08 Jul 2020 10:00:00 GMT</pubDate></item>", "abandoned")]
    [InlineData("<item><title>R&D</title><link>/1</link></item>", "repaired")]
    [InlineData("", "no items")]
    public async Task Weaknesses_are_told_in_words(string items, string words)
    {
        _client.Serve($"<rss version='2.0'><channel>{items}</channel></rss>");

        var report = await _diagnosis.ExamineAsync(Url, default);

        Assert.Contains(report.Findings, finding => finding.Kind != FindingKind.Fact && finding.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_web_page_leads_to_the_feed_that_its_site_has()
    {
        _client.Serve("<html><body>News</body></html>");
        _finder.Found = new Uri("https://news.example/feed/");

        var report = await _diagnosis.ExamineAsync(Url, default);

        Assert.Equal((false, _finder.Found), (report.IsUsable, report.Better));
        Assert.Contains(report.Findings, finding => finding.Text.Contains("a web page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_down_is_told_with_its_own_words()
    {
        _client.Next = new FetchOutcome.Failed(FailureGrade.Temporary, "the server said 503 Service Unavailable", TimeSpan.FromMinutes(10)) { Status = 503 };

        var report = await _diagnosis.ExamineAsync(Url, default);

        Assert.Contains(report.Findings, finding => finding.Text.Contains("503 Service Unavailable", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Text.Contains("10 minutes", StringComparison.Ordinal));
        Assert.Equal(0, _finder.Asked);
    }
}

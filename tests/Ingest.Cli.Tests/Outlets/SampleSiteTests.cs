using System.Net;
using System.Text;
using System.Xml.Linq;
using Ingest.Cli.Outlets;
using Ingest.Tests.Fakes;

namespace Ingest.Cli.Tests.Outlets;

public sealed class SampleSiteTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("samples").FullName;
    private readonly HttpClient _http = new();
    private SampleSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void There_are_at_least_six_outlets_in_four_languages_and_three_formats()
    {
        var outlets = SampleOutlet.LoadAll(SampleOutlet.Folder);

        Assert.True(outlets.Count >= 6);
        Assert.Superset(new HashSet<string> { "en", "sk", "uk", "ru" }, outlets.Select(outlet => outlet.Language).ToHashSet());
        Assert.Equal(["atom", "rdf", "rss"], outlets.Select(outlet => outlet.Format).Distinct().Order());
        Assert.Contains(outlets, outlet => outlet.Charset == "windows-1251");
    }

    [Fact]
    public void Everything_is_out_within_about_half_a_minute() =>
        Assert.All(SampleOutlet.LoadAll(SampleOutlet.Folder), outlet => Assert.InRange(outlet.Ends, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(35)));

    [Fact]
    public void Every_related_link_leads_to_an_article_that_is_out_by_then() =>
        Assert.All(SampleOutlet.LoadAll(SampleOutlet.Folder), outlet => Assert.All(
            outlet.Articles,
            article => Assert.All(article.Related, slug => Assert.True((outlet.Articles.Single(other => other.Slug == slug).After ?? 0) < (article.After ?? 1)))));

    [Fact]
    public async Task A_feed_first_holds_its_old_items_and_then_more_and_more()
    {
        var outlet = SampleOutlet.LoadAll(SampleOutlet.Folder).Single(outlet => outlet.Id == "danube-courier");

        Assert.Equal(outlet.Articles.Count(article => article.After is null), (await FeedAsync("danube-courier")).Descendants("item").Count());
        Assert.False(_site.HasEnded);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(outlet.Articles.Count, (await FeedAsync("danube-courier")).Descendants("item").Count());
    }

    [Fact]
    public async Task The_outlets_have_ended_when_each_was_read_and_all_is_out()
    {
        foreach (var feed in _site.Feeds)
        {
            await _http.GetStringAsync(feed.Url);
        }

        Assert.False(_site.HasEnded);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(_site.HasEnded);
    }

    [Fact]
    public async Task A_second_run_finds_the_same_news_with_the_same_dates()
    {
        await FeedAsync("dennik-most");
        _time.Advance(TimeSpan.FromMinutes(1));
        var first = await BytesAsync("dennik-most/feed.xml");
        await _site.DisposeAsync();
        _time.Advance(TimeSpan.FromHours(5));
        _site = await StartAsync();

        var second = await BytesAsync("dennik-most/feed.xml");

        Assert.Equal(Dates(first), Dates(second));
    }

    [Theory]
    [InlineData("volzhskie-vedomosti", "windows-1251", "На Волге ожидают ранний ледостав")]
    [InlineData("dniprovskyi-visnyk", "utf-8", "Аграрії зібрали дев")]
    public async Task Feeds_are_written_in_the_outlets_own_encoding(string id, string charset, string title)
    {
        var bytes = await BytesAsync($"{id}/feed.xml");

        var text = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        Assert.Contains(title, text.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains($"encoding=\"{charset}\"", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_and_rdf_are_what_they_say()
    {
        Assert.Equal("{http://www.w3.org/2005/Atom}feed", (await FeedAsync("harbour-times")).Root!.Name.ToString());
        Assert.Equal("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF", (await FeedAsync("dennik-most")).Root!.Name.ToString());
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        using var first = await _http.GetAsync(new Uri(_site.Address, "dennik-most/feed.xml"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_site.Address, "dennik-most/feed.xml"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_article_comes_with_all_that_pages_put_around_it_and_is_corrected_later()
    {
        await FeedAsync("harbour-times");
        _time.Advance(TimeSpan.FromSeconds(12));
        var before = await PageAsync("harbour-times/pellegrini-conditions");
        _time.Advance(TimeSpan.FromSeconds(30));
        var after = await PageAsync("harbour-times/pellegrini-conditions");

        Assert.Contains("member of NATO only when", before, StringComparison.Ordinal);
        Assert.Contains("<nav>", before, StringComparison.Ordinal);
        Assert.Contains("<aside class=\"related\">", before, StringComparison.Ordinal);
        Assert.Contains("Correction:", after, StringComparison.Ordinal);
        Assert.DoesNotContain("member of NATO only when", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/feed.xml")]
    [InlineData("harbour-times/not-yet-out")]
    [InlineData("harbour-times/rutte-irreversible")] // comes later
    public async Task What_is_not_out_is_not_found(string path)
    {
        using var answer = await _http.GetAsync(new Uri(_site.Address, path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<SampleSite> StartAsync() =>
        SampleSite.StartAsync(SampleOutlet.LoadAll(SampleOutlet.Folder), Path.Combine(_folder, "samples.json"), _time, CancellationToken.None);

    private Task<byte[]> BytesAsync(string path) => _http.GetByteArrayAsync(new Uri(_site.Address, path));

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await _http.GetStringAsync(new Uri(_site.Address, path)));

    private async Task<XDocument> FeedAsync(string id) => XDocument.Load(new MemoryStream(await BytesAsync($"{id}/feed.xml")));

    private static List<string> Dates(byte[] feed) =>
        XDocument.Load(new MemoryStream(feed)).Descendants(XName.Get("date", "http://purl.org/dc/elements/1.1/")).Select(date => date.Value).ToList();
}

using Ingest.Extracting;

namespace Ingest.Tests.Extracting;

public sealed class PageDatesTests
{
    private static readonly Uri Url = new("https://news.example/world/story-of-the-day");

    // In the order in which they are believed.
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-22T23:30:00+01:00","dateModified":"2026-11-24"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2026-11-20"},{"@type":["Article","Thing"],"datePublished":"2026-11-22"}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-11-22"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "quoted" one","datePublished":"2026-11-22"}</script>""")] // broken JSON
    [InlineData("""<meta property="article:published_time" content="2026-11-22T08:00:00Z"><meta property="article:modified_time" content="2026-11-25T08:00:00Z">""")]
    [InlineData("""<meta name="dc.date.issued" content="2026-11-22">""")]
    [InlineData("""<meta itemprop="datePublished" content="Sun, 22 Nov 2026 08:00:00 GMT">""")]
    [InlineData("""<meta name="pubdate" content="20261122">""")]
    public void Dates_for_machines_are_read(string head) => Assert.Equal(new DateOnly(2026, 11, 22), DayOf(Page(head, "")));

    [Theory]
    [InlineData("""<time datetime="2026-11-22T10:00:00+01:00">vor 3 Stunden</time>""")]
    [InlineData("""<time class="updated" datetime="2026-11-25">25.11.</time><time class="entry-date published" datetime="2026-11-22">22.11.</time>""")]
    [InlineData("""<time itemprop="dateModified" datetime="2026-11-25">25.11.</time><time datetime="2026-11-22">22.11.</time>""")]
    [InlineData("""<ul><li><a href="/x"><time datetime="2026-11-25">older</time></a></li></ul><time datetime="2026-11-22">22.11.</time>""")]
    [InlineData("""<time>22 November 2026, 10:15</time>""")]
    [InlineData("""<span itemprop="datePublished">22.11.2026</span>""")]
    [InlineData("""<div itemprop="datePublished" content="2026-11-22">Sunday</div>""")]
    [InlineData("""<abbr class="published" title="2026-11-22T08:00:00Z">Sunday</abbr>""")]
    public void Dates_in_elements_made_for_them_are_read(string body) => Assert.Equal(new DateOnly(2026, 11, 22), DayOf(Page("", body)));

    [Theory]
    [InlineData("22 November 2026")]
    [InlineData("Sunday, November 22, 2026 at 10:15 AM EST")]
    [InlineData("Nov. 22, 2026")]
    [InlineData("22nd of November, 2026")]
    [InlineData("By Ann Smith | 5 comments | November 22, 2026 | 3 min read")]
    [InlineData("11/22/2026 3:15 PM")]
    [InlineData("2026-11-22 10:15")]
    [InlineData("22.11.2026, 10:15 Uhr")]
    [InlineData("22. November 2026 um 10:15 Uhr")]
    [InlineData("22. novembra 2026 o 10:15")]
    [InlineData("nedeľa 22. 11. 2026 10:15")]
    [InlineData("22. listopadu 2026")]
    [InlineData("22 listopada 2026, 10:15")]
    [InlineData("22 листопада 2026, 10:15")]
    [InlineData("22 ноября 2026 г., 10:15")]
    [InlineData("22 лістапада 2026")]
    [InlineData("22 ноември 2026")]
    [InlineData("22. новембар 2026.")]
    [InlineData("2026. november 22., vasárnap 10:15")]
    [InlineData("22 noiembrie 2026")]
    [InlineData("Publié le 22 novembre 2026 à 10h15")]
    [InlineData("22 de noviembre de 2026")]
    [InlineData("22 de novembro de 2026 às 10h15")]
    [InlineData("domenica 22 novembre 2026")]
    [InlineData("22 november 2026 10:15")]
    [InlineData("22. marraskuuta 2026")]
    [InlineData("22 Νοεμβρίου 2026")]
    [InlineData("22 Kasım 2026 Pazar")]
    [InlineData("2026 m. lapkričio 22 d. 10:15")]
    [InlineData("2026. gada 22. novembrī")]
    [InlineData("22. studenoga 2026.")]
    public void A_day_that_is_only_shown_is_read_in_every_language(string shown) => Assert.Equal(new DateOnly(2026, 11, 22), DayOf(Page("", $"<div>{shown}</div>")));

    [Theory]
    [InlineData("Updated: November 25, 2026 | Published: November 22, 2026")]
    [InlineData("Published: November 22, 2026, updated November 25, 2026")]
    [InlineData("Aktualisiert am 25.11.2026, veröffentlicht am 22.11.2026")]
    [InlineData("Опубліковано: 22.11.2026. Оновлено: 25.11.2026")]
    [InlineData("Publikované 22.11.2026, aktualizované 25.11.2026")]
    public void Publication_is_told_from_a_change(string shown) => Assert.Equal(new DateOnly(2026, 11, 22), DayOf(Page("", $"<div>{shown}</div>")));

    [Theory]
    [InlineData("2026-11-23T02:30:00Z", "November 22, 2026", 22)] // evening in America
    [InlineData("2026-11-21T20:30:00Z", "22 November 2026", 22)] // morning in the East
    [InlineData("2026-11-23T02:30:00+01:00", "November 22, 2026", 23)] // a zone is told
    [InlineData("2026-11-23T18:30:00Z", "November 22, 2026", 23)] // no zone is so far
    [InlineData("2026-11-23T02:30:00Z", "November 12, 2026", 23)]
    public void A_moment_is_on_the_day_that_the_outlet_shows(string told, string shown, int day)
    {
        var page = PageExtractor.Extract(Page($"<meta property='article:published_time' content='{told}'>", $"<div>{shown}</div>"), Url);

        Assert.Equal(day, page.PublishedAt?.Day);
        Assert.Equal(DateTimeOffset.Parse(told, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, page.PublishedAt?.UtcDateTime);
    }

    [Fact]
    public void A_labelled_day_counts_wherever_it_stands() =>
        Assert.Equal(new DateOnly(2026, 11, 22), DayOf(Page("", "<div>25 November 2026</div>", "<div>Datum objave</div><div>Opublikowano: 22 listopada 2026</div><footer>© 2019 - 01.02.2020</footer>")));

    [Theory]
    [InlineData("https://news.example/2026/11/22/story")]
    [InlineData("https://news.example/news/2026-11-22-story.html")]
    [InlineData("https://news.example/20261122/story")]
    [InlineData("https://news.example/politics/2026/11/22/48348/story")]
    public void An_address_tells_the_day(string url) =>
        Assert.Equal(new DateOnly(2026, 11, 22), DateOnly.FromDateTime(PageExtractor.Extract(Page("", "<aside><time datetime='2026-01-01'>x</time></aside>"), new Uri(url)).PublishedAt!.Value.DateTime));

    [Theory]
    [InlineData("https://news.example.com/a", "en-US", "3/4/2026", 3)]
    [InlineData("https://news.example.co.uk/a", "en", "3/4/2026", 4)]
    [InlineData("https://news.example.com/a", "fr", "3/4/2026", 4)]
    public void Who_writes_the_month_first_is_known(string url, string language, string shown, int month) =>
        Assert.Equal(month, PageExtractor.Extract(Page("", $"<div>{shown}</div>").Replace("<html>", $"<html lang='{language}'>", StringComparison.Ordinal), new Uri(url)).PublishedAt?.Month);

    [Theory]
    [InlineData("vor 3 Stunden")]
    [InlineData("3 hours ago")]
    [InlineData("Dnes 10:15")]
    [InlineData("© 2026 News")]
    [InlineData("Tel. 2026 1122")]
    [InlineData("45.13.2026")]
    public void What_names_no_day_is_none(string shown) => Assert.Null(PageExtractor.Extract(Page("", $"<div>{shown}</div>"), Url).PublishedAt);

    private static string Page(string head, string line, string end = "") =>
        $"<html><head><title>A story of the day that is long enough</title>{head}</head><body><header><a href='/'>News</a></header><h1>A story of the day that is long enough</h1>{line}"
        + "<p>The minister said, after a long meeting with his colleagues, that nothing had been decided in the year 2019, and that more would be told later.</p>"
        + $"<p>On 3 May 2018 the same minister had said something else entirely, which many people remembered well enough to ask him about it again and again.</p>{end}</body></html>";

    private static DateOnly? DayOf(string html) => PageExtractor.Extract(html, Url).PublishedAt is { } date ? DateOnly.FromDateTime(date.DateTime) : null;
}

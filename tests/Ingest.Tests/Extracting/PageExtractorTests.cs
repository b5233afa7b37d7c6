using Ingest.Extracting;

namespace Ingest.Tests.Extracting;

public sealed class PageExtractorTests
{
    private static readonly Uri Url = new("https://dennik.example/2026/07/07/123456-story");

    private readonly ExtractedPage _page = PageExtractor.Extract(SamplePages.Story, Url);

    [Fact]
    public void The_text_is_the_articles_and_nothing_beside_it()
    {
        Assert.StartsWith("Minister financií predstavil", _page.Text, StringComparison.Ordinal);
        Assert.EndsWith("výdavky na obranu stúpnu.", _page.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nČo bude ďalej\n\n", _page.Text, StringComparison.Ordinal);
        foreach (var beside in new[] { "cookies", "Zdieľať", "Opozícia", "Čítajte aj", "hanba", "Najčítanejšie", "práva vyhradené", "Domov" })
        {
            Assert.DoesNotContain(beside, _page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_facts_are_those_the_page_tells()
    {
        Assert.Equal(("Vláda schválila rozpočet", "Jana Nová, Ján Starý", "sk"), (_page.Title, _page.Author, _page.Language));
        Assert.Equal(new DateTimeOffset(2026, 7, 7, 23, 30, 0, TimeSpan.FromHours(2)), _page.PublishedAt);
        Assert.Equal(7, _page.PublishedAt!.Value.Day);
        Assert.Equal(new DateTimeOffset(2026, 7, 8, 6, 0, 0, TimeSpan.Zero), _page.ModifiedAt);
        Assert.Equal(Url, _page.CanonicalUrl);
    }

    [Fact]
    public void Links_to_older_news_are_marked_where_they_stand()
    {
        var link = Assert.Single(_page.OlderNews);

        Assert.Equal("V júni ešte hovoril o vyššom schodku", _page.Text[link.Start..link.End]);
    }

    [Fact]
    public void An_outlets_hint_decides_what_the_text_is()
    {
        var page = PageExtractor.Extract(SamplePages.Story, Url, "#comments");

        Assert.StartsWith("Komentáre\n\nTo je hanba", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".nowhere")]
    [InlineData("][")]
    public void A_hint_that_finds_nothing_or_is_none_is_ignored(string hint)
    {
        Assert.Equal(_page.Text, PageExtractor.Extract(SamplePages.Story, Url, hint).Text);
    }

    [Fact]
    public void An_article_split_over_siblings_is_whole()
    {
        var parts = string.Concat(Enumerable.Range(1, 4).Select(n =>
            $"<div class='row'><div class='col'><p>Part {n} of the story, which is long enough, has commas, and says what happened that day.</p><p>It goes on with what part {n} has to tell, who said it, and what others, far away, replied.</p></div></div><div class='ad'><a href='/x'>Buy</a></div>"));

        var text = PageExtractor.Extract($"<html><body><section><h1>Story</h1>{parts}</section></body></html>", Url).Text;

        Assert.All(Enumerable.Range(1, 4), n => Assert.Contains($"Part {n} ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("Buy", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_only_shown_is_found_beside_the_headline()
    {
        var page = PageExtractor.Extract("<html><body><h1>A story of some kind</h1><div>Published 7 July 2026, 10:15</div><p>" + string.Concat(Enumerable.Repeat("Words, and more words, to fill the page. ", 20)) + "</p></body></html>", null);

        Assert.Equal(new DateTimeOffset(2026, 7, 7, 10, 15, 0, TimeSpan.Zero), page.PublishedAt);
    }

    [Fact]
    public void A_text_that_only_machines_are_told_is_taken()
    {
        var told = string.Concat(Enumerable.Repeat("The minister spoke of the alliance. ", 20));

        var page = PageExtractor.Extract($"<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{told}\"}}</script></head><body><div id='app'></div></body></html>", null);

        Assert.Equal(told.Trim(), page.Text);
    }

    [Fact]
    public void A_text_kept_for_subscribers_is_told()
    {
        var page = PageExtractor.Extract("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script></head><body><p>x</p></body></html>", null);

        Assert.True(page.IsPaywalled);
    }
}

using System.Text;

namespace Ingest.Benchmarks.Reading;

/// <summary>A feed and a page of the size and shape that outlets serve, made the same way every time.</summary>
internal static class SampleBytes
{
    private static readonly string[] Words =
        "vláda minister schválila návrh podľa ktorého alianca členstvo krajina prezident povedal utorok rokovanie parlament obrana hranica spojenci susedia vojna mier zmluva hlasovanie".Split(' ');

    /// <summary>100 items with summaries and full texts, about 200 KB.</summary>
    public static byte[] Feed()
    {
        var random = new Random(1);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Správy</title><link>https://news.example/</link>");
        for (var n = 0; n < 100; n++)
        {
            text.Append($"<item><title>{Sentence(random, 8)} &amp; {n}</title><link>https://news.example/a/{100000 + n}-x</link><guid isPermaLink=\"false\">g{n}</guid><pubDate>Tue, 07 Jul 2026 10:{n % 60:00}:00 +0200</pubDate><dc:creator>Jana Nová</dc:creator><category>Svet</category><description><![CDATA[<p>{Sentence(random, 30)}</p>]]></description><content:encoded><![CDATA[");
            for (var p = 0; p < 6; p++)
            {
                text.Append($"<p>{Sentence(random, 25)} <a href=\"/a/{p}\">{Sentence(random, 3)}</a></p>");
            }

            text.Append("]]></content:encoded></item>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</channel></rss>").ToString());
    }

    /// <summary>An article of 20 paragraphs among menus, teasers and scripts, about 120 KB.</summary>
    public static string Page()
    {
        var random = new Random(2);
        var text = new StringBuilder("<!doctype html><html lang=\"sk\"><head><title>Titulok | Denník</title><meta property=\"og:title\" content=\"Titulok\"><meta property=\"article:published_time\" content=\"2026-07-07T10:00:00+02:00\"></head><body>");
        for (var n = 0; n < 5; n++)
        {
            text.Append($"<script>var x{n} = {{{string.Join(',', Enumerable.Range(0, 300).Select(i => $"a{i}:\"{i * n}\""))}}};</script>");
        }

        text.Append("<nav class=\"main-nav\"><ul>");
        Repeat(60, n => $"<li class=\"nav-item\"><a class=\"nav-link\" href=\"/s/{n}\" data-track=\"menu-{n}\">{Sentence(random, 1)}</a></li>");
        text.Append("</ul></nav><main class=\"layout with-sidebar\"><article class=\"post\"><h1>Titulok</h1><div class=\"share-bar\"><a href=\"#\">f</a></div><div class=\"article-body\">");
        Repeat(20, n => $"<p class=\"text\">{Sentence(random, 60)} <a href=\"/2026/0{(n % 9) + 1}/01/12345{n}-starsia-sprava-o-veci\">{Sentence(random, 4)}</a>, {Sentence(random, 20)}.</p>");
        text.Append("</div></article><aside class=\"sidebar\">");
        Repeat(120, n => $"<div class=\"teaser teaser--small\" data-id=\"{n}\"><a href=\"/a/{n}\" class=\"teaser__link\"><img src=\"/i/{n}.jpg\" alt=\"\" width=\"120\" height=\"80\" loading=\"lazy\"><span class=\"teaser__title\">{Sentence(random, 9)}</span></a><span class=\"teaser__meta\">7. júla</span></div>");
        return text.Append("</aside></main><footer><p>Všetky práva vyhradené.</p></footer></body></html>").ToString();

        void Repeat(int times, Func<int, string> part)
        {
            for (var n = 0; n < times; n++)
            {
                text.Append(part(n)).Append('\n');
            }
        }
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}

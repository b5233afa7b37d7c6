using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Cli.Outlets;

/// <summary>Writes an article's page with all that real pages put around and into an article.</summary>
internal static class PageWriter
{
    private const string Style =
        "body{margin:0;font:17px/1.6 Georgia,'DejaVu Serif',serif;color:#222;background:#fbfaf7}nav{background:#23395b;padding:14px 24px}" +
        "nav a{color:#fff;margin-right:22px;text-decoration:none;font-family:sans-serif;font-size:15px}main{max-width:680px;margin:32px auto;padding:0 20px}" +
        "h1{line-height:1.2}time,.share,aside,footer,.cookies,.comments{font:14px/1.6 sans-serif;color:#666}" +
        "aside{border-left:3px solid #c8b273;padding:2px 16px;margin:24px 0}footer{border-top:1px solid #ddd;padding:20px 24px;margin-top:48px}" +
        ".cookies{background:#eee;padding:8px 24px}ul{padding-left:18px}li{margin:10px 0}";

    public static string Article(SampleOutlet outlet, SampleArticle article, DateTimeOffset published, DateTimeOffset updated)
    {
        var page = Start(outlet, article.Title, article.Lead)
            .Append($"<main><article><h1>{Html(article.Title)}</h1>")
            .Append(CultureInfo.InvariantCulture, $"<time datetime=\"{published:yyyy-MM-ddTHH:mm:ssZ}\">{published:dd.MM.yyyy HH:mm}</time>")
            .Append($"<div class=\"share\"><a href=\"#\">{Html(outlet.Words.Share)}</a></div>")
            .Append($"<p class=\"lead\"><b>{Html(article.Lead)}</b></p>");
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            page.Append($"<p>{Html(article.Paragraphs[i])}</p>");
            if (i == 1 && article.Related.Count > 0)
            {
                AppendRelated(page, outlet, article.Related);
            }
        }

        page.Append(CultureInfo.InvariantCulture, $"<meta itemprop=\"dateModified\" content=\"{updated:yyyy-MM-ddTHH:mm:ssZ}\"></article>")
            .Append($"<section class=\"comments\"><h2>{Html(outlet.Words.Comments)}</h2></section></main>");
        return End(page, outlet);
    }

    public static string Front(SampleOutlet outlet, IReadOnlyList<FeedEntry> entries)
    {
        var page = Start(outlet, outlet.Name, outlet.Words.Note).Append($"<main><h1>{Html(outlet.Name)}</h1><ul>");
        foreach (var entry in entries)
        {
            page.Append($"<li><a href=\"{Html(entry.Url.AbsolutePath)}\">{Html(entry.Article.Title)}</a></li>");
        }

        return End(page.Append("</ul></main>"), outlet);
    }

    private static void AppendRelated(StringBuilder page, SampleOutlet outlet, IReadOnlyList<string> slugs)
    {
        page.Append($"<aside class=\"related\"><h3>{Html(outlet.Words.Related)}</h3><ul>");
        foreach (var slug in slugs)
        {
            var title = outlet.Articles.FirstOrDefault(article => article.Slug == slug)?.Title ?? slug;
            page.Append($"<li><a href=\"/{outlet.Id}/{slug}\">{Html(title)}</a></li>");
        }

        page.Append("</ul></aside>");
    }

    private static StringBuilder Start(SampleOutlet outlet, string title, string description)
    {
        var page = new StringBuilder($"<!doctype html><html lang=\"{outlet.Language}\"><head><meta charset=\"{outlet.Charset}\">")
            .Append($"<title>{Html(title)} | {Html(outlet.Name)}</title><meta name=\"viewport\" content=\"width=device-width\">")
            .Append($"<meta property=\"og:title\" content=\"{Html(title)}\"><meta property=\"og:site_name\" content=\"{Html(outlet.Name)}\">")
            .Append($"<meta name=\"description\" content=\"{Html(description)}\"><style>{Style}</style></head><body>")
            .Append($"<div class=\"cookies\">{Html(outlet.Words.Cookies)}</div><nav><a href=\"/{outlet.Id}/\">{Html(outlet.Words.Home)}</a>");
        foreach (var section in outlet.Words.Sections)
        {
            page.Append($"<a href=\"#\">{Html(section)}</a>");
        }

        return page.Append("</nav>");
    }

    private static string End(StringBuilder page, SampleOutlet outlet) =>
        page.Append($"<footer>{Html(outlet.Words.Note)} © {Html(outlet.Name)}</footer></body></html>").ToString();

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}

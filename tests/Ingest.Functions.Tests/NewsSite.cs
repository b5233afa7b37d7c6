using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions.Tests;

/// <summary>Outlets on loopback: RSS feeds whose items are published by the test, and their pages.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<Story>> _outlets = new();
    private readonly ConcurrentDictionary<string, Story> _pages = new();
    private readonly WebApplication _app;

    private NewsSite(WebApplication app) => _app = app;

    public Uri Root { get; private set; } = new("http://127.0.0.1");

    public static async Task<NewsSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var site = new NewsSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync();
        site.Root = new Uri(app.Urls.First());
        return site;
    }

    public Uri FeedOf(string outlet) => new(Root, $"/{outlet}/rss.xml");

    /// <summary>Puts a story at the head of an outlet's feed.</summary>
    public void Publish(string outlet, Story story)
    {
        _pages[PathOf(outlet, story)] = story;
        _outlets.AddOrUpdate(outlet, _ => [story], (_, stories) => [story, .. stories.Where(other => other.Slug != story.Slug)]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string PathOf(string outlet, Story story) => $"/{outlet}/{story.Slug}";

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var outlet = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (_pages.TryGetValue(path, out var story))
        {
            await WriteAsync(context, "text/html; charset=utf-8", PageOf(story));
        }
        else if (path.EndsWith("/rss.xml", StringComparison.Ordinal) && _outlets.TryGetValue(outlet, out var stories))
        {
            await WriteAsync(context, "application/rss+xml; charset=utf-8", FeedOf(outlet, stories));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static Task WriteAsync(HttpContext context, string type, string body)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, Encoding.UTF8, context.RequestAborted);
    }

    private string FeedOf(string outlet, List<Story> stories)
    {
        var items = stories.Select(story =>
            $"<item><title>{WebUtility.HtmlEncode(story.Title)}</title><link>{Root}{outlet}/{story.Slug}?utm_source=rss</link><guid isPermaLink=\"false\">{outlet}-{story.Slug}</guid></item>");
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{outlet}</title><link>{Root}{outlet}/</link>{string.Concat(items)}</channel></rss>";
    }

    private static string PageOf(Story story)
    {
        var paragraphs = string.Concat(story.Text.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
        var title = WebUtility.HtmlEncode(story.Title);
        return $"<!doctype html><html lang=\"{story.Language}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>"
            + $"<nav><a href=\"/\">Home</a></nav><main><article><h1>{title}</h1>{paragraphs}</article></main><footer>Contact</footer></body></html>";
    }
}

/// <param name="Text">Paragraphs split by a blank line.</param>
internal sealed record Story(string Slug, string Language, string Title, string Text);

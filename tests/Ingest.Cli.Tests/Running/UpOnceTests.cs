using System.Text.Json;
using Azurite;
using Ingest.Cli.Running;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Microsoft.AspNetCore.Http;

namespace Ingest.Cli.Tests.Running;

/// <summary>The command itself, with everything that it starts.</summary>
[Trait("Category", "Azurite")]
public sealed class UpOnceTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("up").FullName;
    private int _polls;

    [Fact]
    public async Task One_run_takes_all_through_and_the_next_finds_nothing_new()
    {
        Assert.SkipUnless(new FunctionsBuild(RepositoryRoot.Find()).IsCurrent(), "The functions are not built: run 'dotnet build' first.");
        await AzuriteServer.GetAsync(); // installs the npm packages where they are missing
        await using var site = await LoopbackSite.StartAsync(0, AnswerAsync, CancellationToken.None);
        var feeds = Path.Combine(_folder, "feeds.json");
        await File.WriteAllTextAsync(feeds, $$"""[{"id":"listy","name":"Listy","language":"sk","url":"{{site.Address}}feed.xml"}]""");

        var first = await UpAsync(feeds);
        var second = await UpAsync(feeds);

        Assert.Equal((1, 1, 3, 1, 2), (Number(first, "feeds"), Number(first, "polled"), Number(first, "articles"), Number(first, "alerts"), Number(first, "deliveries")));
        Assert.Equal((0, 0, 0), (Number(second, "articles"), Number(second, "alerts"), Number(second, "deliveries")));
        Assert.All([first, second], summary => Assert.Equal((0, 0), (Number(summary, "failed"), Number(summary, "poison"))));
    }

    private async Task<JsonElement> UpAsync(string feeds)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var context = new CommandContext(new Terminal(output, error, isColored: false, isLive: false), TimeProvider.System, AzureStores.Open);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));

        var code = await IngestCommand.RunAsync(
            ["up", "--once", "--allow-private", "--feeds", feeds, "--data", Path.Combine(_folder, "data")], context, limit.Token);

        Assert.True(code == 0, $"ended with {code}: {error}");
        return JsonDocument.Parse(Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
    }

    // The baseline first; from the second poll on a statement and a piece of plain news.
    private Task AnswerAsync(HttpContext context)
    {
        var isFeed = context.Request.Path == "/feed.xml";
        if (!isFeed && context.Request.Path == "/robots.txt")
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        context.Response.ContentType = isFeed ? "application/rss+xml" : "text/html; charset=utf-8";
        return context.Response.WriteAsync(isFeed ? Feed($"http://{context.Request.Host}", Interlocked.Increment(ref _polls)) : Page(context.Request.Path));
    }

    private static string Feed(string address, int poll)
    {
        var items = poll == 1 ? [("pocasie", "Cez víkend bude snežiť")] : new[]
        {
            ("fico", "Fico: So vstupom Ukrajiny do NATO nebudem súhlasiť"), ("most", "Most v Komárne otvoria v decembri"), ("pocasie", "Cez víkend bude snežiť"),
        };
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddT00:00:00Z");
        var entries = items.Select(item => $"<item><title>{item.Item2}</title><link>{address}/{item.Item1}</link><guid isPermaLink=\"false\">{item.Item1}</guid><pubDate>{date}</pubDate></item>");
        return $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Listy</title><link>{address}/</link><language>sk</language>{string.Concat(entries)}</channel></rss>";
    }

    private static string Page(string path)
    {
        var (title, text) = path == "/fico"
            ? ("Fico: So vstupom Ukrajiny do NATO nebudem súhlasiť", "<p>Predseda vlády Robert Fico hovoril v nedeľu v rozhlase o zahraničnej politike.</p><p>„So vstupom Ukrajiny do NATO nebudem súhlasiť,“ povedal premiér Robert Fico.</p>")
            : ("Správy", "<p>V nedeľu bude v celej krajine chladno a na horách bude snežiť.</p><p>Meteorológovia odporúčajú opatrnosť na cestách.</p>");
        return $"<!doctype html><html lang=\"sk\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>";
    }

    private static int Number(JsonElement summary, string name) => summary.GetProperty(name).GetInt32();
}

using System.Diagnostics;
using System.Text;
using Ingest.Cli.Running;
using Ingest.Cli.TeamsCatching;

namespace Ingest.Cli.Tests.TeamsCatching;

/// <summary>The page in a real browser. Set INGEST_SCREENSHOTS to a folder to look at what it sees.</summary>
[Trait("Category", "Browser")]
public sealed class TeamsPageTests
{
    private static readonly string[] s_browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    [Fact]
    public async Task Cards_are_drawn_and_nothing_in_them_runs_or_calls_out()
    {
        var (browser, renderer) = (Array.Find(s_browsers, File.Exists), Renderer());
        Assert.SkipWhen(browser is null, "No Chromium is installed.");
        Assert.SkipUnless(File.Exists(renderer), "'npm ci' has not run in infra/local.");
        var folder = Directory.CreateTempSubdirectory("page").FullName;
        await using var catcher = await TeamsCatcher.StartAsync(renderer, Path.Combine(folder, "cards.jsonl"), TimeProvider.System, CancellationToken.None);
        await PostAsync(catcher, Cards.Hostile);
        await PostAsync(catcher, Cards.Statement);

        var page = await SeeAsync(browser, catcher.Page, folder);

        Assert.Contains("2 received", page, StringComparison.Ordinal);
        Assert.Contains("<b>Robert Fico</b>, Prime Minister of Slovakia", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://listy.example/a\"", page, StringComparison.Ordinal);
        Assert.Contains("Read the article", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>owned", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"data:text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"x\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("spy.example", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static string Renderer() =>
        Path.Combine(RepositoryRoot.Find().LocalPackages, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js");

    private static async Task PostAsync(TeamsCatcher catcher, string message)
    {
        using var http = new HttpClient();
        using var content = new StringContent(message, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(catcher.Webhook, content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> SeeAsync(string browser, Uri page, string folder)
    {
        if (Environment.GetEnvironmentVariable("INGEST_SCREENSHOTS") is { Length: > 0 } screenshots)
        {
            await RunAsync(browser, folder, $"--screenshot={Path.Combine(screenshots, "teams-cards.png")}", "--window-size=900,1100", page.AbsoluteUri);
        }

        return await RunAsync(browser, folder, "--dump-dom", page.AbsoluteUri);
    }

    private static async Task<string> RunAsync(string browser, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            browser,
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", $"--user-data-dir={Path.Combine(folder, "profile")}", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await errors;
            return output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

using System.Text;
using Azurite;
using Ingest.Cli.Running;
using Ingest.Cli.TeamsCatching;

namespace Ingest.Cli.Tests.TeamsCatching;

/// <summary>The page in a real browser. Set INGEST_SCREENSHOTS to a folder to look at what it sees.</summary>
[Trait("Category", "Browser")]
public sealed class TeamsPageTests
{
    [Fact]
    public async Task Cards_are_drawn_and_nothing_in_them_runs_or_calls_out()
    {
        Assert.SkipWhen(Browser.Program is null, "No Chromium is installed.");
        await AzuritePackage.InstalledAsync();
        var packages = Path.Combine(RepositoryRoot.Find().LocalPackages, "node_modules");
        var folder = Directory.CreateTempSubdirectory("page").FullName;
        await using var catcher = await TeamsCatcher.StartAsync(packages, Path.Combine(folder, "cards.jsonl"), TimeProvider.System, CancellationToken.None);
        await PostAsync(catcher, Cards.Hostile);
        await PostAsync(catcher, Cards.Statement);

        await using var browser = await Browser.OpenAsync(catcher.Page, Path.Combine(folder, "profile"));
        await browser.WaitAsync("document.getElementById('count').textContent === '2 received'");
        await PostAsync(catcher, Cards.Statement);
        await browser.WaitAsync("document.title.startsWith('(3)')");
        if (Environment.GetEnvironmentVariable("INGEST_SCREENSHOTS") is { Length: > 0 } screenshots)
        {
            await browser.SaveScreenshotAsync(Path.Combine(screenshots, "teams-cards.png"));
        }

        var page = (string)(await browser.EvaluateAsync("document.documentElement.outerHTML"))!;
        Assert.Contains("<strong>Robert Fico</strong>, Prime Minister of Slovakia", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://listy.example/a\"", page, StringComparison.Ordinal);
        Assert.Contains("Read the article", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"data:text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"x\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("spy.example", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static async Task PostAsync(TeamsCatcher catcher, string message)
    {
        using var http = new HttpClient();
        using var content = new StringContent(message, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(catcher.Webhook, content);
        answer.EnsureSuccessStatusCode();
    }
}

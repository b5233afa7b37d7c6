using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Delivering;
using Ingest.Delivering.Cards;
using Ingest.Delivering.Wording;
using Ingest.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Ingest.Azure.Tests.Teams;

/// <summary>Our cards before the judgement of the official adaptivecards package, under node.</summary>
public sealed class OfficialCardTests
{
    private static readonly string? s_modules = FindModules();

    [Theory]
    [InlineData("instant")]
    [InlineData("correction")]
    [InlineData("withdrawn")]
    [InlineData("digest")]
    [InlineData("hostile")]
    public async Task The_official_package_finds_nothing_wrong_and_shows_the_words(string kind)
    {
        var drawn = await DrawAsync(kind switch
        {
            "correction" => Alerts.Instant(kind: AlertKind.Correction),
            "withdrawn" => Alerts.Instant(DeliveryBuilders.AnEvent() with { Sources = [] }, AlertKind.Correction),
            "digest" => Alerts.Digest(DeliveryBuilders.AnEvent("e1"), DeliveryBuilders.AnEvent("e2")),
            "hostile" => Alerts.Instant(Alerts.HostileEvent()),
            _ => Alerts.Instant(),
        });

        Assert.Empty(drawn["problems"]!.AsArray());
        Assert.Contains("NATO membership", (string?)drawn["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_links_with_their_titles()
    {
        var links = (await DrawAsync(Alerts.Instant()))["links"]!.AsArray().Select(link => ((string?)link!["text"], (string?)link["url"]));

        Assert.Equal(
            [
                ("23 Aug 2025, conditional", "https://tasr.sk/old"),
                ("Fico: Nikdy nebudem súhlasiť so vstupom Ukrajiny do NATO", "https://tasr.sk/fico-nato"),
                ("Fico says he will never agree to Ukraine joining NATO", "https://kyivindependent.com/fico"),
            ],
            links);
    }

    [Fact]
    public async Task Hostile_text_makes_no_link_no_emphasis_and_no_markup()
    {
        var told = Alerts.HostileEvent();

        var drawn = await DrawAsync(Alerts.Instant(told));

        Assert.Equal(
            ["9 Nov", "1. ](https://evil.example) \\](https://evil.example) *bold* `code` &lt;i&gt; <a href=x>t</a>"],
            drawn["links"]!.AsArray().Select(link => (string)link!["text"]!).Select(text => text.StartsWith("12 Nov 2025", StringComparison.Ordinal) ? "9 Nov" : text));
        Assert.DoesNotContain(drawn["markup"]!.AsArray(), tag => (string?)tag is "em" or "code" or "img" or "script" or "b" or "i");
        Assert.Contains("Bob</td><script>alert(1)</script> **bold** [x](https://evil.example)", (string?)drawn["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("2017,", (string?)drawn["text"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> DrawAsync(Alert alert)
    {
        Assert.SkipWhen(s_modules is null, "Needs node and the packages of infra/local (npm ci there).");
        var options = Options.Create(new DeliveryOptions());
        var payload = new TeamsCard(new AlertWording(CodeNames.Default, options), options).Write(alert);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Teams", "check-card.cjs"), s_modules])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(Encoding.UTF8.GetString(payload));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }

    private static string? FindModules()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent;
        }

        var modules = folder is null ? "" : Path.Combine(folder.FullName, "infra", "local", "node_modules");
        return new[] { "adaptivecards", "jsdom", "markdown-it" }.All(package => Directory.Exists(Path.Combine(modules, package))) && HasNode() ? modules : null;
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}

using Ingest.Cli.Terminals;
using Ingest.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli.Feeds;

/// <summary>Reads a feed as the pipeline would, and tells in words what it finds and what is wrong. Nothing is stored.</summary>
internal static class FeedTest
{
    private const int ShownItems = 5;

    /// <returns>False if the pipeline could not use the feed.</returns>
    public static async Task<bool> RunAsync(Terminal terminal, Uri url, bool allowPrivate, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{FetchingOptions.SectionName}:{nameof(FetchingOptions.AllowPrivate)}", allowPrivate.ToString())])
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFetching().BuildServiceProvider();
        var report = await services.GetRequiredService<FeedDiagnosis>().ExamineAsync(url, cancellationToken);
        foreach (var finding in report.Findings)
        {
            Say(terminal, finding.Kind switch { FindingKind.Fault => "Fault", FindingKind.Weakness => "Weakness", _ => "" }, finding.Text);
        }

        foreach (var item in report.Feed?.Items.Take(ShownItems) ?? [])
        {
            Say(terminal, "Item", $"{item.Published:yyyy-MM-dd HH:mm}  {item.Title}  {item.Url}");
        }

        Say(terminal, report.IsUsable ? "Usable" : "Unusable", report.Better is { } better ? $"add {better} instead" : "");
        return report.IsUsable;
    }

    private static void Say(Terminal terminal, string what, string text) => terminal.Out.WriteLine($"{what,-10}{Terminal.OneLine(text)}".TrimEnd());
}

using Ingest.Cli.Terminals;
using Spectre.Console;

namespace Ingest.Cli.Watching;

/// <summary>Writes a status for people.</summary>
internal static class StatusScreen
{
    public static void Write(Terminal terminal, StatusReport report)
    {
        var console = terminal.Console;
        var health = report.Health;
        console.MarkupLine(health.Healthy ? "[green]Healthy[/]" : $"[red]{health.Problems.Count} problems[/]");
        console.WriteLine($"Feeds          {health.Feeds}, of them failing {health.FailingFeeds}, silent {health.SilentFeeds}, held {health.HeldFeeds}");
        console.WriteLine($"Subscriptions  {report.Subscriptions}");
        console.WriteLine($"Deliveries     {string.Join(", ", report.Deliveries.Select(state => $"{state.Key} {state.Value}"))}");
        console.WriteLine(report.MedianLatency is { } median
            ? $"Latency        {Words(median)} median, {Words(report.P95Latency!.Value)} for 95 of 100, from publication to delivery"
            : "Latency        nothing was delivered yet");

        var table = new Table().Border(TableBorder.Rounded).AddColumn("Queue").AddColumn(new TableColumn("Waiting").RightAligned()).AddColumn(new TableColumn("Poison").RightAligned());
        foreach (var queue in health.Queues)
        {
            table.AddRow(queue.Queue, $"{queue.Waiting}", queue.Poisoned == 0 ? "0" : $"[red]{queue.Poisoned}[/]");
        }

        console.Write(table);
        foreach (var problem in health.Problems)
        {
            console.MarkupLine($"[red]![/] {Markup.Escape(Terminal.OneLine(problem))}");
        }
    }

    private static string Words(TimeSpan span) => span switch
    {
        { TotalSeconds: < 90 } => $"{span.TotalSeconds:0.#} s",
        { TotalMinutes: < 90 } => $"{span.TotalMinutes:0.#} min",
        _ => $"{span.TotalHours:0.#} h",
    };
}

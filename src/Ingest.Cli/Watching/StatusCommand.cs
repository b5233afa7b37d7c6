using System.CommandLine;
using System.Text.Json;
using Ingest.Cli.Stores;

namespace Ingest.Cli.Watching;

/// <summary>`ingest status`: the whole pipeline on one screen.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var connection = StoreConnection.CreateOption();
        var command = new Command("status", "Shows feeds, queues, failures and latency on one screen.") { json, connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            var report = await StatusReport.ReadAsync(stores, context.Time, cancellationToken);
            if (parsed.GetValue(json))
            {
                await context.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, StatusJson.Default.StatusReport));
            }
            else
            {
                StatusScreen.Write(context.Terminal, report);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}

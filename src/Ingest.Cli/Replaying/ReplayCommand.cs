using System.CommandLine;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Quarantine;
using Spectre.Console;

namespace Ingest.Cli.Replaying;

/// <summary>`ingest replay`: what failed for good, why, and another try; below it, back-fill.</summary>
internal static class ReplayCommand
{
    private const int LongestReason = 300;

    public static Command Create(CommandContext context)
    {
        var yes = new Option<bool>("--yes") { Description = "Do it. Without it, what would be done is only shown.", Recursive = true };
        var connection = StoreConnection.CreateOption();
        connection.Recursive = true;
        var command = new Command("replay", "Shows the messages that failed for good with their reasons, and tries them again.") { yes, connection };
        SetAction(command, Pipeline.Queues);
        foreach (var queue in Pipeline.Queues)
        {
            var one = new Command(queue, $"The same for the queue '{queue}' alone.");
            SetAction(one, [queue]);
            command.Add(one);
        }

        command.Add(BackFillCommand.Create(context, yes, connection));
        return command;

        void SetAction(Command of, IReadOnlyList<string> queues) => of.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            await RunAsync(context.Terminal, stores, queues, parsed.GetValue(yes), cancellationToken);
            return ExitCodes.Done;
        });
    }

    private static async Task RunAsync(Terminal terminal, IngestStores stores, IReadOnlyList<string> queues, bool move, CancellationToken cancellationToken)
    {
        var total = await ShowAsync(terminal, stores, queues, cancellationToken);
        if (total == 0)
        {
            terminal.Console.WriteLine("No message has failed for good.");
        }
        else if (move)
        {
            await ReplayAsync(terminal, stores, queues, cancellationToken);
        }
        else
        {
            terminal.Console.WriteLine($"{total} in all; nothing was changed. 'ingest replay --yes' puts them back on their queues.");
        }
    }

    private static async Task<long> ShowAsync(Terminal terminal, IngestStores stores, IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        var lengths = await stores.Gauge.MeasureAsync(cancellationToken);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Queue", "Since", "Message", "Reason");
        foreach (var queue in queues)
        {
            foreach (var message in await stores.Poison.PeekAsync(queue, cancellationToken))
            {
                var failure = await stores.Failures.GetAsync(queue, MessageQuarantine.HashOf(message.Text), cancellationToken);
                table.AddRow(queue, $"{message.InsertedAt:yyyy-MM-dd HH:mm}", Cell(message.Text), Cell(failure?.Reason ?? "not recorded: see the functions' log"));
            }
        }

        if (table.Rows.Count > 0)
        {
            terminal.Console.Write(table);
        }

        var total = lengths.Where(length => queues.Contains(length.Queue)).Sum(length => length.Poisoned);
        if (total > table.Rows.Count)
        {
            terminal.Console.WriteLine($"{total - table.Rows.Count} more are not shown.");
        }

        return Math.Max(total, table.Rows.Count);
    }

    private static async Task ReplayAsync(Terminal terminal, IngestStores stores, IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        foreach (var queue in queues)
        {
            if (await stores.Poison.PeekAsync(queue, cancellationToken) is [_, ..])
            {
                terminal.Console.WriteLine($"{queue}: {await stores.Poison.ReplayAsync(queue, cancellationToken)} put back");
            }
        }
    }

    private static string Cell(string text)
    {
        var line = Terminal.OneLine(text);
        return Markup.Escape(line.Length <= LongestReason ? line : $"{line[..LongestReason]}…");
    }
}

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
        var queue = new Argument<string?>("QUEUE") { Description = $"One of {string.Join(", ", Pipeline.Queues)}; else all.", Arity = ArgumentArity.ZeroOrOne };
        queue.AcceptOnlyFromAmong([.. Pipeline.Queues]);
        var yes = new Option<bool>("--yes") { Description = "Move the messages back to their queues. Without it they are only shown." };
        var connection = StoreConnection.CreateOption();
        var command = new Command("replay", "Shows the messages that failed for good with their reasons, and tries them again.") { queue, yes, connection, BackFillCommand.Create(context) };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            var queues = parsed.GetValue(queue) is { } one ? [one] : Pipeline.Queues;
            var total = await ShowAsync(context.Terminal, stores, queues, cancellationToken);
            if (total == 0)
            {
                context.Terminal.Console.WriteLine("No message has failed for good.");
            }
            else if (parsed.GetValue(yes))
            {
                await ReplayAsync(context.Terminal, stores, queues, cancellationToken);
            }
            else
            {
                context.Terminal.Console.WriteLine($"{total} in all; nothing was changed. 'ingest replay --yes' puts them back on their queues.");
            }

            return ExitCodes.Done;
        });
        return command;
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

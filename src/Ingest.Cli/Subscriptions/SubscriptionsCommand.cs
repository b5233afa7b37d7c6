using System.CommandLine;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Matching;

namespace Ingest.Cli.Subscriptions;

/// <summary>`ingest subscriptions`: lists and removes.</summary>
internal static class SubscriptionsCommand
{
    public static Command Create(CommandContext context)
    {
        // Without a subcommand it lists.
        var command = List(context, "subscriptions", "Lists and removes subscriptions.");
        command.Subcommands.Add(List(context, "list", "Lists the subscriptions."));
        command.Subcommands.Add(Remove(context));
        return command;
    }

    private static Command List(CommandContext context, string name, string description)
    {
        var connection = StoreConnection.CreateOption();
        var reveal = new Option<bool>("--show-targets") { Description = "Show mail addresses and webhooks in full; they are secrets." };
        var command = new Command(name, description) { connection, reveal };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            List<Subscription> found = [];
            await foreach (var subscription in stores.Subscriptions.ListAsync(cancellationToken))
            {
                found.Add(subscription);
            }

            SubscriptionTable.Write(context.Terminal, found, parsed.GetValue(reveal));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The subscription's id, as 'ingest subscriptions list' shows it." };
        var connection = StoreConnection.CreateOption();
        var command = new Command("remove", "Removes a subscription.") { id, connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            var named = parsed.GetRequiredValue(id);
            if (!named.All(char.IsAsciiLetterOrDigit) || !await stores.Subscriptions.RemoveAsync(named, cancellationToken))
            {
                throw new CliFailure($"There is no subscription '{Terminal.OneLine(named)}'.", "See 'ingest subscriptions list'.");
            }

            await context.Terminal.Out.WriteLineAsync($"removed {named}");
            return ExitCodes.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Feeds;
using Ingest.Fetching;

namespace Ingest.Cli.Feeds;

/// <summary>`ingest feeds`: which feeds are watched, and how they are.</summary>
internal static class FeedsCommand
{
    private static readonly Option<string?> s_connection = StoreConnection.CreateOption();
    private static readonly Argument<string> s_id = new("ID") { Description = "The feed's id, as 'ingest feeds list' shows it." };

    public static Command Create(CommandContext context)
    {
        // Without a subcommand it lists.
        var command = List(context, "feeds", "Lists the feeds with their health; adds, removes, pauses and tests them.");
        foreach (var sub in Subcommands(context))
        {
            command.Subcommands.Add(sub);
        }

        return command;
    }

    private static IEnumerable<Command> Subcommands(CommandContext context) =>
    [
        List(context, "list", "Lists the feeds with their health."),
        FeedAddCommand.Create(context, s_connection),
        Show(context),
        Remove(context),
        Pause(context, "pause", "Stops polling a feed until it is resumed.", paused: true),
        Pause(context, "resume", "Polls a paused feed again.", paused: false),
        Decide(context, "accept", "Leaves entries that a feed showed at once in silence: they are an archive.", "accepted", static (held, id, token) => held.AcceptAsync(id, token)),
        Decide(context, "release", "Sends entries that a feed showed at once on their way: they are news.", "released", static (held, id, token) => held.ReleaseAsync(id, token)),
        Test(context),
    ];

    private static Command List(CommandContext context, string name, string description)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command(name, description) { s_connection, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            var now = context.Time.GetUtcNow();
            var rows = new List<FeedRow>();
            await foreach (var (feed, state) in stores.Feeds.ListAsync(cancellationToken))
            {
                rows.Add(FeedRow.From(feed, state, now));
            }

            FeedTable.Write(context.Terminal, rows, parsed.GetValue(json), now);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var command = new Command("show", "Tells all that is known of a feed: settings, cadence, the history of its failures.") { s_id, s_connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            var (feed, state) = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
            FeedSheet.Write(context.Terminal, feed, state, context.Time.GetUtcNow());
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Decide(CommandContext context, string name, string description, string told, Func<HeldEntries, FeedId, CancellationToken, Task<int>> decide)
    {
        var command = new Command(name, description) { s_id, s_connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            var (feed, _) = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
            var count = await decide(new HeldEntries(stores.Feeds, stores.Articles, stores.Pipeline, context.Time), feed.Id, cancellationToken);
            await context.Terminal.Out.WriteLineAsync(count == 0 ? $"{feed.Id} holds nothing" : $"{told} {count} entries of {feed.Id}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var command = new Command("remove", "Removes a feed and what was learnt of it; its articles stay.") { s_id, s_connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            var (feed, _) = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
            await stores.Feeds.RemoveAsync(feed.Id, cancellationToken);
            await context.Terminal.Out.WriteLineAsync($"removed {feed.Id}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Pause(CommandContext context, string name, string description, bool paused)
    {
        var command = new Command(name, description) { s_id, s_connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            var (feed, _) = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
            await stores.Feeds.SaveAsync(feed with { Paused = paused }, cancellationToken);
            await context.Terminal.Out.WriteLineAsync($"{(paused ? "paused" : "resumed")} {feed.Id}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Test(CommandContext context)
    {
        var url = new Argument<string>("URL") { Description = "The feed's address." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let it live on a loopback or private address." };
        var command = new Command("test", "Reads a feed once and tells in words what is wrong with it; nothing is stored.") { url, allowPrivate };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!FeedUrl.TryParse(parsed.GetRequiredValue(url), out var address))
            {
                throw new CliFailure("This is no feed's address.", "Give an absolute http or https address.") { ExitCode = ExitCodes.WrongUse };
            }

            return await FeedTest.RunAsync(context.Terminal, address, parsed.GetValue(allowPrivate), cancellationToken) ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static async Task<(Feed Feed, FeedState State)> FindAsync(IngestStores stores, string id, CancellationToken cancellationToken) =>
        FeedIds.IsValid(id) && await stores.Feeds.GetAsync(new FeedId(id), cancellationToken) is { } found
            ? found
            : throw new CliFailure($"There is no feed '{Terminal.OneLine(id)}'.", "See 'ingest feeds list'.");
}

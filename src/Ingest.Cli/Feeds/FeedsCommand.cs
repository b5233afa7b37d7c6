using System.CommandLine;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Feeds;

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
        Add(context),
        Remove(context),
        Pause(context, "pause", "Stops polling a feed until it is resumed.", paused: true),
        Pause(context, "resume", "Polls a paused feed again.", paused: false),
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

    private static Command Add(CommandContext context)
    {
        var source = new Argument<string>("URL") { Description = "The feed's address; or, with --list, a file or address of OPML or JSON." };
        var list = new Option<bool>("--list") { Description = "URL names a list of feeds (OPML, or JSON [{\"id\",\"name\",\"language\",\"url\"}])." };
        var name = new Option<string?>("--name") { Description = "The outlet as people call it; else the address's host." };
        var language = new Option<string?>("--language") { Description = "ISO 639-1, such as 'sk'." };
        var id = new Option<string?>("--id") { Description = "Lower-case letters, digits and hyphens; else made from the name." };
        var command = new Command("add", "Adds a feed, or replaces its settings; what was learnt of it stays.") { source, list, name, language, id, s_connection };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var builder = new FeedListBuilder();
            builder.Add(parsed.GetValue(id), parsed.GetValue(name), parsed.GetValue(language), parsed.GetRequiredValue(source));
            var found = parsed.GetValue(list) ? await FeedListSource.ReadAsync(parsed.GetRequiredValue(source), cancellationToken) : builder.Build();
            if (found.Feeds.Count == 0)
            {
                throw new CliFailure("This is no feed's address.", "Give an absolute http or https address, or add --list for a list of feeds.") { ExitCode = ExitCodes.WrongUse };
            }

            await using var stores = await context.OpenAsync(parsed.GetValue(s_connection), cancellationToken);
            foreach (var feed in found.Feeds)
            {
                await stores.Feeds.SaveAsync(feed, cancellationToken);
                await context.Terminal.Out.WriteLineAsync($"added {feed.Id} ({Terminal.OneLine(feed.Outlet)})");
            }

            found.Problems.ToList().ForEach(context.Terminal.Error.WriteLine);
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
            var feed = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
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
            var feed = await FindAsync(stores, parsed.GetRequiredValue(s_id), cancellationToken);
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

    private static async Task<Feed> FindAsync(IngestStores stores, string id, CancellationToken cancellationToken) =>
        FeedIds.IsValid(id) && await stores.Feeds.GetAsync(new FeedId(id), cancellationToken) is { } found
            ? found.Feed
            : throw new CliFailure($"There is no feed '{Terminal.OneLine(id)}'.", "See 'ingest feeds list'.");
}

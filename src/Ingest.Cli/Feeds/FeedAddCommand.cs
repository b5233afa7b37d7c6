using System.CommandLine;
using AngleSharp.Css.Parser;
using Ingest.Cli.Stores;
using Ingest.Cli.Terminals;
using Ingest.Feeds;

namespace Ingest.Cli.Feeds;

/// <summary>`ingest feeds add`: a feed, a list of feeds, or new settings for one that is there.</summary>
internal static class FeedAddCommand
{
    private static readonly Argument<string> s_source = new("URL") { Description = "The feed's address; or, with --list, a file or address of OPML or JSON." };
    private static readonly Option<bool> s_list = new("--list") { Description = "URL names a list of feeds (OPML, or JSON [{\"id\",\"name\",\"language\",\"url\"}])." };
    private static readonly Option<string?> s_name = new("--name") { Description = "The outlet as people call it; else the address's host." };
    private static readonly Option<string?> s_language = new("--language") { Description = "ISO 639-1, such as 'sk'." };
    private static readonly Option<string?> s_id = new("--id") { Description = "Lower-case letters, digits and hyphens; else made from the name." };
    private static readonly Option<SourcePolicy?> s_policy = new("--policy") { Description = "What may be kept: Full, MetadataOnly, or Off." };
    private static readonly Option<string?> s_zone = new("--zone") { Description = "IANA zone of dates that name none, such as 'Europe/Kyiv'." };
    private static readonly Option<string?> s_selector = new("--selector") { Description = "CSS selector of an article's text, for pages that are read wrongly without." };
    private static readonly Option<bool?> s_stateControlled = new("--state-controlled") { Description = "A state controls what the outlet says: its claims alone are labelled." };

    public static Command Create(CommandContext context, Option<string?> connection)
    {
        var command = new Command("add", "Adds a feed, or replaces the settings that are given; the others, and what was learnt of it, stay.")
        {
            s_source, s_list, s_name, s_language, s_id, s_policy, s_zone, s_selector, s_stateControlled, connection,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Check(parsed);
            var found = await ReadAsync(parsed, cancellationToken);
            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            foreach (var feed in found.Feeds)
            {
                var known = await stores.Feeds.GetAsync(feed.Id, cancellationToken);
                var saved = WithSettings(known is { } row ? Renewed(row.Feed, feed, parsed) : feed, parsed);
                await stores.Feeds.SaveAsync(saved, cancellationToken);
                await context.Terminal.Out.WriteLineAsync($"{(known is null ? "added" : "changed")} {saved.Id} ({Terminal.OneLine(saved.Outlet)})");
            }

            found.Problems.ToList().ForEach(context.Terminal.Error.WriteLine);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Check(ParseResult parsed)
    {
        if (parsed.GetValue(s_zone) is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw new CliFailure($"'{Terminal.OneLine(zone)}' is no time zone.", "Give an IANA name, such as 'Europe/Kyiv'.") { ExitCode = ExitCodes.WrongUse };
        }

        if (parsed.GetValue(s_selector) is { } selector && new CssSelectorParser().ParseSelector(selector) is null)
        {
            throw new CliFailure($"'{Terminal.OneLine(selector)}' is no CSS selector.", "Try it in a browser: document.querySelector('...').") { ExitCode = ExitCodes.WrongUse };
        }
    }

    private static async Task<FeedList> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = new FeedListBuilder();
        builder.Add(parsed.GetValue(s_id), parsed.GetValue(s_name), parsed.GetValue(s_language), parsed.GetRequiredValue(s_source));
        var found = parsed.GetValue(s_list) ? await FeedListSource.ReadAsync(parsed.GetRequiredValue(s_source), cancellationToken) : builder.Build();
        return found.Feeds.Count > 0
            ? found
            : throw new CliFailure("This is no feed's address.", "Give an absolute http or https address, or add --list for a list of feeds.") { ExitCode = ExitCodes.WrongUse };
    }

    // A feed that has moved is added under its old id: whatever is not given again stays as it was.
    private static Feed Renewed(Feed known, Feed given, ParseResult parsed) => known with
    {
        Url = given.Url,
        Outlet = parsed.GetValue(s_name) is null && !parsed.GetValue(s_list) ? known.Outlet : given.Outlet,
        Language = given.Language ?? known.Language,
    };

    private static Feed WithSettings(Feed feed, ParseResult parsed) => feed with
    {
        Policy = parsed.GetValue(s_policy) ?? feed.Policy,
        TimeZone = parsed.GetValue(s_zone) ?? feed.TimeZone,
        ContentSelector = parsed.GetValue(s_selector) ?? feed.ContentSelector,
        StateControlled = parsed.GetValue(s_stateControlled) ?? feed.StateControlled,
    };
}

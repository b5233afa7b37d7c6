using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ingest.Articles;
using Ingest.Cli.Officials;
using Ingest.Cli.Stores;
using Ingest.Statements;

namespace Ingest.Cli.Querying;

/// <summary>`ingest query`: statements from the table store.</summary>
internal static class QueryCommand
{
    public static Command Create(CommandContext context)
    {
        var official = new Option<string?>("--official") { Description = "Speaker by register id or name, in any spelling that the register has." };
        var country = new Option<string?>("--country") { Description = "Country of the speaker's office, such as SK, or NATO or EU." };
        var subject = new Option<string?>("--subject") { Description = "Country whose membership is meant, such as UA." };
        var stance = new Option<Stance?>("--stance") { Description = "support, oppose, conditional or neutral." };
        var from = Day("--from", "First day (UTC), yyyy-MM-dd.");
        var to = Day("--to", "Last day (UTC), yyyy-MM-dd.");
        var language = new Option<string?>("--lang") { Description = "Language of the article, such as uk." };
        var outlet = new Option<string?>("--outlet") { Description = "Outlet by name or id." };
        var onlyNew = new Option<bool>("--new") { Description = "Only statements that made a new event." };
        var repeats = new Option<bool>("--repeats") { Description = "Only suppressed repeats: reports of what another article told before, with the reason and the nearest earlier statement." };
        var article = Article();
        var noBackground = new Option<bool>("--fresh") { Description = "Leave out older statements that are restated as background." };
        var limit = new Option<int>("--limit") { Description = "At most so many, newest first.", DefaultValueFactory = _ => 100 };
        limit.Validators.Add(result => Require(result, result.GetValueOrDefault<int>() is > 0 and <= 1_000_000, "--limit is 1 to 1000000."));
        var format = new Option<QueryFormat>("--format") { Description = "table, jsonl, or csv (UTF-8; cells that a spreadsheet would run as formulas start with ').", DefaultValueFactory = _ => QueryFormat.Table };
        var connection = StoreConnection.CreateOption();
        var command = new Command("query", "Finds statements, newest first.")
        {
            official, country, subject, stance, from, to, language, outlet, onlyNew, repeats, noBackground, article, limit, format, connection,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = new StatementQuery
            {
                // The store knows the ids of a name, and the name of who was not yet in the register.
                Official = parsed.GetValue(official) is { } written ? KnownOfficials.Load().Find(written)?.Name ?? written : null,
                Country = parsed.GetValue(country)?.ToUpperInvariant(),
                Subject = parsed.GetValue(subject)?.ToUpperInvariant(),
                Stance = parsed.GetValue(stance),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Language = parsed.GetValue(language)?.ToLowerInvariant(),
                Outlet = parsed.GetValue(outlet),
                NewOnly = parsed.GetValue(onlyNew),
                RepeatsOnly = parsed.GetValue(repeats),
                Article = parsed.GetValue(article),
                Background = parsed.GetValue(noBackground) ? false : null,
                Limit = parsed.GetValue(limit),
            };
            if (query is { From: { } first, To: { } last } && first > last)
            {
                throw new CliFailure("--from lies after --to.", "See 'ingest query --help'.") { ExitCode = ExitCodes.WrongUse };
            }

            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            await QueryOutput.WriteAsync(context.Terminal, parsed.GetValue(format), stores.Statements.QueryAsync(query, cancellationToken), query.RepeatsOnly || query.Article is not null, cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<ArticleId?> Article() => new("--article")
    {
        Description = "All that was ever read from one article, by earlier engines and from earlier texts too.",
        HelpName = "OUTLET.yyyyMM.HASH",
        CustomParser = result =>
        {
            try
            {
                return ArticleId.Parse(result.Tokens is [var token] ? token.Value : "");
            }
            catch (FormatException)
            {
                result.AddError("--article takes an article's id, OUTLET.yyyyMM.HASH.");
                return null;
            }
        },
    };

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes one day, yyyy-MM-dd.");
            return null;
        },
    };

    private static void Require(SymbolResult result, bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            result.AddError(otherwise);
        }
    }
}

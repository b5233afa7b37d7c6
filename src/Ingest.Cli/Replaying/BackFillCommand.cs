using System.CommandLine;
using System.Globalization;
using Ingest.Articles;
using Ingest.Cli.Filters;
using Ingest.Cli.Stores;
using Ingest.Judging;
using Ingest.Processing;
using Ingest.Tagging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Cli.Replaying;

/// <summary>`ingest replay backfill`: this engine over the stored articles that an older one read.</summary>
internal static class BackFillCommand
{
    private const int DefaultMonths = 24;

    public static Command Create(CommandContext context, Option<bool> yes, Option<string?> connection)
    {
        var outlets = new Option<string[]>("--outlet") { Description = "Only articles of this outlet, by its id; may be given more than once.", AllowMultipleArgumentsPerToken = true };
        var from = Month("--from", $"First month in which articles were first seen; else {DefaultMonths} months ago.");
        var to = Month("--to", "Last month; else this one.");
        var command = new Command("backfill", "Reads stored articles anew by this engine; stored beside what the older one read, and nobody is alerted.") { outlets, from, to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var last = parsed.GetValue(to) ?? DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
            var first = parsed.GetValue(from) ?? last.AddMonths(1 - DefaultMonths);
            if (first > last)
            {
                throw new CliFailure("--from lies after --to.", "See 'ingest replay backfill --help'.") { ExitCode = ExitCodes.WrongUse };
            }

            await using var stores = await context.OpenAsync(parsed.GetValue(connection), cancellationToken);
            var report = new BackFillReport(context.Terminal, parsed.GetValue(yes));
            var backFill = new BackFill(stores.Articles, stores.Statements, Ledgers(stores), Reader());
            await foreach (var article in ArticlesAsync(stores, parsed.GetValue(outlets) ?? [], first, last, cancellationToken))
            {
                report.Add(article, await backFill.RunAsync(article, parsed.GetValue(yes), cancellationToken));
            }

            report.Write();
            return ExitCodes.Done;
        });
        return command;
    }

    private static LedgerWriter Ledgers(IngestStores stores) =>
        new(stores.Ledgers, new NoveltyJudge(ContextLexicon.Load(FilterCommand.DataDirectory)), NullLogger<LedgerWriter>.Instance);

    private static StatementReader Reader() =>
        new(ArticleAnalyzer.Load(FilterCommand.DataDirectory), new ContextReader(ContextLexicon.Load(FilterCommand.DataDirectory)));

    /// <summary>Oldest month first, as the ledgers were written.</summary>
    private static async IAsyncEnumerable<Article> ArticlesAsync(
        IngestStores stores, string[] outlets, DateOnly first, DateOnly last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (outlets.Length == 0)
        {
            var feeds = await stores.Feeds.ListAsync(cancellationToken).ToListAsync(cancellationToken);
            outlets = [.. feeds.Select(row => row.Feed.OutletId).Distinct(StringComparer.Ordinal)];
        }

        for (var month = first; string.CompareOrdinal(Key(month), Key(last)) <= 0; month = month.AddMonths(1))
        {
            foreach (var outlet in outlets)
            {
                await foreach (var article in stores.Articles.ListAsync(outlet, Key(month), cancellationToken))
                {
                    yield return article;
                }
            }
        }
    }

    private static string Key(DateOnly month) => month.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static Option<DateOnly?> Month(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            {
                return month;
            }

            result.AddError($"{name} takes one month, yyyy-MM.");
            return null;
        },
    };
}

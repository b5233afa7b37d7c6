using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Azure;
using Ingest.Cli.Feeds;
using Ingest.Cli.Filters;
using Ingest.Cli.Querying;
using Ingest.Cli.Replaying;
using Ingest.Cli.Running;
using Ingest.Cli.Subscriptions;
using Ingest.Cli.Watching;

namespace Ingest.Cli;

/// <summary>The `ingest` command: parses, runs, and turns every ending into an exit code and words.</summary>
internal static class IngestCommand
{
    // `up` drains its children in this time after Ctrl+C.
    private static readonly TimeSpan s_terminationLimit = TimeSpan.FromMinutes(2);

    // Not a RootCommand: that calls itself by the program's file, which is not how people call it.
    public static Command Create(CommandContext context) => new("ingest", "Watches news feeds for new statements by officials on NATO membership.")
    {
        new HelpOption { Recursive = true },
        new VersionOption(),
        UpCommand.Create(context),
        StatusCommand.Create(context),
        FeedsCommand.Create(context),
        SubscribeCommand.Create(context),
        SubscriptionsCommand.Create(context),
        QueryCommand.Create(context),
        ReplayCommand.Create(context),
        AnalyzeCommand.Create(),
        ExplainCommand.Create(context),
        QuotesCommand.Create(),
        FeedCommand.Create(),
        ExtractCommand.Create(),
        LangCommand.Create(),
        DedupCommand.Create(),
    };

    /// <returns>0 done, 1 failed, 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellationToken)
    {
        var parsed = Create(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await context.Terminal.Error.WriteLineAsync($"error: {error.Message}");
            }

            await context.Terminal.Error.WriteLineAsync($"  See '{NameOf(parsed.CommandResult)} --help'.");
            return ExitCodes.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = context.Terminal.Out,
                    Error = context.Terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = s_terminationLimit,
                },
                cancellationToken);
        }
        catch (CliFailure failure)
        {
            context.Terminal.Fail(failure);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            context.Terminal.Fail(new CliFailure("Stopped before it was done."));
            return ExitCodes.Failed;
        }
        catch (Exception failure) when (failure is RequestFailedException or IOException or AggregateException { InnerException: RequestFailedException })
        {
            context.Terminal.Fail(Explain(failure));
            return ExitCodes.Failed;
        }
    }

    // The first line only: the service's answer goes on with headers, among them addresses.
    private static CliFailure Explain(Exception failure) =>
        new((failure.InnerException ?? failure).Message.Split('\n')[0].Trim(), "Look at '--connection' and whether the storage is reachable ('ingest up' starts a local one).", failure);

    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}" : "ingest";
}

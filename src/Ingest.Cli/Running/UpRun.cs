using System.Text.Json;
using Ingest.Cli.Feeds;
using Ingest.Cli.Outlets;
using Ingest.Cli.Stores;
using Ingest.Cli.TeamsCatching;
using Ingest.Feeds;

namespace Ingest.Cli.Running;

/// <summary>One run of `ingest up`: starts what is missing in order, watches, and ends all of it in the opposite order.</summary>
internal sealed class UpRun(CommandContext context, UpOptions options)
{
    private static readonly TimeSpan s_stallLimit = TimeSpan.FromMinutes(5);

    private readonly RepositoryRoot _root = RepositoryRoot.Find();
    private readonly IUpView _view = options.Once || !context.Terminal.IsLive
        ? new PlainView(options.Once ? context.Terminal.Error : context.Terminal.Out, context.Time)
        : new LiveView(context.Terminal.Console, context.Time);

    private string Data => Path.GetFullPath(options.Data ?? Path.Combine(_root.State, "data"));

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var held = FileLock.TryTake(Path.Combine(Data, "in-use"))
            ?? throw new CliFailure($"Another 'ingest up' works on {Data}.", "End it, or give this one a folder of its own with '--data DIR'.");
        var started = new StartedParts();
        RunSummary summary;
        try
        {
            await PrepareAsync(cancellationToken);
            summary = await RunAsync(started, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return options.Once ? ExitCodes.Failed : ExitCodes.Done;
        }
        finally
        {
            if (!started.IsEmpty)
            {
                await _view.StepAsync("Ending what was started; the functions finish what they hold", async () => await started.DisposeAsync());
            }
        }

        await context.Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(summary, RunSummaryJson.Default.RunSummary));
        return summary.ExitCode;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await NodeTools.CheckNodeAsync(cancellationToken);
        var node = new NodeTools(_root);
        if (!node.IsInstalled())
        {
            await _view.StepAsync("Installing the pinned npm packages (once)", () => node.InstallAsync(cancellationToken));
        }

        var build = new FunctionsBuild(_root);
        if (!build.IsCurrent())
        {
            await _view.StepAsync("Building the functions", () => build.RunAsync(cancellationToken));
        }
    }

    private async Task<RunSummary> RunAsync(StartedParts started, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler, disposeHandler: false);
        var starter = new PartStarter(_root, Data, context.Time, http, _view);
        var storage = started.Add(await starter.StorageAsync(options, cancellationToken));
        var connection = storage.ConnectionString;
        RunningState.Write(_root, connection);
        var mail = started.Add(await starter.MailAsync(cancellationToken));
        var teams = started.Add(await starter.TeamsAsync(cancellationToken));
        var samples = options.UsesSamples ? started.Add(await starter.SamplesAsync(cancellationToken)) : null;
        var stores = started.Add(context.OpenStores(connection));
        var feeds = await SeedAsync(stores, samples, teams, cancellationToken);

        var watch = new FeedWatch(stores.Feeds, options.Once ? feeds.Select(feed => feed.Id.Value).ToHashSet(StringComparer.Ordinal) : null);
        var statements = new StatementWatch(stores.Statements, context.Time);
        await watch.PrimeAsync(cancellationToken);
        await statements.PrimeAsync(cancellationToken);
        var startedAt = context.Time.GetUtcNow();
        var functions = started.Add(await starter.FunctionsAsync(
            new FunctionsBuild(_root).Program,
            address => FunctionsSettings.For(options, connection, address, mail.SmtpPort),
            cancellationToken));
        started.Watch(storage.Process);
        started.Watch(mail.Process);
        started.Watch(functions.Process);

        var run = new RunWatch(stores, watch, statements, new DeliveryWatch(stores, startedAt), functions);
        var stall = new Stall(context.Time, s_stallLimit);
        await _view.WatchAsync(
            Places(mail, teams, samples, functions),
            async () =>
            {
                started.ThrowIfLost();
                var happenings = await run.LookAsync(isPublishing: samples is { HasEnded: false }, cancellationToken);
                if (options.Once)
                {
                    stall.Check(run.Counts, _root);
                }

                return new RunLook(run.Counts, happenings, options.Once && run.IsThrough);
            },
            cancellationToken);
        await PoisonReport.WriteAsync(stores, run.Counts, _view, cancellationToken);
        return await RunSummary.CountAsync(stores, watch, run.Counts, startedAt, context.Time.GetUtcNow(), cancellationToken);
    }

    private async Task<IReadOnlyList<Feed>> SeedAsync(IngestStores stores, SampleSite? samples, TeamsCatcher teams, CancellationToken cancellationToken)
    {
        var sampleIds = SampleOutlet.LoadAll(SampleOutlet.Folder).Select(outlet => outlet.Id).ToHashSet(StringComparer.Ordinal);
        var feeds = samples?.Feeds ?? (options.Feeds is { } source ? await ReadListAsync(source, cancellationToken) : LiveOutlets.Read());
        await FeedSeeds.SaveAsync(stores.Feeds, feeds, sampleIds, cancellationToken);
        await LocalSubscriptions.SeedAsync(stores.Subscriptions, teams.Webhook, context.Time, cancellationToken);
        return feeds;
    }

    private async Task<IReadOnlyList<Feed>> ReadListAsync(string source, CancellationToken cancellationToken)
    {
        var list = await FeedListSource.ReadAsync(source, cancellationToken);
        list.Problems.ToList().ForEach(_view.Note);
        return list.Feeds;
    }

    private RunPlaces Places(MailCatcher mail, TeamsCatcher teams, SampleSite? samples, FunctionsApp functions)
    {
        List<(string Name, Uri Url)> pages = [("Mail", mail.Page), ("Teams cards", teams.Page), ("Health", functions.Health)];
        if (samples is not null)
        {
            pages.Add(("Sample outlets", samples.Address));
        }

        return new RunPlaces(pages, Data);
    }
}

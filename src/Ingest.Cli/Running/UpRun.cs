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
            var feeds = await ReadFeedsAsync(cancellationToken);
            await PrepareAsync(cancellationToken);
            summary = await RunAsync(started, feeds, cancellationToken);
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
        var (node, build) = (new NodeTools(_root), new FunctionsBuild(_root));
        switch (node.IsInstalled(), build.IsCurrent())
        {
            case (false, false):
                // One waits for the network, the other for the processor.
                await _view.StepAsync(
                    "Installing the pinned npm packages (once) and building the functions",
                    () => BothAsync(node.InstallAsync, build.RunAsync, cancellationToken));
                break;
            case (false, true):
                await _view.StepAsync("Installing the pinned npm packages (once)", () => node.InstallAsync(cancellationToken));
                break;
            case (true, false):
                await _view.StepAsync("Building the functions", () => build.RunAsync(cancellationToken));
                break;
        }
    }

    /// <summary>Does both at once; the failure of one ends the other and is told.</summary>
    private static async Task BothAsync(Func<CancellationToken, Task> one, Func<CancellationToken, Task> other, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] both = [one(stop.Token), other(stop.Token)];
        var first = await Task.WhenAny(both);
        if (first.IsFaulted)
        {
            await stop.CancelAsync();
            await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await first;
        await Task.WhenAll(both);
    }

    private async Task<RunSummary> RunAsync(StartedParts started, IReadOnlyList<Feed>? named, CancellationToken cancellationToken)
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
        var feeds = named ?? samples!.Feeds;
        await SeedAsync(stores, feeds, teams, cancellationToken);
        if (samples is { HasEnded: true })
        {
            _view.Note("The sample outlets have published all they have: nothing new will come. '--data DIR' with an empty folder begins anew.");
        }


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

    private async Task SeedAsync(IngestStores stores, IReadOnlyList<Feed> feeds, TeamsCatcher teams, CancellationToken cancellationToken)
    {
        var samples = SampleOutlet.LoadAll(SampleOutlet.Folder).Select(outlet => outlet.Id).ToHashSet(StringComparer.Ordinal);
        await FeedSeeds.SaveAsync(stores.Feeds, feeds, samples, cancellationToken);
        await LocalSubscriptions.SeedAsync(stores.Subscriptions, teams.Webhook, context.Time, cancellationToken);
    }

    /// <returns>Null where the samples are read: they have addresses when they run.</returns>
    private async Task<IReadOnlyList<Feed>?> ReadFeedsAsync(CancellationToken cancellationToken)
    {
        if (options.Feeds is not { } source)
        {
            return options.Live ? LiveOutlets.Read() : null;
        }

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

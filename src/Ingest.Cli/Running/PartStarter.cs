using Ingest.Cli.Outlets;
using Ingest.Cli.TeamsCatching;

namespace Ingest.Cli.Running;

/// <summary>Starts the parts of a run, each shown while it starts.</summary>
internal sealed class PartStarter(RepositoryRoot root, string data, TimeProvider time, HttpClient http, IUpView view)
{
    private readonly NodeTools _node = new(root);

    /// <summary>The storage that was named; an emulator that is there already; or one of our own.</summary>
    public async Task<AzuriteEmulator> StorageAsync(UpOptions options, CancellationToken cancellationToken)
    {
        if (options.Connection is { } named)
        {
            return new AzuriteEmulator(named, process: null);
        }

        // A folder of one's own asks for an emulator of one's own.
        if (options.Data is null && await AzuriteEmulator.IsThereAsync(http, cancellationToken) && SharedEmulator.TryJoin() is { } seat)
        {
            view.Note("Using the Azurite that runs on ports 10000 to 10002 already.");
            return new AzuriteEmulator(AzuriteEmulator.DevelopmentStorage, process: null, seat);
        }

        AzuriteEmulator? emulator = null;
        await view.StepAsync(
            "Starting Azurite, the storage emulator",
            async () => emulator = await PortRace.RetryAsync(() => AzuriteEmulator.StartAsync(root, _node, Path.Combine(data, "azurite"), cancellationToken)));
        return emulator!;
    }

    public async Task<MailCatcher> MailAsync(CancellationToken cancellationToken)
    {
        MailCatcher? mail = null;
        await view.StepAsync(
            "Starting maildev, the mail catcher",
            async () => mail = await PortRace.RetryAsync(() => MailCatcher.StartAsync(root, _node, Path.Combine(data, "mail"), cancellationToken)));
        return mail!;
    }

    public Task<TeamsCatcher> TeamsAsync(CancellationToken cancellationToken) =>
        TeamsCatcher.StartAsync(_node.Packages, Path.Combine(data, "cards.jsonl"), time, cancellationToken);

    public Task<SampleSite> SamplesAsync(CancellationToken cancellationToken) =>
        SampleSite.StartAsync(SampleOutlet.LoadAll(SampleOutlet.Folder), Path.Combine(data, "samples.json"), time, cancellationToken);

    public async Task<FunctionsApp> FunctionsAsync(string program, Func<Uri, IReadOnlyDictionary<string, string>> settings, CancellationToken cancellationToken)
    {
        FunctionsApp? functions = null;
        await view.StepAsync(
            "Starting the functions",
            async () => functions = await PortRace.RetryAsync(() => FunctionsApp.StartAsync(root, program, settings, http, time, cancellationToken)));
        return functions!;
    }
}

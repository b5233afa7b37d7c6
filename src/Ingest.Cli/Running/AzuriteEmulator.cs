using System.Text.RegularExpressions;

namespace Ingest.Cli.Running;

/// <summary>The storage emulator: one that is there already, or one of our own whose data stay in a folder.</summary>
internal sealed partial class AzuriteEmulator(string connectionString, ChildProcess? process, IDisposable? seat = null) : IAsyncDisposable
{
    public const string DevelopmentStorage = "UseDevelopmentStorage=true";

    // The emulator's published key: the same on every machine, and no secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string Account = "devstoreaccount1";
    private static readonly int[] s_defaultPorts = [10000, 10001, 10002];
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(15);

    public string ConnectionString => connectionString;

    /// <summary>Null where somebody else's emulator is used.</summary>
    public ChildProcess? Process => process;

    /// <summary>What `UseDevelopmentStorage=true` means, for ports of any number.</summary>
    public static string ConnectionStringFor(int blobs, int queues, int tables) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint=http://127.0.0.1:{blobs}/{Account};QueueEndpoint=http://127.0.0.1:{queues}/{Account};TableEndpoint=http://127.0.0.1:{tables}/{Account};";

    /// <summary>Whether an emulator that nobody's `up` has started answers on the default ports.</summary>
    public static async Task<bool> IsThereAsync(HttpClient http, CancellationToken cancellationToken)
    {
        foreach (var port in s_defaultPorts)
        {
            try
            {
                using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                late.CancelAfter(TimeSpan.FromSeconds(3));
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}?comp=list"), HttpCompletionOption.ResponseHeadersRead, late.Token);
                if (!answer.Headers.TryGetValues("Server", out var servers) || !servers.Any(server => server.StartsWith("Azurite", StringComparison.OrdinalIgnoreCase)))
                {
                    return false;
                }
            }
            catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return false;
            }
        }

        return true;
    }

    /// <summary>Starts an emulator on the default ports where they are free, else on others.</summary>
    /// <exception cref="CliFailure">It ended or did not say that it listens.</exception>
    public static async Task<AzuriteEmulator> StartAsync(RepositoryRoot root, NodeTools node, string data, CancellationToken cancellationToken)
    {
        var ports = LoopbackPorts.Take(s_defaultPorts);
        var seat = ports.SequenceEqual(s_defaultPorts) ? SharedEmulator.TryJoin() : null;
        Directory.CreateDirectory(data);
        var listening = new CountdownEvent(3);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = ChildProcess.Start(
            root,
            new ChildStart(
                "Azurite",
                "node",
                [
                    node.ScriptOf("azurite", "dist", "src", "azurite.js"),
                    "--location", data, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                    "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
                ],
                Path.Combine(root.State, "logs", "azurite.log"))
            {
                Linger = s_linger,
                Folder = data,
            },
            line =>
            {
                if (Listening().IsMatch(line) && !listening.IsSet && listening.Signal())
                {
                    ready.TrySetResult();
                }
            });
        try
        {
            await Startup.WaitAsync(process, ready.Task.WaitAsync, s_startLimit, cancellationToken);
        }
        catch
        {
            seat?.Dispose();
            throw;
        }

        return new AzuriteEmulator(ConnectionStringFor(ports[0], ports[1], ports[2]), process, seat);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        seat?.Dispose();
    }

    [GeneratedRegex("^Azurite (Blob|Queue|Table) service is successfully listening", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}

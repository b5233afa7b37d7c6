using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Azurite;

/// <summary>
/// The storage emulator, in memory and on free ports: one for all tests of a process, started by the first that asks.
/// It ends with the process, however that ends.
/// </summary>
public sealed partial class AzuriteServer
{
    private const string Account = "devstoreaccount1";

    // The emulator's published key: the same on every machine, and no secret.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // A pipe to its parent is the one thing that closes even when the parent is killed.
    private const string EndWithParent =
        "process.stdin.resume();process.stdin.on('close',()=>process.exit(0));require(process.argv[1]);";

    // Queues of a whole functions app have fixed names, so each such test takes an account of its own.
    private const int SpareAccounts = 40;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<AzuriteServer>> Running = new(() => Task.Run(StartAsync));

    private static int s_names;
    private static int s_accounts;

    private AzuriteServer(Uri blobs, Uri queues, Uri tables)
    {
        BlobEndpoint = blobs;
        QueueEndpoint = queues;
        TableEndpoint = tables;
    }

    public Uri BlobEndpoint { get; }

    public Uri QueueEndpoint { get; }

    public Uri TableEndpoint { get; }

    public string AccountName => Account;

    public string AccountKey => Key;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>The emulator of this test process.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started; the message says what to do.</exception>
    public static Task<AzuriteServer> GetAsync() => Running.Value;

    /// <summary>
    /// A prefix that no other test has: a letter, then lower-case letters and digits, good for tables, queues and containers.
    /// </summary>
    public static string NewPrefix() => $"t{Environment.ProcessId:x}x{Interlocked.Increment(ref s_names):x}";

    /// <summary>The connection string of an empty account that no other test has.</summary>
    /// <exception cref="InvalidOperationException">All spare accounts are taken.</exception>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref s_accounts);
        if (number > SpareAccounts)
        {
            throw new InvalidOperationException($"More than {SpareAccounts} tests of this process ask for an account of their own: raise {nameof(SpareAccounts)}.");
        }

        return ConnectionString.Replace(Account, NameOf(number), StringComparison.Ordinal);
    }

    private static string NameOf(int number) => $"spare{number:00}";

    private static async Task<AzuriteServer> StartAsync()
    {
        var script = await AzuritePackage.InstalledAsync();
        var process = Start(script);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);

        var said = new List<string>();
        var ports = new Dictionary<string, Uri>(StringComparer.Ordinal);
        using var limit = new CancellationTokenSource(StartLimit);
        try
        {
            while (ports.Count < 3 && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                said.Add(line);
                if (Listening().Match(line) is { Success: true } match)
                {
                    ports[match.Groups["service"].Value] = new Uri($"{match.Groups["address"].Value}/{Account}");
                }
            }
        }
        catch (OperationCanceledException)
        {
            said.Add($"(nothing more within {StartLimit.TotalSeconds:0} seconds)");
        }

        if (ports.Count < 3)
        {
            End(process);
            throw new InvalidOperationException($"Azurite did not start. It said: {string.Join(Environment.NewLine, said)}");
        }

        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new AzuriteServer(ports["Blob"], ports["Queue"], ports["Table"]);
    }

    private static Process Start(string script)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Directory.CreateTempSubdirectory("azurite").FullName,
        };
        string[] arguments =
        [
            "-e", EndWithParent, script,
            "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, SpareAccounts).Select(NameOf).Prepend(Account).Select(name => $"{name}:{Key}"));
        return AzuritePackage.Start(start);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            Directory.Delete(process.StartInfo.WorkingDirectory, recursive: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException)
        {
            // It ended by itself, or still writes its last line: nothing is left to end.
        }
    }

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://[0-9.:]+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}

using System.CommandLine;
using Ingest.Cli.Running;

namespace Ingest.Cli.Stores;

/// <summary>Which storage a command works on.</summary>
internal static class StoreConnection
{
    public const string Variable = "AzureWebJobsStorage";
    public const string AccountVariable = $"{Variable}__accountName";

    private static readonly TimeSpan s_probeLimit = TimeSpan.FromSeconds(3);

    public static Option<string?> CreateOption() => new("--connection")
    {
        Description = $"Connection string of the storage, or AccountName=NAME to open it as whoever is signed in to Azure; else the environment variable {Variable} (or {AccountVariable}), else the emulator that 'ingest up' runs.",
        HelpName = "STRING",
    };

    /// <summary>Opens the stores that the option, the environment or a running `up` names.</summary>
    /// <exception cref="CliFailure">It is on this machine, and nothing answers there.</exception>
    public static async Task<IngestStores> OpenAsync(this CommandContext context, string? connection, CancellationToken cancellationToken)
    {
        var account = Environment.GetEnvironmentVariable(AccountVariable) is { Length: > 0 } name ? $"AccountName={name}" : null;
        var chosen = Choose(connection, Environment.GetEnvironmentVariable(Variable) ?? account, RunningState.TryRead());
        await ProbeAsync(chosen, cancellationToken);
        return Open(context, chosen);
    }

    /// <summary>The first of them that says something.</summary>
    public static string Choose(string? option, string? variable, string? running) =>
        new[] { option, variable, running }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? AzuriteEmulator.DevelopmentStorage;

    /// <returns>Host and port of the table service if it is on this machine.</returns>
    public static (string Host, int Port)? LocalTables(string connection)
    {
        if (connection.Trim().TrimEnd(';').Equals(AzuriteEmulator.DevelopmentStorage, StringComparison.OrdinalIgnoreCase))
        {
            return ("127.0.0.1", 10002);
        }

        var endpoint = connection.Split(';').FirstOrDefault(part => part.StartsWith("TableEndpoint=", StringComparison.OrdinalIgnoreCase))?["TableEndpoint=".Length..];
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.IsLoopback ? (url.Host, url.Port) : null;
    }

    private static IngestStores Open(CommandContext context, string connection)
    {
        try
        {
            return context.OpenStores(connection);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            // The exception may repeat the string, and with it the key.
            throw new CliFailure("The connection string cannot be read.", $"Check '--connection' and {Variable}: 'AccountName=...;AccountKey=...;...' or UseDevelopmentStorage=true.")
            {
                ExitCode = ExitCodes.WrongUse,
            };
        }
    }

    // A refused connection is retried for half a minute by the client; asking first answers at once.
    private static async Task ProbeAsync(string connection, CancellationToken cancellationToken)
    {
        if (LocalTables(connection) is { } local && !await LoopbackPorts.AnswersAsync(local.Host, local.Port, s_probeLimit, cancellationToken))
        {
            throw new CliFailure($"No storage answers at {local.Host}:{local.Port}.", "Start it with 'ingest up', or name another with '--connection'.");
        }
    }
}

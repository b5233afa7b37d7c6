using System.Text.RegularExpressions;

namespace Ingest.Cli.Running;

/// <summary>Node.js and the npm packages that infra/local pins.</summary>
internal sealed partial class NodeTools(RepositoryRoot root)
{
    public const string InstallNode = "Install Node.js 18 or newer with npm (https://nodejs.org, or your system's packages) and put it on PATH.";

    private const int OldestMajor = 18;
    private static readonly TimeSpan s_installLimit = TimeSpan.FromMinutes(10);

    /// <summary>The folder of the installed packages.</summary>
    public string Packages => Path.Combine(root.LocalPackages, "node_modules");

    /// <summary>A file of an installed package.</summary>
    public string ScriptOf(string package, params string[] path) => Path.Combine([Packages, package, .. path]);

    /// <returns>The version, "v20.1.0".</returns>
    /// <exception cref="CliFailure">There is none, or it is too old.</exception>
    public static async Task<string> CheckNodeAsync(CancellationToken cancellationToken)
    {
        var (code, said) = await ToolRun.RunAsync("node", ["--version"], Environment.CurrentDirectory, TimeSpan.FromSeconds(30), InstallNode, cancellationToken);
        var version = VersionNumber().Match(said);
        if (code != 0 || !version.Success)
        {
            throw new CliFailure("Node.js answers, but not with its version.", InstallNode);
        }

        return int.Parse(version.Groups["major"].Value) >= OldestMajor
            ? version.Value
            : throw new CliFailure($"Node.js {version.Value} is too old for the storage emulator.", InstallNode);
    }

    /// <summary>Whether what the lock file names is installed.</summary>
    public bool IsInstalled()
    {
        // npm writes this file last, so an install that was cut off does not count.
        var written = new FileInfo(Path.Combine(root.LocalPackages, "node_modules", ".package-lock.json"));
        return written.Exists && written.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(root.LocalPackages, "package-lock.json"));
    }

    /// <summary>Installs exactly what the lock file names.</summary>
    /// <exception cref="CliFailure">npm is absent or failed.</exception>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        // The tests install the same folder under the same lock.
        await using var turn = await FileLock.WaitAsync(Path.Combine(root.Path, ".artifacts", "infra-local.lock"), s_installLimit, cancellationToken);
        if (IsInstalled())
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (code, said) = await ToolRun.RunAsync(
            npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], root.LocalPackages, s_installLimit, InstallNode, cancellationToken);
        if (code == 0)
        {
            return;
        }

        var log = Path.Combine(root.State, "logs", "npm.log");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        await File.WriteAllTextAsync(log, said, cancellationToken);
        var isOffline = NetworkTrouble().IsMatch(said);
        throw new CliFailure(
            isOffline ? "The npm packages could not be downloaded: the npm registry does not answer." : $"'npm ci' in infra/local failed with {code}.",
            (isOffline ? "Check the network and npm's registry and proxy settings ('npm config list'), then run the command again." : "Run 'npm ci' in infra/local by hand to see why, then run the command again.")
                + $" npm's words are in {Path.GetRelativePath(root.Path, log)}.");
    }

    [GeneratedRegex(@"v(?<major>\d{1,4})\.\d+\.\d+", RegexOptions.None, 1000)]
    private static partial Regex VersionNumber();

    [GeneratedRegex("ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network", RegexOptions.None, 1000)]
    private static partial Regex NetworkTrouble();
}

namespace Ingest.Cli.Running;

/// <summary>The function app's program: found where the build puts it, built where it is missing or older than its sources.</summary>
internal sealed class FunctionsBuild(RepositoryRoot root)
{
    private const string Project = "Ingest.Functions";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);
    private static readonly string[] s_sources = ["*.cs", "*.csproj", "*.props", "*.targets", "*.json", "*.jsonl"];

    // The command runs from .artifacts/bin/Ingest.Cli/CONFIGURATION, and runs the functions of the same configuration.
    private static readonly string s_configuration =
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)) is "release" ? "release" : "debug";

    public string Program => Path.Combine(root.Path, ".artifacts", "bin", Project, s_configuration, $"{Project}.dll");

    // An incremental build leaves what is up to date untouched, so the outputs' times alone do not tell when it last ran.
    private string Stamp => Path.Combine(root.Path, ".artifacts", "obj", Project, $"{s_configuration}.built-by-up");

    public bool IsCurrent()
    {
        if (!File.Exists(Program))
        {
            return false;
        }

        // The libraries are copied beside the program when it has been compiled, so the newest tells when it was built.
        var built = Directory.EnumerateFiles(Path.GetDirectoryName(Program)!, "*.dll").Append(Stamp).Select(File.GetLastWriteTimeUtc).Max();
        return built >= NewestSource();
    }

    /// <exception cref="CliFailure">The build failed; its errors are in the message.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime, DateTimeKind.Utc);
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var (code, said) = await ToolRun.RunAsync(
            dotnet,
            ["build", Path.Combine(root.Path, "src", Project), "-c", s_configuration, "-v", "quiet", "-nologo", "-clp:NoSummary"],
            root.Path,
            s_limit,
            "Install the .NET 10 SDK (https://dot.net) and put it on PATH.",
            cancellationToken);
        if (code != 0 || !File.Exists(Program))
        {
            var log = Path.Combine(root.State, "logs", "build.log");
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            await File.WriteAllTextAsync(log, said, cancellationToken);
            var first = said.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))?.Trim();
            throw new CliFailure($"The functions cannot be built: {first ?? $"dotnet build ended with {code}"}", $"All errors are in {Path.GetRelativePath(root.Path, log)}.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
        await File.WriteAllTextAsync(Stamp, "", cancellationToken);
        // A source saved while the build ran belongs to the next one.
        File.SetLastWriteTimeUtc(Stamp, started);
    }

    private DateTime NewestSource()
    {
        string[] folders = ["Ingest", "Ingest.Azure", Project, "StandIns"];
        var files = folders
            .Select(folder => Path.Combine(root.Path, "src", folder))
            .Where(Directory.Exists)
            .SelectMany(folder => s_sources.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
            .Concat(s_sources.SelectMany(pattern => Directory.EnumerateFiles(root.Path, pattern)));
        return files.Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
    }
}

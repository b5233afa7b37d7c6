namespace Ingest.Cli.Running;

/// <summary>The clone that `up` runs: found from where the program lies, else from where it was called.</summary>
internal sealed record RepositoryRoot(string Path)
{
    public string LocalPackages => System.IO.Path.Combine(Path, "infra", "local");

    public string Tether => System.IO.Path.Combine(LocalPackages, "tether.mjs");

    /// <summary>What `up` keeps; ignored by git.</summary>
    public string State => System.IO.Path.Combine(Path, ".ingest");

    /// <exception cref="CliFailure">There is none.</exception>
    public static RepositoryRoot Find() =>
        TryFind(AppContext.BaseDirectory) ?? TryFind(Environment.CurrentDirectory) ?? throw new CliFailure(
            "No Ingest.sln lies above the program or the current folder.",
            "'ingest up' builds and runs the clone it is in: call it inside the repository.");

    /// <returns>The nearest folder at or above <paramref name="start"/> that holds Ingest.sln.</returns>
    public static RepositoryRoot? TryFind(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Ingest.sln")))
            {
                return new RepositoryRoot(folder.FullName);
            }
        }

        return null;
    }
}

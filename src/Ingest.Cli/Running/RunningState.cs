namespace Ingest.Cli.Running;

/// <summary>Where the other commands find the emulator that `up` runs: a file in the clone's .ingest folder.</summary>
internal static class RunningState
{
    private const string FileName = "connection";

    public static void Write(RepositoryRoot root, string connection)
    {
        Directory.CreateDirectory(root.State);
        File.WriteAllText(Path.Combine(root.State, FileName), connection);
    }

    /// <returns>What the last `up` of this clone used, or null.</returns>
    public static string? TryRead()
    {
        try
        {
            var root = RepositoryRoot.TryFind(AppContext.BaseDirectory) ?? RepositoryRoot.TryFind(Environment.CurrentDirectory);
            return root is null ? null : File.ReadAllText(Path.Combine(root.State, FileName));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

namespace Ingest.Cli.Running;

/// <summary>A file that one process at a time holds open; freed by the system when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <returns>Null where another process holds it.</returns>
    public static FileStream? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="CliFailure">Another process held it for longer than <paramref name="limit"/>.</exception>
    public static async Task<FileStream> WaitAsync(string path, TimeSpan limit, CancellationToken cancellationToken)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (TimeProvider.System.GetElapsedTime(deadline) > limit)
            {
                throw new CliFailure($"Another process has held {path} for {limit.TotalMinutes:0} minutes.", "End it, or delete the file if there is none.");
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }
}

namespace Ingest.Cli.Running;

/// <summary>
/// One `up` at a time may work on the default emulator: two would take each other's messages. Whoever starts or joins it
/// holds a file that is freed when the process ends.
/// </summary>
internal static class SharedEmulator
{
    private static readonly string s_file = Path.Combine(Path.GetTempPath(), "ingest-up-10000.lock");

    /// <returns>Null where another `up` of this machine uses it.</returns>
    public static IDisposable? TryJoin() => FileLock.TryTake(s_file);
}

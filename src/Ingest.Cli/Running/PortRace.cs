namespace Ingest.Cli.Running;

/// <summary>A port that was free when we looked may be taken when the program asks for it; then others are looked for.</summary>
internal static class PortRace
{
    private const int MostTries = 4;
    private static readonly string[] s_signs = ["EADDRINUSE", "already in use", "is taken"];

    /// <param name="start">Chooses ports and starts the program on them.</param>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> start)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await start();
            }
            catch (CliFailure failure) when (tries < MostTries && Array.Exists(s_signs, sign => failure.Remedy?.Contains(sign, StringComparison.OrdinalIgnoreCase) == true))
            {
                // The next try looks for ports again.
            }
        }
    }
}

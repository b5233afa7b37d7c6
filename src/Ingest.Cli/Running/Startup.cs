namespace Ingest.Cli.Running;

/// <summary>Waiting for a program that has to come up.</summary>
internal static class Startup
{
    /// <summary>Waits until <paramref name="ready"/> ends; stops the program where it does not.</summary>
    /// <exception cref="CliFailure">The program ended, or was not ready in time.</exception>
    public static async Task WaitAsync(ChildProcess process, Func<CancellationToken, Task> ready, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var up = ready(enough.Token);
        try
        {
            var first = await Task.WhenAny(up, process.Exited).WaitAsync(limit, cancellationToken);
            if (first != up)
            {
                throw new CliFailure($"{process.Name} ended with {await process.Exited} before it was ready.", Said(process));
            }

            await up;
        }
        catch (Exception failure)
        {
            await process.DisposeAsync();
            throw failure is TimeoutException
                ? new CliFailure($"{process.Name} was not ready after {limit.TotalSeconds:0} seconds.", Said(process), failure)
                : failure;
        }
        finally
        {
            await enough.CancelAsync();
        }
    }

    /// <summary>A program's last words, for a failure.</summary>
    public static string Said(ChildProcess process) =>
        process.Tail is [_, ..] tail ? $"It said last: {string.Join(" | ", tail.TakeLast(5))}" : "It said nothing.";
}

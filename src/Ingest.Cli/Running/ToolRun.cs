using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Cli.Running;

/// <summary>Runs a program that ends by itself, such as npm or a build.</summary>
internal static class ToolRun
{
    /// <param name="remedy">What to do where the program is absent.</param>
    /// <returns>Its exit code and all that it said.</returns>
    /// <exception cref="CliFailure">It is absent, or was not done in time.</exception>
    public static async Task<(int Code, string Said)> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit, string remedy, CancellationToken cancellationToken)
    {
        using var process = StartOrExplain(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
            },
            remedy);
        process.StandardInput.Close();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(late.Token);
            var output = await process.StandardOutput.ReadToEndAsync(late.Token);
            var said = output + await errors;
            await process.WaitForExitAsync(late.Token);
            return (process.ExitCode, said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new CliFailure($"'{program} {string.Join(' ', arguments)}' was not done in {limit.TotalMinutes:0} minutes.", $"Run it by hand in {folder} to see what it waits for.");
        }
    }

    private static Process StartOrExplain(ProcessStartInfo info, string remedy)
    {
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception missing)
        {
            throw new CliFailure($"'{info.FileName}' was not found.", remedy, missing);
        }
    }
}

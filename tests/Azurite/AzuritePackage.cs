using System.ComponentModel;
using System.Diagnostics;

namespace Azurite;

/// <summary>The npm packages that infra/local pins: installed by the first of all test processes that needs them.</summary>
public static class AzuritePackage
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    /// <returns>The path of Azurite's start script.</returns>
    /// <exception cref="InvalidOperationException">It cannot be installed; the message says what to do.</exception>
    public static async Task<string> InstalledAsync()
    {
        var root = FindRoot();
        var folder = Path.Combine(root, "infra", "local");
        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (IsInstalled(folder))
        {
            return script;
        }

        using (await LockAsync(Path.Combine(root, ".artifacts", "infra-local.lock")))
        {
            if (!IsInstalled(folder))
            {
                await InstallAsync(folder);
            }
        }

        return script;
    }

    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' cannot be started ({missing.Message}). These tests run on Azurite: install Node.js 20 or newer with npm and put it on PATH.",
                missing);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Ingest.sln in {AppContext.BaseDirectory} or above: run the tests from inside the repository.");
    }

    // npm writes node_modules/.package-lock.json last, so an install that was cut off does not count.
    private static bool IsInstalled(string folder)
    {
        var written = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return written.Exists && written.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package.json"));
    }

    private static async Task InstallAsync(string folder)
    {
        using var npm = Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund --loglevel=error")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        using var limit = new CancellationTokenSource(InstallLimit);
        var output = npm.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = npm.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await npm.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            npm.Kill(entireProcessTree: true);
            throw new InvalidOperationException(
                $"'npm ci' in infra/local was not done in {InstallLimit.TotalMinutes:0} minutes. Run it by hand to see what it waits for.", late);
        }

        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"'npm ci' in infra/local failed with {npm.ExitCode}: is the npm registry reachable? It said: {await errors}{await output}");
        }
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var limit = new CancellationTokenSource(InstallLimit);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }
}

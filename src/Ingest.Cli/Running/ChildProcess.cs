using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Cli.Running;

/// <summary>What to start, and where its output goes.</summary>
internal sealed record ChildStart(string Name, string Program, IReadOnlyList<string> Arguments, string LogFile)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Folder { get; init; }

    /// <summary>How long it lives on when this process was killed: a store outlives the workers that still hand back work.</summary>
    public TimeSpan Linger { get; init; }
}

/// <summary>
/// A program that ends with this process, however this process ends (infra/local/tether.mjs holds the other end).
/// Its output goes to a log file and to whoever listens.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int TailLength = 20;
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(50);

    private readonly Process _process;
    private readonly RollingLog _log;
    private readonly Queue<string> _tail = new();
    private readonly Lock _gate = new();
    private readonly Action<string>? _onLine;
    private readonly Task _pumping;
    private volatile bool _isStopping;

    private ChildProcess(string name, Process process, RollingLog log, Action<string>? onLine)
    {
        Name = name;
        _process = process;
        _log = log;
        _onLine = onLine;
        _pumping = Task.WhenAll(PumpAsync(process.StandardOutput), PumpAsync(process.StandardError));
        Exited = WaitAsync();
    }

    public string Name { get; }

    /// <summary>Ends when the program has ended and everything it said is in the log.</summary>
    public Task<int> Exited { get; }

    /// <summary>Whether the program ended though nobody asked it to.</summary>
    public bool IsLost => Exited.IsCompleted && !_isStopping;

    /// <summary>The last lines it said.</summary>
    public IReadOnlyList<string> Tail
    {
        get
        {
            lock (_gate)
            {
                return [.. _tail];
            }
        }
    }

    /// <param name="onLine">Called with each line that the program writes, on any thread.</param>
    /// <exception cref="CliFailure">It cannot be started.</exception>
    public static ChildProcess Start(RepositoryRoot root, ChildStart start, Action<string>? onLine = null)
    {
        var info = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = start.Folder ?? root.Path,
        };
        string[] arguments = [root.Tether, $"--linger={start.Linger.TotalMilliseconds:0}", start.Program, .. start.Arguments];
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        var log = new RollingLog(start.LogFile);
        try
        {
            return new ChildProcess(start.Name, Process.Start(info)!, log, onLine);
        }
        catch (Win32Exception missing)
        {
            log.Dispose();
            throw new CliFailure($"{start.Name} cannot be started: {missing.Message}", NodeTools.InstallNode, missing);
        }
    }

    /// <summary>Asks the program to end, waits for it, and ends it by force if it does not.</summary>
    public async Task StopAsync()
    {
        _isStopping = true;
        try
        {
            await _process.StandardInput.WriteAsync("stop\n");
            _process.StandardInput.Close();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended already.
        }

        try
        {
            await Exited.WaitAsync(s_grace);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _log.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        await _pumping;
        return _process.ExitCode;
    }

    private async Task PumpAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (_gate)
            {
                _log.WriteLine(line);
                _tail.Enqueue(line);
                if (_tail.Count > TailLength)
                {
                    _tail.Dequeue();
                }
            }

            _onLine?.Invoke(line);
        }
    }
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Ingest.Cli.Running;

/// <summary>The function app in its local host.</summary>
internal sealed partial class FunctionsApp : IAsyncDisposable
{
    private const int PreferredPort = 7071;
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private const int MostTroubles = 200;

    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<Happening> _troubles = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _processed;

    private FunctionsApp(Uri address, TimeProvider time)
    {
        Address = address;
        _time = time;
    }

    public Uri Address { get; }

    public Uri Health => new(Address, "api/health");

    /// <summary>Articles that went through since the start.</summary>
    public long Processed => Interlocked.Read(ref _processed);

    public ChildProcess? Process { get; private set; }

    /// <exception cref="CliFailure">It ended, or does not answer.</exception>
    public static async Task<FunctionsApp> StartAsync(
        RepositoryRoot root, string program, Func<Uri, IReadOnlyDictionary<string, string>> settings, HttpClient http, TimeProvider time, CancellationToken cancellationToken)
    {
        var port = LoopbackPorts.Take(PreferredPort)[0];
        var app = new FunctionsApp(new Uri($"http://127.0.0.1:{port}/"), time);
        app.Process = ChildProcess.Start(
            root,
            new ChildStart("The function app", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, "--port", $"{port}"], Path.Combine(root.State, "logs", "functions.log"))
            {
                Environment = settings(app.Address),
                Folder = Path.GetDirectoryName(program),
            },
            app.Hear);
        await Startup.WaitAsync(app.Process, token => AnswersAsync(http, app.Health, token), s_startLimit, cancellationToken);
        return app;
    }

    public ValueTask DisposeAsync() => Process?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>What went wrong in functions since the last call; each kind of trouble is told once.</summary>
    public IReadOnlyList<Happening> TakeTroubles()
    {
        List<Happening> troubles = [];
        while (_troubles.TryDequeue(out var trouble))
        {
            troubles.Add(trouble);
        }

        return troubles;
    }

    private void Hear(string line)
    {
        if (ArticleDone().IsMatch(line))
        {
            Interlocked.Increment(ref _processed);
        }
        else if (FunctionFailed().Match(line) is { Success: true } failed)
        {
            // The words only: where it happened is in the log.
            var reason = failed.Groups["reason"].Value.Split("   at ", 2)[0].Split(" --->", 2)[0].Trim();
            Tell($"{failed.Groups["function"].Value}: {reason}");
        }
    }

    private void Tell(string trouble)
    {
        lock (_told)
        {
            if (_told.Count < MostTroubles && _told.Add(trouble))
            {
                _troubles.Enqueue(new Happening(_time.GetUtcNow(), HappeningKind.Trouble, "failed", trouble));
            }
        }
    }

    // Well or not well: it answers.
    private static async Task AnswersAsync(HttpClient http, Uri health, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(health, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }

    [GeneratedRegex(@"Executed 'Functions\.ProcessArticle' \(Succeeded", RegexOptions.None, 1000)]
    private static partial Regex ArticleDone();

    [GeneratedRegex(@"Executed 'Functions\.(?<function>\w+)' \(Failed, [^)]*\)\s*(?<reason>.{0,240})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FunctionFailed();
}

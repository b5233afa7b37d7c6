using System.Text.RegularExpressions;

namespace Ingest.Cli.Running;

/// <summary>The function app in its local host.</summary>
internal sealed partial class FunctionsApp : IAsyncDisposable
{
    private const int PreferredPort = 7071;
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private long _processed;

    private FunctionsApp(Uri address) => Address = address;

    public Uri Address { get; }

    public Uri Health => new(Address, "api/health");

    /// <summary>Articles that went through since the start.</summary>
    public long Processed => Interlocked.Read(ref _processed);

    public ChildProcess? Process { get; private set; }

    /// <exception cref="CliFailure">It ended, or does not answer.</exception>
    public static async Task<FunctionsApp> StartAsync(
        RepositoryRoot root, string program, Func<Uri, IReadOnlyDictionary<string, string>> settings, HttpClient http, CancellationToken cancellationToken)
    {
        var port = LoopbackPorts.Take(PreferredPort)[0];
        var app = new FunctionsApp(new Uri($"http://127.0.0.1:{port}/"));
        app.Process = ChildProcess.Start(
            root,
            new ChildStart("The function app", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, "--port", $"{port}"], Path.Combine(root.State, "logs", "functions.log"))
            {
                Environment = settings(app.Address),
                Folder = Path.GetDirectoryName(program),
            },
            app.Count);
        await Startup.WaitAsync(app.Process, token => AnswersAsync(http, app.Health, token), s_startLimit, cancellationToken);
        return app;
    }

    public ValueTask DisposeAsync() => Process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Count(string line)
    {
        if (ArticleDone().IsMatch(line))
        {
            Interlocked.Increment(ref _processed);
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
}

namespace Ingest.Cli.Running;

/// <summary>maildev: takes every mail on the loopback and shows it in the browser; it sends nothing on.</summary>
internal sealed class MailCatcher(ChildProcess process, int smtpPort, Uri page) : IAsyncDisposable
{
    private const int PreferredSmtpPort = 1025;
    private const int PreferredWebPort = 1080;
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    public ChildProcess Process => process;

    public int SmtpPort => smtpPort;

    public Uri Page => page;

    /// <param name="data">Mails stay here.</param>
    /// <exception cref="CliFailure">It ended or does not answer.</exception>
    public static async Task<MailCatcher> StartAsync(RepositoryRoot root, NodeTools node, string data, CancellationToken cancellationToken)
    {
        var ports = LoopbackPorts.Take(PreferredSmtpPort, PreferredWebPort);
        Directory.CreateDirectory(data);
        var process = ChildProcess.Start(root, new ChildStart(
            "maildev",
            "node",
            [
                node.ScriptOf("maildev", "bin", "maildev"),
                "--ip", "127.0.0.1", "--smtp", $"{ports[0]}", "--web-ip", "127.0.0.1", "--web", $"{ports[1]}", "--mail-directory", data,
            ],
            Path.Combine(root.State, "logs", "maildev.log")));
        await Startup.WaitAsync(process, token => AnswersAsync(ports, token), s_startLimit, cancellationToken);
        return new MailCatcher(process, ports[0], new Uri($"http://127.0.0.1:{ports[1]}/"));
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task AnswersAsync(IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        foreach (var port in ports)
        {
            while (!await LoopbackPorts.AnswersAsync("127.0.0.1", port, TimeSpan.FromSeconds(2), cancellationToken))
            {
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }
}

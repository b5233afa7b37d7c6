using System.Diagnostics;
using Ingest.Cli.Running;

namespace Ingest.Cli.Tests.Running;

/// <summary>Needs Node.js, as `up` does.</summary>
[Trait("Category", "Node")]
public sealed class ChildProcessTests
{
    private const string Endless = "process.on('SIGTERM',()=>{console.log('draining');setTimeout(()=>process.exit(0),100)});console.log('pid '+process.pid);setInterval(()=>{},1000)";

    private readonly RepositoryRoot _root = RepositoryRoot.Find();
    private readonly string _folder = Directory.CreateTempSubdirectory("child").FullName;

    [Fact]
    public async Task A_program_is_asked_to_end_and_what_it_says_is_kept()
    {
        var pid = new TaskCompletionSource<int>();
        var child = ChildProcess.Start(_root, Start("node", "-e", Endless), line => Hear(line, pid));
        await pid.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await child.StopAsync();

        Assert.Equal(0, await child.Exited);
        Assert.False(child.IsLost);
        Assert.Equal("draining", child.Tail[^1]);
        await child.DisposeAsync();
        Assert.Contains("draining", await File.ReadAllTextAsync(Path.Combine(_folder, "child.log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_ends_by_itself_is_lost()
    {
        await using var child = ChildProcess.Start(_root, Start("node", "-e", "console.error('no port');process.exit(3)"));

        Assert.Equal(3, await child.Exited.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(child.IsLost);
        Assert.Equal(["no port"], child.Tail);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told()
    {
        await using var child = ChildProcess.Start(_root, Start("no-such-program"));

        Assert.Equal(127, await child.Exited.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("no-such-program cannot be started", child.Tail[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_orphaned_when_the_starter_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Kills by signal.");
        // A starter that holds the tether as ingest does, and is killed without a word.
        const string Starter =
            "const c=require('child_process').spawn('node',process.argv.slice(1),{stdio:['pipe','inherit','inherit']});setInterval(()=>{},1000)";
        using var starter = Process.Start(new ProcessStartInfo("node", ["-e", Starter, _root.Tether, "node", "-e", Endless])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await starter.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        var pid = int.Parse(said!["pid ".Length..]);

        starter.Kill();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (IsAlive(pid))
        {
            await Task.Delay(50, limit.Token);
        }
    }

    [Fact]
    public async Task Waiting_for_a_program_that_ends_tells_its_last_words()
    {
        var child = ChildProcess.Start(_root, Start("node", "-e", "console.log('port 1 is taken');process.exit(1)"));

        var failure = await Assert.ThrowsAsync<CliFailure>(() =>
            Startup.WaitAsync(child, token => Task.Delay(Timeout.Infinite, token), TimeSpan.FromMinutes(1), CancellationToken.None));

        Assert.Contains("ended with 1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("port 1 is taken", failure.Remedy, StringComparison.Ordinal);
    }

    private ChildStart Start(string program, params string[] arguments) => new("child", program, arguments, Path.Combine(_folder, "child.log"));

    private static void Hear(string line, TaskCompletionSource<int> pid)
    {
        if (line.StartsWith("pid ", StringComparison.Ordinal))
        {
            pid.TrySetResult(int.Parse(line["pid ".Length..]));
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            // What has ended but was not waited for by its new parent is no longer running.
            return !process.HasExited && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}

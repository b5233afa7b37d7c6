using System.CommandLine;
using System.Diagnostics;
using Ingest.Cli.Terminals;
using Ingest.Cli.Tests.Fakes;

namespace Ingest.Cli.Tests;

public sealed class IngestCommandTests
{
    [Theory]
    [InlineData("")] // no command
    [InlineData("nonsense")]
    [InlineData("up --live --feeds x.opml")] // exclude each other
    [InlineData("up --port")]
    [InlineData("feeds burn")]
    [InlineData("feeds add")] // no address
    [InlineData("query --stance maybe")]
    [InlineData("query --from 22.11.2026")]
    [InlineData("query --limit 0")]
    [InlineData("query --format xml")]
    [InlineData("replay mails")]
    [InlineData("subscribe a@b.example --rhythm hourly")]
    public async Task Wrong_use_ends_with_2_and_says_where_help_is(string line)
    {
        var said = await new Shell().RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Output);
        Assert.Contains("error: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_help_under_the_name_that_people_type()
    {
        await using var writer = new StringWriter();
        var terminal = new Terminal(writer, writer, isColored: false, isLive: false);
        var root = IngestCommand.Create(new CommandContext(terminal, TimeProvider.System, _ => throw new InvalidOperationException()));

        foreach (var path in Paths(root, []))
        {
            var said = await new Shell().RunAsync([.. path, "--help"]);

            Assert.Equal(0, said.Code);
            Assert.Contains($"ingest {string.Join(' ', path)}".Trim(), said.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_not_repeated()
    {
        await using var error = new StringWriter();
        var terminal = new Terminal(error, error, isColored: false, isLive: false);
        var context = new CommandContext(terminal, TimeProvider.System, connection => throw new FormatException($"bad: {connection}"));

        var code = await IngestCommand.RunAsync(["status", "--connection", "AccountKey=hush"], context, CancellationToken.None);

        Assert.Equal(2, code);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_told_at_once_with_what_to_do()
    {
        var said = await new Shell().RunAsync("status", "--connection", "TableEndpoint=http://127.0.0.1:1/devstoreaccount1;");

        Assert.Equal(1, said.Code);
        Assert.Contains("No storage answers at 127.0.0.1:1.", said.Error, StringComparison.Ordinal);
        Assert.Contains("ingest up", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", "--once")]
    [InlineData("query", "--official")]
    [InlineData("analyze", "--help")]
    public async Task The_program_itself_offers_every_command(string command, string expected)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Ingest.Cli.dll"), command, "--help"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    private static IEnumerable<string[]> Paths(Command command, string[] path) =>
        command.Subcommands.SelectMany(sub => Paths(sub, [.. path, sub.Name])).Prepend(path);
}

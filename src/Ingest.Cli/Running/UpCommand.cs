using System.CommandLine;

namespace Ingest.Cli.Running;

/// <summary>`ingest up`: the whole pipeline on this machine.</summary>
internal static class UpCommand
{
    public static Command Create(CommandContext context)
    {
        var live = new Option<bool>("--live") { Description = "Read the real outlets instead of the samples." };
        var feeds = new Option<string?>("--feeds") { Description = "Read these feeds instead: OPML, or JSON [{\"id\",\"name\",\"language\",\"url\"}].", HelpName = "FILE_OR_URL" };
        var once = new Option<bool>("--once") { Description = "End when everything published has gone through, with a summary as the last line (JSON)." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let feeds live on loopback and private addresses; the samples do." };
        var data = new Option<string?>("--data") { Description = "Keep everything in this folder; else in .ingest/data. A second run goes on where the first stopped.", HelpName = "DIR" };
        var connection = new Option<string?>("--connection") { Description = "Use this storage instead of starting an emulator.", HelpName = "STRING" };
        var command = new Command("up", "Runs the whole pipeline on this machine and shows what happens. Needs Node.js.")
        {
            live, feeds, once, allowPrivate, data, connection,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(live) && result.GetValue(feeds) is not null)
            {
                result.AddError("--live and --feeds exclude each other.");
            }
        });
        command.SetAction((parsed, cancellationToken) => new UpRun(
            context,
            new UpOptions
            {
                Live = parsed.GetValue(live),
                Feeds = parsed.GetValue(feeds),
                Once = parsed.GetValue(once),
                AllowPrivate = parsed.GetValue(allowPrivate),
                Data = parsed.GetValue(data),
                Connection = parsed.GetValue(connection),
            }).RunAsync(cancellationToken));
        return command;
    }
}

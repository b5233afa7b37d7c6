using Ingest.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ingest.Cli.Running;

/// <summary>A screen that is redrawn: where to look, how far things are, what happened last.</summary>
internal sealed class LiveView(IAnsiConsole console, TimeProvider time) : IUpView
{
    private const int RowsAround = 14;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private readonly List<Happening> _latest = [];

    public async Task StepAsync(string what, Func<Task> work)
    {
        var started = time.GetTimestamp();
        await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what), async status =>
        {
            var working = work();
            while (await Task.WhenAny(working, Task.Delay(TimeSpan.FromSeconds(1), time)) != working)
            {
                status.Status($"{Markup.Escape(what)} [grey]{time.GetElapsedTime(started).TotalSeconds:0} s[/]");
            }

            await working;
        });
        console.MarkupLine($"[green]✓[/] {Markup.Escape(what)} [grey]{time.GetElapsedTime(started).TotalSeconds:0.0} s[/]");
    }

    public void Note(string text) => console.MarkupLine($"[grey]{Markup.Escape(text)}[/]");

    public async Task WatchAsync(RunPlaces places, Func<Task<RunLook>> look, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await console.Live(new Text("")).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Bottom).StartAsync(async screen =>
        {
            while (await look() is var found)
            {
                _latest.AddRange(found.Happenings);
                var room = Math.Max(5, console.Profile.Height - RowsAround);
                if (_latest.Count > room)
                {
                    _latest.RemoveRange(0, _latest.Count - room);
                }

                screen.UpdateTarget(Draw(places, found.Counts, time.GetElapsedTime(started)));
                if (found.IsOver)
                {
                    return;
                }

                await Task.Delay(s_pause, time, cancellationToken);
            }
        });
    }

    private Rows Draw(RunPlaces places, RunCounts counts, TimeSpan age) => new(
        Pages(places),
        Figures(counts, age),
        new Rule("[grey]what happened[/]") { Justification = Justify.Left, Style = Style.Parse("grey") },
        Latest(),
        new Markup("[grey]Ctrl+C ends everything in order.[/]"));

    private static Grid Pages(RunPlaces places)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().NoWrap());
        foreach (var (name, url) in places.Pages)
        {
            grid.AddRow($"[bold]{Markup.Escape(name)}[/]", $"[link={url.AbsoluteUri}]{Markup.Escape(url.AbsoluteUri)}[/]");
        }

        return grid;
    }

    private static Table Figures(RunCounts counts, TimeSpan age)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey);
        foreach (var head in (string[])["feeds read", "articles", "statements", "events", "alerts", "delivered", "waiting", "poison", "time"])
        {
            table.AddColumn(new TableColumn($"[grey]{head}[/]").Centered().NoWrap());
        }

        return table.AddRow(
            $"{counts.Polled}/{counts.Feeds}{(counts.Failing > 0 ? $" [red]({counts.Failing} failing)[/]" : "")}",
            $"{counts.Articles}",
            $"{counts.Statements}",
            $"{counts.Events}",
            $"[bold green]{counts.Alerts}[/]",
            $"{counts.Delivered}{(counts.Refused > 0 ? $" [red]({counts.Refused} refused)[/]" : "")}",
            $"{counts.Waiting}",
            counts.Poison > 0 ? $"[bold red]{counts.Poison}[/]" : "0",
            $"{age:h\\:mm\\:ss}");
    }

    private IRenderable Latest()
    {
        if (_latest.Count == 0)
        {
            return new Markup("[grey]Waiting for what the feeds bring.[/]");
        }

        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().NoWrap());
        var width = Math.Max(20, console.Profile.Width - 26);
        foreach (var happening in _latest)
        {
            var text = Terminal.OneLine(happening.Text);
            grid.AddRow(
                $"[grey]{happening.At:HH:mm:ss}[/]",
                $"[{ColorOf(happening.Kind)}]{Markup.Escape(happening.What)}[/]",
                Markup.Escape(text.Length <= width ? text : $"{text[..(width - 1)]}…"));
        }

        return grid;
    }

    private static string ColorOf(HappeningKind kind) => kind switch
    {
        HappeningKind.Alert => "bold green",
        HappeningKind.Trouble => "red",
        HappeningKind.Delivery => "blue",
        HappeningKind.Statement => "yellow",
        _ => "grey",
    };
}

using Ingest.Articles;
using Ingest.Cli.Querying;
using Ingest.Cli.Terminals;
using Ingest.Processing;
using Spectre.Console;

namespace Ingest.Cli.Replaying;

/// <summary>Counts what a back-fill changes, and shows the first changes.</summary>
internal sealed class BackFillReport(Terminal terminal, bool isWritten)
{
    private const int MostShown = 200;
    private const int LongestCell = 160;

    private readonly Table _table = new Table().Border(TableBorder.Rounded).AddColumns("Article", "", "Who", "On", "Stance", "Words");
    private readonly Dictionary<BackFillOutcome, int> _articles = [];
    private int _same;
    private int _changed;
    private int _more;
    private int _fewer;

    public void Add(Article article, BackFillResult result)
    {
        _articles[result.Outcome] = _articles.GetValueOrDefault(result.Outcome) + 1;
        foreach (var change in result.Statements)
        {
            _same += change.IsSame ? 1 : 0;
            _more += change.Before is null ? 1 : 0;
            _fewer += change.After is null ? 1 : 0;
            _changed += change is { IsSame: false, Before: not null, After: not null } ? 1 : 0;
            if (!change.IsSame && _table.Rows.Count < MostShown)
            {
                Show(article, change);
            }
        }
    }

    public void Write()
    {
        if (_table.Rows.Count > 0)
        {
            terminal.Console.Write(_table);
        }

        var read = _articles.GetValueOrDefault(BackFillOutcome.Read);
        var line = $"{read} articles {(isWritten ? "read anew" : "to be read anew")} by engine {EngineVersion.Current}: {_same} statements as before, {_changed} changed, {_more} more, {_fewer} fewer.";
        line += Count(BackFillOutcome.UpToDate, " {0} more were read by this engine.") + Count(BackFillOutcome.UnderWay, " {0} are under way.")
            + Count(BackFillOutcome.Changed, " {0} changed meanwhile: run this again.");
        terminal.Console.WriteLine(line);
        if (!isWritten && read > 0)
        {
            terminal.Console.WriteLine("Nothing was changed. 'ingest replay backfill --yes' stores it; nobody is alerted.");
        }
    }

    private string Count(BackFillOutcome outcome, string words) =>
        _articles.TryGetValue(outcome, out var count) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words, count) : "";

    private void Show(Article article, StatementChange change)
    {
        var statement = (change.After ?? change.Before)!.Statement;
        var stance = change is { Before: { } before, After: { } after } && before.Statement.Stance != after.Statement.Stance
            ? $"{QueryOutput.Colored(before.Statement.Stance)} → {QueryOutput.Colored(after.Statement.Stance)}"
            : QueryOutput.Colored(statement.Stance);
        _table.AddRow(
            new Markup(Cell(article.Id.ToString())),
            new Markup(change.Before is null ? "more" : change.After is null ? "fewer" : "changed"),
            new Markup(Cell(statement.Speaker ?? statement.Role ?? statement.Country ?? "?")),
            new Markup(Cell(statement.SubjectCountry)),
            new Markup(stance + (statement.Background ? " [grey]background[/]" : "")),
            new Markup(Cell(statement.Evidence)));
    }

    private static string Cell(string text)
    {
        var line = Terminal.OneLine(text);
        return Markup.Escape(line.Length <= LongestCell ? line : $"{line[..LongestCell]}…");
    }
}

using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Ingest.Cli.Terminals;
using Ingest.Statements;
using Spectre.Console;

namespace Ingest.Cli.Querying;

internal enum QueryFormat
{
    Table,
    Jsonl,
    Csv,
}

/// <summary>Writes statements for people, programs or spreadsheets. Rows are written as they come, except in a table.</summary>
internal static class QueryOutput
{
    private const int LongestCell = 160;

    // A spreadsheet runs a cell that starts like a formula, and news is strangers' text (OWASP, CSV injection). Everything is
    // quoted: an empty first cell is told from no cell, and no reader has to guess.
    private static readonly CsvWriterOptions s_csv = new() { Injection = CsvInjection.Escape, Quoting = CsvQuoting.Always, TrueValue = "true", FalseValue = "false" };

    /// <param name="withReasons">A table shows how each was judged, too; the other formats always do.</param>
    public static Task WriteAsync(
        Terminal terminal, QueryFormat format, IAsyncEnumerable<JudgedStatement> statements, bool withReasons, CancellationToken cancellationToken) => format switch
        {
            QueryFormat.Jsonl => WriteLinesAsync(terminal.Out, statements, cancellationToken),
            QueryFormat.Csv => WriteCsvAsync(terminal.Out, statements, cancellationToken),
            _ => WriteTableAsync(terminal, statements, withReasons, cancellationToken),
        };

    private static async Task WriteLinesAsync(TextWriter output, IAsyncEnumerable<JudgedStatement> statements, CancellationToken cancellationToken)
    {
        await foreach (var statement in statements.WithCancellation(cancellationToken))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(StatementRow.From(statement), StatementRowJson.Readable.StatementRow));
        }
    }

    private static async Task WriteCsvAsync(TextWriter output, IAsyncEnumerable<JudgedStatement> statements, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, s_csv, leaveOpen: true);
        foreach (var (name, _) in StatementRow.Columns)
        {
            csv.WriteField(name);
        }

        await csv.EndRecordAsync(cancellationToken);
        await foreach (var statement in statements.WithCancellation(cancellationToken))
        {
            var row = StatementRow.From(statement);
            foreach (var (_, value) in StatementRow.Columns)
            {
                csv.WriteField(value(row) is DateTimeOffset at ? at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : value(row));
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static async Task WriteTableAsync(Terminal terminal, IAsyncEnumerable<JudgedStatement> statements, bool withReasons, CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("When", "Who", "On", "Stance", "Words", "Outlet");
        await foreach (var statement in statements.WithCancellation(cancellationToken))
        {
            var row = StatementRow.From(statement);
            table.AddRow(
                new Markup($"{row.At:yyyy-MM-dd HH:mm}"),
                new Markup(Cell(row.Speaker ?? row.Role ?? row.Country ?? "?") + (row.Former ? " [grey](former)[/]" : row.Official ? "" : " [grey](no official)[/]")),
                new Markup(Cell(row.SubjectCountry)),
                new Markup(Colored(statement.Stored.Statement.Stance) + (row.New ? " [bold]new[/]" : row.Background ? " [grey]background[/]" : "")),
                new Markup(Cell(row.Quote ?? row.Evidence) + (withReasons ? Reason(row) : "")),
                new Markup(Cell($"{row.Outlet} ({row.Language})")));
        }

        if (table.Rows.Count == 0)
        {
            terminal.Console.WriteLine("No statement fits.");
            return;
        }

        terminal.Console.Write(table);
    }

    private static string Reason(StatementRow row) =>
        $"\n[grey]{Cell(row.Why ?? "not judged yet")}[/]"
        + (row.NearestAt is { } at ? $"\n[grey]nearest, {at:yyyy-MM-dd}: {Cell(row.NearestEvidence ?? "")}[/]" : "");

    /// <summary>A stance in its colour.</summary>
    public static string Colored(Stance stance) => stance switch
    {
        Stance.Support => "[green]support[/]",
        Stance.Oppose => "[red]oppose[/]",
        Stance.Conditional => "[yellow]conditional[/]",
        _ => "[blue]neutral[/]",
    };

    private static string Cell(string text)
    {
        var line = Terminal.OneLine(text);
        return Markup.Escape(line.Length <= LongestCell ? line : $"{line[..LongestCell]}…");
    }
}

using System.Text;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>
/// Texts that are too long for their row go on in rows of their own, which are written first and never changed: they are named by
/// the text's hash, so a reader of an older row still finds the older text whole.
/// </summary>
internal sealed class LongTexts(TableSet tables)
{
    private const string Table = "articletexts";

    // 1 MB is a row's bound, and a letter takes up to 6 bytes on the wire.
    private const int RowLength = 4 * Columns.TextChunk;

    public async Task WriteAsync(TableEntity row, string column, string text, string owner, CancellationToken cancellationToken)
    {
        var first = Cut(text, 0);
        row.SetText(column, text[..first]);
        row.SetText(column + "Rest", "");
        if (first == text.Length)
        {
            return;
        }

        var hash = Keys.Hash(text);
        var table = await tables.GetAsync(Table);
        var rows = 0;
        for (var start = first; start < text.Length; rows++)
        {
            var end = start + Cut(text, start);
            var rest = new TableEntity(Keys.Part(owner), RowOf(hash, rows));
            rest.SetText(column, text[start..end]);
            await table.UpsertEntityAsync(rest, TableUpdateMode.Replace, cancellationToken);
            start = end;
        }

        row.SetText(column + "Rest", $"{hash}.{rows}");
    }

    public async Task<string> ReadAsync(TableEntity row, string column, string owner, CancellationToken cancellationToken)
    {
        if (row.GetTextOrNull(column + "Rest") is not { } rest)
        {
            return row.GetText(column);
        }

        var parts = rest.Split('.');
        var rows = int.Parse(parts[1]);
        var table = await tables.GetAsync(Table);
        var text = new StringBuilder(row.GetText(column));
        for (var n = 0; n < rows; n++)
        {
            TableEntity part = await table.GetEntityAsync<TableEntity>(Keys.Part(owner), RowOf(parts[0], n), cancellationToken: cancellationToken);
            text.Append(part.GetText(column));
        }

        return text.ToString();
    }

    private static string RowOf(string hash, int n) => $"{hash}.{n:D5}";

    // Never between the halves of a character: each half alone would be lost on the wire.
    private static int Cut(string text, int start)
    {
        var length = Math.Min(RowLength, text.Length - start);
        return start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
    }
}

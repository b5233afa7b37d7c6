using System.Globalization;
using System.Text;

namespace Ingest.Cli.Querying;

/// <summary>One line of CSV (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class CsvLine
{
    // A spreadsheet runs a cell that starts like a formula, and news is strangers' text (OWASP, CSV injection).
    private const string FormulaSigns = "=+-@\t\r";

    public static string From(IEnumerable<object?> values)
    {
        var line = new StringBuilder();
        foreach (var value in values)
        {
            if (line.Length > 0)
            {
                line.Append(',');
            }

            Append(line, value);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, object? value)
    {
        var text = value switch
        {
            null => "",
            bool claim => claim ? "true" : "false",
            DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Disarm(value.ToString()!),
        };
        // Always quoted: an empty first cell is told from no cell, and no reader has to guess.
        line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string Disarm(string text) => text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}

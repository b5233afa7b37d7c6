using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.Statements;

namespace Ingest.Benchmarks.Tagging;

/// <summary>The labelled articles of the tests, joined to texts of 3 KB and more: many speakers and languages, and nearly every sentence on membership.</summary>
internal static class LabelledNews
{
    private const int Length = 3_000;

    public static IReadOnlyList<ArticleText> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Labelled");
        return [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(file => Join(File.ReadLines(file)))];
    }

    private static IEnumerable<ArticleText> Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            using var article = JsonDocument.Parse(line);
            var row = article.RootElement;
            text.Append(row.GetProperty("title").GetString()).Append("\n\n").Append(row.GetProperty("text").GetString()).Append("\n\n");
            if (text.Length >= Length)
            {
                yield return new ArticleText
                {
                    Title = row.GetProperty("title").GetString()!,
                    Text = text.ToString(),
                    Language = row.GetProperty("lang").GetString(),
                    // Of some only the month is known, of some nothing.
                    Published = DateOnly.TryParseExact(row.GetProperty("published").GetString(), ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                };
                text.Clear();
            }
        }
    }
}

using System.Text.Json;

namespace Ingest.Tests.Extracting;

/// <summary>Pages of real outlets. They are no part of the project; without them the tests are skipped.</summary>
internal static class RealPages
{
    public const string Absent = "the saved pages (../shared/suites) are not on this machine";

    public static string? Path { get; } = Find();

    public static IEnumerable<(string Html, Uri? Url)> Read()
    {
        foreach (var line in File.ReadLines(Path!))
        {
            var row = JsonDocument.Parse(line).RootElement;
            yield return (row.GetProperty("html").GetString() ?? "", Uri.TryCreate(row.GetProperty("url").GetString(), UriKind.Absolute, out var url) ? url : null);
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "suites", "pages.requests.jsonl");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

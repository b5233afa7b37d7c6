using Ingest.Feeds;

namespace Ingest.Cli.Running;

/// <summary>The real outlets that come with the program.</summary>
internal static class LiveOutlets
{
    private static readonly string s_file = Path.Combine(AppContext.BaseDirectory, "Data", "outlets.json");

    /// <exception cref="CliFailure">The list is absent or damaged.</exception>
    public static IReadOnlyList<Feed> Read()
    {
        try
        {
            return OutletCatalog.Load(s_file).Feeds();
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new CliFailure($"The list of real outlets cannot be read: {damaged.Message}", "Build again, or name feeds with '--feeds FILE_OR_URL'.", damaged);
        }
    }
}

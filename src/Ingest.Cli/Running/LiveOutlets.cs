using Ingest.Cli.Feeds;
using Ingest.Feeds;

namespace Ingest.Cli.Running;

/// <summary>The real outlets that come with the program.</summary>
internal static class LiveOutlets
{
    private static readonly string s_file = Path.Combine(AppContext.BaseDirectory, "Data", "outlets.json");

    /// <exception cref="CliFailure">There is no list.</exception>
    public static IReadOnlyList<Feed> Read() => File.Exists(s_file)
        ? FeedList.Parse(File.ReadAllBytes(s_file)).Feeds
        : throw new CliFailure("This build carries no list of real outlets.", "Name one with '--feeds FILE_OR_URL'.");
}

using Ingest.Cli.Terminals;
using Ingest.Feeds;

namespace Ingest.Cli.Feeds;

/// <summary>Checks rows of a feed list and gives each its ids.</summary>
internal sealed class FeedListBuilder
{
    private const int MostProblems = 20;
    private const int LongestName = 200;

    private readonly List<Feed> _feeds = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _rows;

    public void Add(string? id, string? name, string? language, string? url)
    {
        _rows++;
        if (_feeds.Count == FeedList.MostFeeds)
        {
            Leave($"only the first {FeedList.MostFeeds} are taken");
            return;
        }

        if (!FeedUrl.TryParse(url, out var address))
        {
            Leave("it has no http or https address");
            return;
        }

        if (!_urls.Add(address.AbsoluteUri))
        {
            return;
        }

        var outlet = Clean(name) ?? address.Host;
        var tongue = language?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 } two && two.All(char.IsAsciiLetterLower) ? two : null;
        _feeds.Add(new Feed
        {
            Id = new FeedId(Unused(FeedIds.From(Clean(id) ?? $"{outlet}-{tongue ?? "x"}"))),
            Url = address,
            Outlet = outlet,
            // Editions of one outlet in two languages number their articles alike, so each is an outlet of its own.
            OutletId = FeedIds.From(tongue is null ? outlet : $"{outlet}-{tongue}"),
            Language = tongue,
        });
    }

    public FeedList Build() => new(_feeds, _problems);

    private static string? Clean(string? text) =>
        Terminal.OneLine(text).Trim() is { Length: > 0 } clean ? clean[..Math.Min(clean.Length, LongestName)] : null;

    private string Unused(string id)
    {
        var candidate = id;
        while (!_ids.Add(candidate))
        {
            // Where it left off the last time: a list of one name alone would cost the square of its length.
            var next = _numbers[id] = _numbers.GetValueOrDefault(id, 1) + 1;
            candidate = FeedIds.From($"{id[..Math.Min(id.Length, 56)]}-{next}");
        }

        return candidate;
    }

    private void Leave(string reason)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add($"Row {_rows} was left out: {reason}.");
        }
    }
}

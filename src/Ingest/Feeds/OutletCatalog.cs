using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;

namespace Ingest.Feeds;

/// <summary>An outlet that comes with the product, and its feeds.</summary>
/// <param name="Country">ISO 3166-1 of its seat.</param>
/// <param name="TimeZone">IANA zone of dates that name none.</param>
/// <param name="Note">What ops should know of it.</param>
public sealed record Outlet(
    string Id, string Name, string Country, string? TimeZone, bool StateControlled, SourcePolicy Policy, string? ContentSelector, string? Note, IReadOnlyList<OutletFeed> Feeds);

/// <param name="Language">ISO 639-1, null where the feed mixes languages.</param>
public sealed record OutletFeed(string Id, string? Language, Uri Url);

/// <summary>The outlets that come with the product. From Data/outlets.json.</summary>
public sealed partial class OutletCatalog
{
    private OutletCatalog(IReadOnlyList<Outlet> outlets) => Outlets = outlets;

    public IReadOnlyList<Outlet> Outlets { get; }

    /// <exception cref="InvalidDataException">An outlet or feed is incomplete, twice there, or has a selector or zone that nobody can use.</exception>
    public static OutletCatalog Load(string path)
    {
        using var stream = File.OpenRead(path);
        var outlets = JsonSerializer.Deserialize(stream, OutletCatalogJson.Default.IReadOnlyListOutlet) ?? throw new InvalidDataException($"{path} is empty.");
        foreach (var outlet in outlets)
        {
            if (FaultOf(outlet) is { } fault)
            {
                throw new InvalidDataException($"Outlet '{outlet.Id}' in {path}: {fault}.");
            }
        }

        var twice = outlets.SelectMany(outlet => outlet.Feeds).GroupBy(feed => feed.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key
            ?? outlets.GroupBy(outlet => outlet.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? new OutletCatalog(outlets) : throw new InvalidDataException($"'{twice}' is twice in {path}.");
    }

    /// <summary>All feeds, under the policies of this deployment.</summary>
    /// <param name="policies">By outlet id; an outlet not named keeps its own.</param>
    public IReadOnlyList<Feed> Feeds(IReadOnlyDictionary<string, SourcePolicy>? policies = null) =>
        [.. Outlets.SelectMany(outlet => outlet.Feeds.Select(feed => Make(outlet, feed, policies)))];

    private static Feed Make(Outlet outlet, OutletFeed feed, IReadOnlyDictionary<string, SourcePolicy>? policies) => new()
    {
        Id = new FeedId(feed.Id),
        Url = feed.Url,
        Outlet = outlet.Name,
        OutletId = outlet.Id,
        Language = feed.Language,
        Policy = policies is not null && policies.TryGetValue(outlet.Id, out var policy) ? policy : outlet.Policy,
        StateControlled = outlet.StateControlled,
        TimeZone = outlet.TimeZone,
        ContentSelector = outlet.ContentSelector,
    };

    private static string? FaultOf(Outlet outlet)
    {
        if (!IdPattern().IsMatch(outlet.Id ?? "") || string.IsNullOrWhiteSpace(outlet.Name) || outlet.Country is not { Length: 2 })
        {
            return "wants an id of lower-case letters, digits and hyphens, a name, and a country of two letters";
        }

        if (outlet.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return $"'{zone}' is no time zone";
        }

        if (outlet.ContentSelector is { } selector && new CssSelectorParser().ParseSelector(selector) is null)
        {
            return $"'{selector}' is no CSS selector";
        }

        return outlet.Feeds is not { Count: > 0 } ? "has no feed"
            : outlet.Feeds.Any(feed => !IdPattern().IsMatch(feed.Id ?? "") || feed.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } || feed.Language is { Length: not 2 })
                ? "a feed wants an id, a web address, and a language of two letters or none"
                : null;
    }

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdPattern();

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
    [JsonSerializable(typeof(IReadOnlyList<Outlet>))]
    internal sealed partial class OutletCatalogJson : JsonSerializerContext;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Feeds;
using Ingest.Parsing;

namespace Ingest.Articles;

/// <summary>
/// The keys an item is known by, strongest first: the outlet's own article id, guid, canonical address. Any one of them
/// found again means the same article, whatever the others say.
/// </summary>
public static partial class ArticleIdentity
{
    // A key is part of a row's key in the table store.
    private const int LongestKey = 200;

    /// <param name="items">All items of the feed, to tell guids that do not identify.</param>
    /// <returns>For each item its keys; none for an item that has neither guid, nor address, nor title.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> KeysOf(IReadOnlyList<ParsedItem> items, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(feed);
        var shared = Shared(items, item => item.Id);
        var sharedLinks = Shared(items, LinkOf);
        return [.. items.Select(item => KeysOf(item, feed, shared, sharedLinks))];
    }

    /// <summary>The address of the item's article, if it has one that can be read.</summary>
    public static Uri? AddressOf(ParsedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Web(item.OriginalUrl) ?? Web(item.Url);
    }

    /// <summary>16 hex digits of <paramref name="key"/>, for <see cref="ArticleId"/>.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    /// <summary>The article number that the outlet itself puts into its addresses, if one can be told from a slug.</summary>
    public static string? OutletNumber(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        string? found = null;
        foreach (var segment in url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = ArticleNumber().Match(segment);
            if (match.Success && !IsDate(match.Groups["id"].ValueSpan) && !match.Groups["id"].ValueSpan.EndsWith("000"))
            {
                found = match.Groups["id"].Value;
            }
        }

        return found;
    }

    private static List<string> KeysOf(ParsedItem item, Feed feed, HashSet<string> sharedIds, HashSet<string> sharedLinks)
    {
        var keys = new List<string>(3);
        var url = AddressOf(item);
        var link = url is null ? null : CanonicalUrl.KeyOf(url);
        link = link is not null && sharedLinks.Contains(link) ? null : link;
        if (url is not null && link is not null && OutletNumber(url) is { } number)
        {
            // Editions in other languages share the number, and are articles of their own.
            keys.Add($"no:{CanonicalUrl.Host(url)}:{feed.Language ?? LanguageSegment(url)}:{number}");
        }

        if (item.Id is { } id && !sharedIds.Contains(id) && !IsHeadline(id, item.Title))
        {
            keys.Add(Short(Web(id) is { } permanent ? "url:" + CanonicalUrl.KeyOf(permanent) : $"guid:{id}"));
        }

        if (link is not null)
        {
            keys.Add(Short("url:" + link));
        }

        if (keys.Count == 0 && item.Title is { } title)
        {
            keys.Add(Short($"title:{feed.Id}:{title}"));
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    // Some engines write the headline as guid: it changes when an editor corrects a word.
    private static bool IsHeadline(string id, string? title) => title is not null && string.Equals(PlainText.OfLine(id), title, StringComparison.OrdinalIgnoreCase);

    // An item may stand twice in its feed, with a tracking parameter or another guid; items with different titles and
    // addresses (or guids) that share a value are different, and the value identifies none of them.
    private static HashSet<string> Shared(IReadOnlyList<ParsedItem> items, Func<ParsedItem, string?> valueOf)
    {
        var first = new Dictionary<string, ParsedItem>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (valueOf(item) is { } value && !first.TryAdd(value, item) && AreDifferent(first[value], item))
            {
                shared.Add(value);
            }
        }

        return shared;
    }

    private static bool AreDifferent(ParsedItem one, ParsedItem other) =>
        !string.Equals(one.Title, other.Title, StringComparison.OrdinalIgnoreCase) && (one.Id != other.Id || LinkOf(one) != LinkOf(other));

    private static string? LinkOf(ParsedItem item) => AddressOf(item) is { } url ? CanonicalUrl.KeyOf(url) : null;

    private static Uri? Web(string? text) =>
        text is not null && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static string LanguageSegment(Uri url)
    {
        var first = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var segment, ..] ? segment.ToLowerInvariant() : "";
        return first.Length is 2 or 3 && first.All(char.IsAsciiLetterLower) ? first : "";
    }

    private static bool IsDate(ReadOnlySpan<char> digits) =>
        digits.Length == 8 && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1990 and < 2100;

    private static string Short(string key) => key.Length <= LongestKey ? key : $"{key[..40]}#{HashOf(key)}";

    [GeneratedRegex(@"^(a-?)?(?<id>[0-9]{6,12})(-.*|_.*|\.[a-z]{3,5})?$|^.*?[-_.](a-?)?(?<id>[0-9]{6,12})(\.[a-z]{3,5})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ArticleNumber();
}

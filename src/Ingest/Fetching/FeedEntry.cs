using Ingest.Articles;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>An item of a feed beside what the feed's state knows of it.</summary>
/// <param name="Keys">Strongest first, at least one.</param>
/// <param name="Hashes">Of its keys and of its content.</param>
/// <param name="IsKnown">One of its keys was seen at an earlier poll of this feed.</param>
/// <param name="IsChanged">Known, but saying something else than when it was last seen.</param>
internal sealed record FeedEntry(ParsedItem Item, IReadOnlyList<string> Keys, IReadOnlyList<long> Hashes, bool IsKnown, bool IsChanged)
{
    public bool IsNew => !IsKnown;

    /// <summary>The feed's items that can be told apart, each once, oldest first: feeds list the newest first.</summary>
    public static IReadOnlyList<FeedEntry> Of(ParsedFeed parsed, Feeds.Feed feed, IReadOnlyCollection<long> known)
    {
        var remembered = known.ToHashSet();
        var keys = ArticleIdentity.KeysOf(parsed.Items, feed);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<FeedEntry>(parsed.Items.Count);
        for (var i = 0; i < parsed.Items.Count; i++)
        {
            // An entry that stands twice is taken once, in the form that the feed lists first.
            if (keys[i].Count > 0 && !keys[i].Any(taken.Contains))
            {
                taken.UnionWith(keys[i]);
                entries.Add(Make(parsed.Items[i], keys[i], remembered));
            }
        }

        entries.Reverse();
        return entries;
    }

    private static FeedEntry Make(ParsedItem item, IReadOnlyList<string> keys, HashSet<long> remembered)
    {
        var content = EntryHashes.OfContent(keys[0], item);
        var hashes = keys.Select(EntryHashes.OfKey).Append(content).ToList();
        var isKnown = hashes.SkipLast(1).Any(remembered.Contains);
        return new FeedEntry(item, keys, hashes, isKnown, isKnown && !remembered.Contains(content));
    }
}

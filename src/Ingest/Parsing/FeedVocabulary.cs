using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Xml.Linq;

namespace Ingest.Parsing;

/// <summary>Whose word an element's name is.</summary>
internal enum Vocabulary
{
    /// <summary>The feed format's own, or none at all.</summary>
    Core,
    Atom,
    DublinCore,
    DublinTerms,
    Content,
    Media,
    Itunes,
    Yandex,
    Turbo,
    FeedBurner,
    Xhtml,
    Syndication,
    NewsSitemap,
    Rdf,
    Other,
}

/// <summary>Namespaces by any of the addresses, spellings and prefixes that feeds use for them.</summary>
internal static class FeedVocabulary
{
    public const string UndeclaredScheme = "undeclared:";

    // Longest start first where one starts with another. Addresses are compared without scheme, www and end slashes.
    private static readonly (string Start, Vocabulary Vocabulary)[] Starts =
    [
        ("w3.org/2005/atom", Vocabulary.Atom),
        ("purl.org/atom/", Vocabulary.Atom),
        ("purl.org/dc/terms", Vocabulary.DublinTerms),
        ("purl.org/dc/", Vocabulary.DublinCore),
        ("purl.org/rss/1.0/modules/content", Vocabulary.Content),
        ("purl.org/rss/1.0/modules/syndication", Vocabulary.Syndication),
        ("purl.org/rss/1.0/modules", Vocabulary.Other),
        ("purl.org/rss/1.0", Vocabulary.Core),
        ("purl.org/net/rss", Vocabulary.Core),
        ("my.netscape.com/rdf", Vocabulary.Core),
        ("channel.netscape.com/rdf", Vocabulary.Core),
        ("backend.userland.com", Vocabulary.Core),
        ("blogs.law.harvard.edu", Vocabulary.Core),
        ("cyber.harvard.edu", Vocabulary.Core),
        ("cyber.law.harvard.edu", Vocabulary.Core),
        ("rssboard.org/rss-specification", Vocabulary.Core),
        ("search.yahoo.com/mrss", Vocabulary.Media),
        ("itunes.com/dtds", Vocabulary.Itunes),
        ("itunes.com", Vocabulary.Itunes),
        ("example.com/dtds/podcast-1.0.dtd", Vocabulary.Itunes),
        ("news.yandex.ru", Vocabulary.Yandex),
        ("turbo.yandex.ru", Vocabulary.Turbo),
        ("rssnamespace.org/feedburner", Vocabulary.FeedBurner),
        ("w3.org/1999/xhtml", Vocabulary.Xhtml),
        ("w3.org/1999/02/22-rdf-syntax-ns", Vocabulary.Rdf),
        ("google.com/schemas/sitemap-news", Vocabulary.NewsSitemap),
        ("sitemaps.org/schemas/sitemap", Vocabulary.Core),
        ("google.com/schemas/sitemap/", Vocabulary.Core),
    ];

    private static readonly FrozenDictionary<string, (string Uri, Vocabulary Vocabulary)> Prefixes = new Dictionary<string, (string, Vocabulary)>
    {
        ["atom"] = ("http://www.w3.org/2005/Atom", Vocabulary.Atom),
        ["atom10"] = ("http://www.w3.org/2005/Atom", Vocabulary.Atom),
        ["a10"] = ("http://www.w3.org/2005/Atom", Vocabulary.Atom),
        ["dc"] = ("http://purl.org/dc/elements/1.1/", Vocabulary.DublinCore),
        ["dcterms"] = ("http://purl.org/dc/terms/", Vocabulary.DublinTerms),
        ["content"] = ("http://purl.org/rss/1.0/modules/content/", Vocabulary.Content),
        ["media"] = ("http://search.yahoo.com/mrss/", Vocabulary.Media),
        ["itunes"] = ("http://www.itunes.com/dtds/podcast-1.0.dtd", Vocabulary.Itunes),
        ["yandex"] = ("http://news.yandex.ru", Vocabulary.Yandex),
        ["turbo"] = ("http://turbo.yandex.ru", Vocabulary.Turbo),
        ["feedburner"] = ("http://rssnamespace.org/feedburner/ext/1.0", Vocabulary.FeedBurner),
        ["xhtml"] = ("http://www.w3.org/1999/xhtml", Vocabulary.Xhtml),
        ["sy"] = ("http://purl.org/rss/1.0/modules/syndication/", Vocabulary.Syndication),
        ["rdf"] = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary.Rdf),
        ["rss"] = ("http://purl.org/rss/1.0/", Vocabulary.Core),
        ["news"] = ("http://www.google.com/schemas/sitemap-news/0.9", Vocabulary.NewsSitemap),
    }.ToFrozenDictionary();

    // Feeds of strangers must not be able to grow it without end.
    private const int MostKept = 2_000;
    private static readonly ConcurrentDictionary<XNamespace, Vocabulary> Kept = new();

    public static Vocabulary Of(XNamespace space)
    {
        if (space == XNamespace.None)
        {
            return Vocabulary.Core;
        }

        if (Kept.TryGetValue(space, out var kept))
        {
            return kept;
        }

        var found = Find(space.NamespaceName);
        if (Kept.Count < MostKept)
        {
            Kept.TryAdd(space, found);
        }

        return found;
    }

    /// <summary>The namespace that a prefix nobody declared must mean.</summary>
    public static XNamespace OfPrefix(string prefix) =>
        Prefixes.TryGetValue(prefix.ToLowerInvariant(), out var known) ? known.Uri : UndeclaredScheme + prefix;

    private static Vocabulary Find(string uri)
    {
        var plain = uri.Trim().ToLowerInvariant();
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        plain = scheme >= 0 ? plain[(scheme + 3)..] : plain;
        plain = plain.StartsWith("www.", StringComparison.Ordinal) ? plain[4..] : plain;
        foreach (var (start, vocabulary) in Starts)
        {
            if (plain.StartsWith(start, StringComparison.Ordinal))
            {
                return vocabulary;
            }
        }

        return Vocabulary.Other;
    }
}

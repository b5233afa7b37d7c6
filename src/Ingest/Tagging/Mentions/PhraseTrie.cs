using System.Runtime.InteropServices;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>A phrase of a data file.</summary>
/// <param name="Value">A class, body, modifier, country or pronoun, by <paramref name="Kind"/>.</param>
/// <param name="NeedsCapital">The file writes it with a capital, so "Polish" is no verb.</param>
/// <param name="Country">Whose office it is even where no country is named: "taoiseach".</param>
/// <param name="Implied">A modifier that is part of the word: "exprezident".</param>
/// <param name="Row">Where the phrase stands, for people.</param>
internal sealed record Phrase(PhraseKind Kind, string Value, Gender Gender, bool NeedsCapital, string Row, CountryForm Form = CountryForm.None, bool Plural = false, string? Country = null, string? Implied = null);

internal enum PhraseKind
{
    /// <summary>Value: a class of offices.json.</summary>
    Office,

    /// <summary>"head", "chief": an office only with a body behind or before it.</summary>
    Head,

    /// <summary>"des Affaires étrangères": makes a general office word before it a class, "le ministre letton des Affaires étrangères".</summary>
    Portfolio,

    /// <summary>Value: one of <see cref="Modifier"/>.</summary>
    Modifier,

    /// <summary>Value: ISO 3166-1 alpha-2, NATO or EU.</summary>
    Country,

    /// <summary>Value: a body of offices.json.</summary>
    Body,

    /// <summary>"of", "the": may stand inside an office.</summary>
    Linker,

    /// <summary>"to": what follows is where an ambassador serves, not whom.</summary>
    Target,

    /// <summary>"Mr", "gen.": between office and name, or before a name.</summary>
    Courtesy,

    /// <summary>"the country", "our": the country that the text is about.</summary>
    OwnCountry,

    /// <summary>"a", "one of the": somebody not named.</summary>
    Indefinite,

    Pronoun,

    /// <summary>Never part of a name, however it is written.</summary>
    NotName,
}

/// <summary>A phrase at tokens [First, End).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhraseMatch(int First, int End, Phrase Phrase);

/// <summary>All phrases of a language as a trie over word numbers; hyphens between words do not count.</summary>
internal sealed class PhraseTrie(WordForms words)
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<Phrase>?> _ends = [null];

    public void Add(string pattern, Phrase phrase)
    {
        var node = 0;
        foreach (var word in pattern.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Edge(node, words.Add(word));
            if (!_next.TryGetValue(key, out var next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _next.Add(key, next);
            }

            node = next;
        }

        (_ends[node] ??= []).Add(phrase);
    }

    /// <summary>Adds the longest phrases that start at token <paramref name="first"/>: all readings of that length.</summary>
    /// <param name="numbers">Numbers of the words that each token is a form of.</param>
    public void Match(Token[] tokens, int[][] numbers, int first, List<PhraseMatch> found) => Walk(new Search(tokens, numbers, first, found, found.Count), 0, first);

    private void Walk(Search search, int node, int at)
    {
        if (at >= search.Tokens.Length)
        {
            return;
        }

        // "Leaders of the 31 member states": how many they are is not part of what they are called.
        if (at > search.First && search.Tokens[at].Kind == TokenKind.Number)
        {
            Walk(search, node, at + 1);
        }

        foreach (var number in search.Numbers[at])
        {
            if (_next.TryGetValue(Edge(node, number), out var next))
            {
                Take(search, next, at + 1);
                Walk(search, next, at + 1 < search.Tokens.Length && search.Tokens[at + 1].IsJoiner ? at + 2 : at + 1);
            }
        }
    }

    private void Take(Search search, int node, int end)
    {
        var found = search.Found;
        foreach (var phrase in _ends[node] ?? [])
        {
            if (phrase.NeedsCapital && !search.Tokens[search.First].IsCapital)
            {
                continue;
            }

            if (found.Count > search.FoundBefore && found[^1].End < end)
            {
                found.RemoveRange(search.FoundBefore, found.Count - search.FoundBefore);
            }

            if (found.Count == search.FoundBefore || found[^1].End == end)
            {
                found.Add(new PhraseMatch(search.First, end, phrase));
            }
        }
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Search(Token[] Tokens, int[][] Numbers, int First, List<PhraseMatch> Found, int FoundBefore);
}

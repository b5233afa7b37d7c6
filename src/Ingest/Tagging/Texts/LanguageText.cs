using System.Collections.Frozen;

namespace Ingest.Tagging.Texts;

/// <summary>What cutting a text into tokens and sentences must know of its language.</summary>
public sealed class LanguageText(
    string code,
    IEnumerable<string>? abbreviations = null,
    IEnumerable<string>? elisions = null,
    IEnumerable<string>? clitics = null,
    IEnumerable<string>? starters = null,
    bool hasOrdinalDots = false)
{
    private readonly FrozenSet<string> _abbreviations = (abbreviations ?? []).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _elisions = (elisions ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> _clitics = (clitics ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly (string Head, string Tail)[] _splitClitics =
        [.. (clitics ?? []).Select(clitic => clitic.Split('\'', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))];
    private readonly FrozenSet<string> _starters = (starters ?? []).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of all texts that were read by these rules.</summary>
    internal WordCache<Word> Words { get; } = new();

    /// <summary>ISO 639-1.</summary>
    public string Code { get; } = code;

    /// <summary>Writes "7. júla" for "7th of July".</summary>
    public bool HasOrdinalDots { get; } = hasOrdinalDots;

    /// <summary>Normal form without its dot: "dr", "např", "г".</summary>
    public bool IsAbbreviation(string normal) => _abbreviations.Contains(normal);

    /// <summary>What stands before an apostrophe and is a word of its own: the l of "l'Ukraine".</summary>
    public bool IsElision(ReadOnlySpan<char> word) => word.Length <= 8 && _elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>What stands behind an apostrophe and is a word of its own: the s of "Ukraine's".</summary>
    public bool IsClitic(ReadOnlySpan<char> word) => word.Length <= 8 && _clitics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>How many letters before an apostrophe go with what stands behind it: the n of "doesn't". None where the two are one word.</summary>
    public int? CliticStart(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (IsClitic(behind))
        {
            return 0;
        }

        foreach (var (head, tail) in _splitClitics)
        {
            if (before.Length > head.Length && behind.Equals(tail, StringComparison.OrdinalIgnoreCase) && before.EndsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return head.Length;
            }
        }

        return null;
    }

    /// <summary>A word that, with a capital, starts a sentence even behind an abbreviation: "the", "he".</summary>
    public bool IsStarter(string normal) => _starters.Contains(normal);
}

using Ingest.Officials;
using Ingest.Tagging.Texts;

namespace Ingest.Tagging.Mentions;

/// <summary>The register by the sound of surnames: looking a word up costs the same however many officials there are.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<IndexedOfficial>> _bySurname = new(StringComparer.Ordinal);

    public NameIndex(OfficialRegister register, OfficeClasses classes, GivenNames givenNames)
    {
        foreach (var official in register.Officials)
        {
            var indexed = new IndexedOfficial(official, classes, givenNames);
            foreach (var key in indexed.SurnameKeys)
            {
                if (!_bySurname.TryGetValue(key, out var officials))
                {
                    _bySurname.Add(key, officials = []);
                }

                officials.Add(indexed);
            }
        }
    }

    /// <summary>Officials whose last name sounds like one of the keys, in the order of these.</summary>
    public IEnumerable<IndexedOfficial> Find(string[] keys) => keys.SelectMany(key => _bySurname.GetValueOrDefault(key) ?? (IEnumerable<IndexedOfficial>)[]).Distinct();
}

/// <summary>An official with the sounds of the names, over all spellings.</summary>
internal sealed class IndexedOfficial
{
    // Shorter keys collide with words of every language.
    private const int ShortestKey = 2;

    private readonly HashSet<string> _otherKeys = new(StringComparer.Ordinal);

    public IndexedOfficial(Official official, OfficeClasses classes, GivenNames givenNames)
    {
        Official = official;
        IsProminent = official.Terms.Any(term => classes.Class(term.Class).Prominent);
        var canonical = KeysOf(official.Name);
        foreach (var spelling in official.Names.Values.SelectMany(spellings => spellings).Append(official.Name))
        {
            var keys = KeysOf(spelling);
            if (keys.Length == 2 && keys[0] == canonical[^1])
            {
                // "Orbán Viktor": the surname first.
                Array.Reverse(keys);
            }

            if (keys[^1].Length >= ShortestKey)
            {
                SurnameKeys.Add(keys[^1]);
            }

            if (keys.Length > 1)
            {
                GivenKeys.Add(keys[0]);
                _otherKeys.UnionWith(keys[..^1]);
            }
        }

        _otherKeys.ExceptWith(SurnameKeys);
        HasGivenNameForSurname = SurnameKeys.Any(key => givenNames.TryGet([key], out _));
    }

    public Official Official { get; }

    public HashSet<string> SurnameKeys { get; } = new(StringComparer.Ordinal);

    public HashSet<string> GivenKeys { get; } = new(StringComparer.Ordinal);

    private static string[] KeysOf(string name) =>
        [.. name.Split([' ', '-', '‑'], StringSplitOptions.RemoveEmptyEntries).Select(word => NameKey.Of(LetterFolding.Folded(LetterFolding.Normal(word))))];

    /// <summary>Whether the word is a given name, a middle name or an earlier part of the surname.</summary>
    public bool HasName(NameWord word) => _otherKeys.Overlaps(word.Keys);

    /// <summary>"Petr Pavel": the surname alone may be anybody's given name.</summary>
    public bool HasGivenNameForSurname { get; }

    /// <summary>Held an office whose holders newspapers call by surname alone.</summary>
    public bool IsProminent { get; }

    /// <summary>Whether "V." may stand for the given name.</summary>
    public bool HasInitial(string letter) => letter.Length == 1 && GivenKeys.Any(key => key.StartsWith(NameKey.Of(letter), StringComparison.Ordinal));
}

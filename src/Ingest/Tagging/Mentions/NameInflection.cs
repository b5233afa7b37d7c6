using Ingest.Officials;

namespace Ingest.Tagging.Mentions;

/// <summary>Undoes the endings that a language puts on names: "Ficovi" may be Fico, Fic or Ficov.</summary>
internal sealed class NameInflection
{
    private const int ShortestStem = 2;

    private readonly Dictionary<char, List<(string Ending, string Base)>> _byLastLetter = [];

    /// <param name="endings">"ovi>o": what the form ends in and what the name ends in.</param>
    public NameInflection(IEnumerable<string> endings)
    {
        foreach (var rule in endings)
        {
            var parts = rule.Split('>');
            if (parts is not [{ Length: > 0 } ending, _])
            {
                throw new DataFileException("names.json", $"endings '{rule}'", "write ENDING>BASE, with an empty base where the ending is only cut off.");
            }

            if (!_byLastLetter.TryGetValue(ending[^1], out var rules))
            {
                _byLastLetter.Add(ending[^1], rules = []);
            }

            rules.Add((ending, parts[1]));
        }
    }

    /// <summary>The word itself, then what it may be a form of.</summary>
    public IEnumerable<string> BaseForms(string word)
    {
        yield return word;
        if (word.Length <= ShortestStem || !_byLastLetter.TryGetValue(word[^1], out var rules))
        {
            yield break;
        }

        foreach (var (ending, baseEnding) in rules)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return string.Concat(word.AsSpan(0, word.Length - ending.Length), baseEnding);
            }
        }
    }
}

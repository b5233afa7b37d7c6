using System.Text.Json;
using Ingest.Tagging.Texts;

namespace Ingest.Tests.Labelled;

/// <summary>Whether two names are of one person: registered spellings, diacritics and a slip of a letter or two do not matter.</summary>
internal sealed class SpeakerNames
{
    private const int ShortSurname = 6;

    private readonly Dictionary<string, string> _registered = new(StringComparer.Ordinal);

    public SpeakerNames(string register)
    {
        foreach (var line in File.ReadLines(register).Where(line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            var name = row.RootElement.GetProperty("name").GetString()!;
            _registered.TryAdd(Plain(name), Plain(name));
            foreach (var spelling in SpellingsOf(row.RootElement))
            {
                _registered.TryAdd(Plain(spelling), Plain(name));
            }
        }
    }

    public bool AreSame(string a, string b)
    {
        var (first, second) = (Known(a), Known(b));
        if (first == second)
        {
            return true;
        }

        string[] mine = first.Split(' '), yours = second.Split(' ');
        var slips = Math.Min(mine[^1].Length, yours[^1].Length) < ShortSurname ? 1 : 2;
        // A bare surname may be anybody's of that name; two given names must begin alike.
        return Distance(mine[^1], yours[^1]) <= slips && (mine.Length == 1 || yours.Length == 1 || mine[0][0] == yours[0][0]);
    }

    private string Known(string name) => _registered.GetValueOrDefault(Plain(name)) ?? Plain(name);

    private static IEnumerable<string> SpellingsOf(JsonElement row) =>
        row.TryGetProperty("names", out var names) ? names.EnumerateObject().SelectMany(language => language.Value.EnumerateArray()).Select(name => name.GetString()!) : [];

    private static string Plain(string name) =>
        string.Join(' ', LetterFolding.Folded(LetterFolding.Normal(name)).Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsLetter))).Where(word => word.Length > 0));

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}

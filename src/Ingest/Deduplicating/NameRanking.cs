namespace Ingest.Deduplicating;

/// <summary>Where in a name of several words one stands.</summary>
internal enum NamePlace
{
    Alone,
    Given,
    Family,
}

/// <summary>
/// Whom an article is about: who is named in full, in the title, and again. In German every noun has a capital, in an English
/// headline every word.
/// </summary>
internal sealed class NameRanking
{
    private const int MostTimes = 3;
    private const int InTitle = 2;

    private readonly Dictionary<string, (int Order, int Title, int Times, int Place)> _names = new(StringComparer.Ordinal);

    public void Add(string key, bool title, NamePlace place)
    {
        var known = _names.GetValueOrDefault(key, (Order: _names.Count, Title: 0, Times: 0, Place: 0));
        _names[key] = (known.Order, title ? InTitle : known.Title, Math.Min(MostTimes, known.Times + (title ? 0 : 1)), Math.Max(known.Place, 2 * (int)place));
    }

    public IReadOnlyList<string> Top(int count) =>
        [.. _names.OrderByDescending(name => name.Value.Title + name.Value.Times + name.Value.Place).ThenBy(name => name.Value.Order).Take(count).Select(name => name.Key)];
}

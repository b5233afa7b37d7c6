namespace Ingest.Judging;

/// <summary>The marks of a statement, to be compared with those of one event after another.</summary>
internal sealed class SharedMarks(IReadOnlyList<string> own)
{
    private Dictionary<string, int>? _places;

    /// <summary>Those of the statement's marks that are among the others, in their order.</summary>
    public List<string> With(IReadOnlyList<string> others)
    {
        _places ??= Places();
        var isShared = new bool[own.Count];
        for (var at = 0; at < others.Count; at++)
        {
            if (_places.TryGetValue(others[at], out var place))
            {
                isShared[place] = true;
            }
        }

        var shared = new List<string>();
        for (var at = 0; at < isShared.Length; at++)
        {
            if (isShared[at])
            {
                shared.Add(own[at]);
            }
        }

        return shared;
    }

    private Dictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(own.Count, StringComparer.Ordinal);
        for (var at = 0; at < own.Count; at++)
        {
            places.TryAdd(own[at], at);
        }

        return places;
    }
}

using System.Collections.Concurrent;

namespace Ingest.Tagging.Texts;

/// <summary>
/// Remembers what was found for a word: the words of the next article are mostly those of the last. Holds so many words at most,
/// and forgets all when full, so a stream of nonsense cannot fill the memory.
/// </summary>
internal sealed class WordCache<T>
{
    private const int Capacity = 60_000;

    // Nobody writes such words twice.
    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _count;

    public WordCache() => _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public T Get<TState>(ReadOnlySpan<char> word, TState state, Func<string, TState, T> find)
    {
        if (_bySpan.TryGetValue(word, out var value))
        {
            return value;
        }

        var name = word.ToString();
        value = find(name, state);
        if (word.Length > LongestWord)
        {
            return value;
        }

        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _known.TryAdd(name, value);
        return value;
    }
}

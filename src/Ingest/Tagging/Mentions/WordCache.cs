using System.Collections.Concurrent;

namespace Ingest.Tagging.Mentions;

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
    private int _count;

    public T Get<TState>(string word, TState state, Func<string, TState, T> find)
    {
        if (_known.TryGetValue(word, out var value))
        {
            return value;
        }

        value = find(word, state);
        if (word.Length > LongestWord)
        {
            return value;
        }

        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _known.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _known.TryAdd(word, value);
        return value;
    }
}

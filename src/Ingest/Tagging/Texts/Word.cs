namespace Ingest.Tagging.Texts;

/// <summary>
/// A word as a text writes it: one object for all of its tokens, of this article and of the next, so that what is found out
/// about it is found out once. Thread-safe.
/// </summary>
public sealed class Word
{
    private (object Owner, object Value)[] _known = [];

    internal Word(string normal, string folded, TokenShape shape) => (Normal, Folded, Shape) = (normal, folded, shape);

    /// <summary>Lower case, composed, one kind of apostrophe ('), without zero-width letters and stress marks.</summary>
    public string Normal { get; }

    /// <summary><see cref="Normal"/> without the diacritics of Latin letters; Cyrillic keeps its letters but ё, which is е.</summary>
    public string Folded { get; }

    /// <summary>But what stands before it.</summary>
    internal TokenShape Shape { get; }

    /// <summary>What <paramref name="owner"/> found out about the word; <paramref name="find"/> is asked the first time.</summary>
    internal T Know<TOwner, T>(TOwner owner, Func<TOwner, Word, T> find)
        where TOwner : class
        where T : class
    {
        foreach (var (known, value) in _known)
        {
            if (ReferenceEquals(known, owner))
            {
                return (T)value;
            }
        }

        var found = find(owner, this);
        // Of two threads that write at once one is forgotten, and finds it out again.
        _known = [.. _known, (owner, found)];
        return found;
    }
}

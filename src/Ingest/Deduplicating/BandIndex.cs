using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ingest.Deduplicating;

/// <summary>
/// Which places of a window have a band: the first that had it (a copy's original) and the latest (today's happening).
/// Numbers alone, in few and long arrays: there is nothing in it for the garbage collector to follow, however full it is.
/// </summary>
internal sealed class BandIndex
{
    public const int MostInBand = 16;

    // Nearly all bands are of one place, which stands here; else the complement of a block's number.
    private readonly Dictionary<ulong, int> _bands = [];
    private readonly List<Block> _blocks = [];
    private readonly Stack<int> _free = [];

    /// <summary>The places that have <paramref name="band"/>, the latest first.</summary>
    /// <param name="places">At least <see cref="MostInBand"/> long.</param>
    /// <returns>How many there are.</returns>
    public int Find(ulong band, Span<int> places)
    {
        if (!_bands.TryGetValue(band, out var found))
        {
            return 0;
        }

        if (found >= 0)
        {
            places[0] = found;
            return 1;
        }

        ref var block = ref BlockOf(found);
        block.Filled.CopyTo(places);
        places[..block.Count].Reverse();
        return block.Count;
    }

    /// <summary>The place must not have the band yet.</summary>
    public void Add(ulong band, int place)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, band, out var known);
        if (!known)
        {
            found = place;
            return;
        }

        if (found >= 0)
        {
            var first = found;
            found = ~TakeBlock();
            BlockOf(found).Add(first);
        }

        BlockOf(found).Add(place);
    }

    /// <summary>Nothing happens where the place has the band no more.</summary>
    public void Remove(ulong band, int place)
    {
        if (!_bands.TryGetValue(band, out var found))
        {
            return;
        }

        if (found < 0)
        {
            ref var block = ref BlockOf(found);
            block.Remove(place);
            if (block.Count > 0)
            {
                return;
            }

            _free.Push(~found);
            _bands.Remove(band);
        }
        else if (found == place)
        {
            _bands.Remove(band);
        }
    }

    private int TakeBlock()
    {
        if (_free.TryPop(out var block))
        {
            return block;
        }

        _blocks.Add(default);
        return _blocks.Count - 1;
    }

    private ref Block BlockOf(int found) => ref CollectionsMarshal.AsSpan(_blocks)[~found];

    [InlineArray(MostInBand)]
    private struct Places
    {
        private int _first;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Block
    {
        private Places _places;

        public int Count { get; private set; }

        [UnscopedRef]
        public ReadOnlySpan<int> Filled => ((ReadOnlySpan<int>)_places)[..Count];

        public void Add(int place)
        {
            if (Count == MostInBand)
            {
                RemoveAt(1);
            }

            _places[Count++] = place;
        }

        public void Remove(int place)
        {
            var at = Filled.IndexOf(place);
            if (at >= 0)
            {
                RemoveAt(at);
            }
        }

        private void RemoveAt(int at)
        {
            Span<int> places = _places;
            places[(at + 1)..Count].CopyTo(places[at..]);
            Count--;
        }
    }
}

using System.Runtime.InteropServices;

namespace Ingest.Deduplicating;

/// <summary>Hashes that are the same on every machine and in every version: they are kept in the store.</summary>
internal static class Hashes
{
    private const ulong Prime = 0x100000001b3;

    /// <summary>FNV-1a over UTF-16, mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text))
        {
            hash = (hash ^ unit) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Order counts.</summary>
    public static ulong Join(ulong one, ulong other) => Mix((one * 0x9e3779b97f4a7c15) ^ other);

    /// <summary>The finalizer of MurmurHash3.</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}

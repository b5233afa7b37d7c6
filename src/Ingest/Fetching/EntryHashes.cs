using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ingest.Parsing;

namespace Ingest.Fetching;

/// <summary>Short hashes by which a feed's state remembers its entries: one for each key, one for what the entry says.</summary>
internal static class EntryHashes
{
    /// <summary>The most that a state keeps; a feed repeats far fewer entries than this.</summary>
    public const int MostKept = 4_000;

    public static long OfKey(string key) => Hash("k\n" + key);

    /// <summary>Changes whenever the entry's words do.</summary>
    public static long OfContent(string key, ParsedItem item) => Hash($"c\n{key}\n{item.Title}\n{item.SummaryHtml}\n{item.ContentHtml}");

    /// <summary>What was known and what was seen now, newest last; what was not seen for longest is forgotten first.</summary>
    public static IReadOnlyList<long> Merge(IReadOnlyList<long> known, IReadOnlyCollection<long> seen)
    {
        var now = seen.ToHashSet();
        var merged = known.Where(hash => !now.Contains(hash)).Concat(now).ToList();
        return merged.Count <= MostKept ? merged : merged[^MostKept..];
    }

    private static long Hash(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

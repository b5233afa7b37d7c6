using Ingest.Articles;
using Ingest.Deduplicating;

namespace Ingest.Tests.Deduplicating;

public sealed class InMemorySignatureStoreTests
{
    [Fact]
    public void What_leaves_the_window_is_found_no_more()
    {
        var store = new InMemorySignatureStore(window: 3);
        foreach (var n in Enumerable.Range(1, 4))
        {
            store.AddAndFind(Entry($"{n}", "shared", $"own-{n}"), 10);
        }

        Assert.Equal(["4", "3", "2"], Found(store, Entry("5", "shared")));
        Assert.Empty(Found(store, Entry("6", "own-1")));
    }

    [Fact]
    public void A_band_that_many_had_is_empty_when_all_have_left()
    {
        var store = new InMemorySignatureStore(window: 20);
        foreach (var n in Enumerable.Range(1, 40))
        {
            store.AddAndFind(Entry($"{n}", "shared"), 10);
        }

        foreach (var n in Enumerable.Range(41, 20))
        {
            store.AddAndFind(Entry($"{n}", "another"), 10);
        }

        Assert.Empty(Found(store, Entry("99", "shared")));
    }

    [Fact]
    public void A_new_version_is_found_by_what_it_was_and_by_what_it_is()
    {
        var store = new InMemorySignatureStore();
        store.AddAndFind(Entry("1", "old"), 10);
        store.AddAndFind(Entry("1", "new"), 10);

        Assert.Equal(["1"], Found(store, Entry("2", "old")));
        Assert.Equal(["1"], Found(store, Entry("3", "new")));
    }

    // The index is checked against the plain way to keep the same thing.
    [Fact]
    public void Long_streams_find_what_a_plain_list_finds()
    {
        const int Window = 50;
        var random = new Random(11);
        var store = new InMemorySignatureStore(Window);
        var kept = new List<SignatureEntry>();
        for (var n = 0; n < 3000; n++)
        {
            var entry = Entry($"{n}", [.. Enumerable.Range(0, 3).Select(_ => $"{random.Next(30)}").Distinct()]);
            var expected = kept.TakeLast(Window).Where(known => known.Bands.Intersect(entry.Bands).Any()).Select(known => known.ArticleId);

            // No band of thirty is in sixteen of fifty texts of three but by a rare chance, in which the oldest but one are missing.
            var found = Found(store, entry);
            Assert.Subset(expected.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
            Assert.InRange(found.Count, expected.Count() - 3, expected.Count());
            kept.Add(entry);
        }
    }

    private static List<string> Found(InMemorySignatureStore store, SignatureEntry entry) => [.. store.AddAndFind(entry, 100).Select(found => found.ArticleId)];

    private static SignatureEntry Entry(string id, params string[] bands) => new(id, bands, new byte[] { 1 }, DateTimeOffset.UnixEpoch);
}

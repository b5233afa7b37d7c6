using Ingest.Articles;
using Ingest.Azure.Tests.Support;

namespace Ingest.Azure.Tests.Contracts;

public abstract class SignatureStoreContract
{
    [Fact]
    public async Task Texts_that_share_a_band_find_each_other()
    {
        var store = await CreateAsync();
        var first = Entry(1, "0-aa", "1-bb", "2-cc");
        var second = Entry(2, "0-dd", "1-bb", "2-ee");
        var stranger = Entry(3, "0-bb", "1-aa", "2-ff");

        Assert.Empty(await store.AddAndFindAsync(first, 10, CancellationToken.None));
        Assert.Equal(["1"], await FindAsync(store, second));
        Assert.Empty(await store.AddAndFindAsync(stranger, 10, CancellationToken.None));
        Assert.Equal(["1", "2"], await FindAsync(store, Entry(4, "0-zz", "1-bb", "2-zz")));
        Assert.Equal(["2"], await FindAsync(store, Entry(5, "0-dd", "1-yy", "2-yy")));
    }

    [Fact]
    public async Task A_found_text_comes_with_its_whole_signature()
    {
        var store = await CreateAsync();
        var first = Entry(1, "0-aa", "1-bb");
        await store.AddAndFindAsync(first, 10, CancellationToken.None);

        var found = Assert.Single(await store.AddAndFindAsync(Entry(2, "0-aa"), 10, CancellationToken.None));

        Assert.Equal(first.ArticleId, found.ArticleId);
        Assert.Equal("0-aa", found.Band);
        Assert.Equal(first.Signature.ToArray(), found.Signature.ToArray());
        Assert.Equal(first.SeenAt, found.SeenAt);
    }

    [Fact]
    public async Task Adding_again_changes_nothing()
    {
        var store = await CreateAsync();
        await store.AddAndFindAsync(Entry(1, "0-aa", "1-bb"), 10, CancellationToken.None);

        Assert.Equal(["1"], await FindAsync(store, Entry(2, "0-aa", "1-cc")));
        Assert.Equal(["1"], await FindAsync(store, Entry(2, "0-aa", "1-cc")));
        Assert.Equal(["1", "2"], await FindAsync(store, Entry(3, "0-aa")));
    }

    [Fact]
    public async Task Of_a_band_that_many_have_the_first_and_the_latest_are_found()
    {
        var store = await CreateAsync();
        foreach (var n in Enumerable.Range(1, 40))
        {
            await store.AddAndFindAsync(Entry(n, "0-aa"), 10, CancellationToken.None);
        }

        var found = await FindAsync(store, Entry(99, "0-aa"), 96);

        Assert.Contains("1", found);
        Assert.Superset(Enumerable.Range(30, 11).Select(n => $"{n}").ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_that_race_at_least_one_finds_the_other()
    {
        var store = await CreateAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => FindAsync(store, Entry(n, "0-aa", "1-bb", $"2-{n}"))));

        Assert.Contains(found, others => others.Count == 1);
    }

    [Fact]
    public async Task No_more_than_the_limit_are_found()
    {
        var store = await CreateAsync();
        foreach (var n in Enumerable.Range(0, 5))
        {
            await store.AddAndFindAsync(Entry(n, $"0-{n}", "1-bb"), 10, CancellationToken.None);
        }

        Assert.Equal(2, (await FindAsync(store, Entry(9, "0-0", "0-1", "0-2", "0-3"), 2)).Count);
    }

    [Fact]
    public async Task Who_shares_most_bands_comes_before_who_came_later()
    {
        var store = await CreateAsync();
        await store.AddAndFindAsync(Entry(1, "0-aa", "1-bb", "2-cc"), 10, CancellationToken.None);
        await store.AddAndFindAsync(Entry(2, "0-aa"), 10, CancellationToken.None);

        var found = Assert.Single(await store.AddAndFindAsync(Entry(3, "0-aa", "1-bb", "2-dd"), 1, CancellationToken.None));

        Assert.Equal("1", found.ArticleId);
    }

    protected abstract Task<ISignatureStore> CreateAsync();

    private static async Task<List<string>> FindAsync(ISignatureStore store, SignatureEntry entry, int limit = 10) =>
        [.. (await store.AddAndFindAsync(entry, limit, CancellationToken.None)).Select(found => found.ArticleId).Where(id => id != entry.ArticleId).Order(StringComparer.Ordinal)];

    private static SignatureEntry Entry(int n, params string[] bands) => new($"{n}", bands, new byte[] { 1, 2, (byte)n }, Some.Moment.AddMinutes(n));
}

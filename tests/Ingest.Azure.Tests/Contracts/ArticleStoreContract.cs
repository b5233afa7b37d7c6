using Ingest.Articles;
using Ingest.Azure.Tests.Support;

namespace Ingest.Azure.Tests.Contracts;

public abstract class ArticleStoreContract
{
    [Fact]
    public async Task Everything_of_an_article_comes_back()
    {
        var store = await CreateAsync();
        var article = Filled.Make<Article>();

        await store.TryAddAsync(article, CancellationToken.None);
        var stored = await store.GetAsync(article.Id, CancellationToken.None);

        Assert.Equal(Filled.Show(article), Filled.Show(stored! with { Version = null }));
        Assert.NotNull(stored.Version);
        Assert.Null(await store.GetAsync(Some.ArticleId(1), CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31_998)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(32_001)]
    [InlineData(128_000)]
    [InlineData(128_001)]
    [InlineData(700_000)]
    public async Task Text_of_any_length_is_kept_whole(int length)
    {
        var store = await CreateAsync();
        var text = Text(length);

        await store.TryAddAsync(Some.Article(1, text), CancellationToken.None);
        var added = await store.GetAsync(Some.ArticleId(1), CancellationToken.None);
        await store.TryUpdateAsync(added! with { Text = "Ж" }, CancellationToken.None);
        var shorter = await store.GetAsync(Some.ArticleId(1), CancellationToken.None);

        Assert.Equal(text, added.Text);
        Assert.Equal("Ж", shorter!.Text);
    }

    [Fact]
    public async Task No_character_is_cut_in_two()
    {
        var store = await CreateAsync();
        var text = string.Concat(Enumerable.Repeat("🇺🇦", 70_001));

        foreach (var n in Enumerable.Range(0, 2))
        {
            await store.TryAddAsync(Some.Article(n, text[(2 * n)..]), CancellationToken.None);
            await store.TryAddAsync(Some.Article(10 + n, "x" + text[(2 * n)..]), CancellationToken.None);
            Assert.Equal(text[(2 * n)..], (await store.GetAsync(Some.ArticleId(n), CancellationToken.None))!.Text);
            Assert.Equal("x" + text[(2 * n)..], (await store.GetAsync(Some.ArticleId(10 + n), CancellationToken.None))!.Text);
        }
    }

    [Fact]
    public async Task An_article_is_added_by_exactly_one_of_many()
    {
        var store = await CreateAsync();

        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.TryAddAsync(Some.Article(1), CancellationToken.None)));

        Assert.Single(added, isAdded => isAdded);
    }

    [Fact]
    public async Task Of_two_who_read_the_same_article_one_updates()
    {
        var store = await CreateAsync();
        await store.TryAddAsync(Some.Article(1), CancellationToken.None);
        var read = (await store.GetAsync(Some.ArticleId(1), CancellationToken.None))!;

        var first = await store.TryUpdateAsync(read with { Stage = ArticleStage.Tagged, Language = "sk" }, CancellationToken.None);
        var late = await store.TryUpdateAsync(read with { Stage = ArticleStage.Done }, CancellationToken.None);
        var next = await store.TryUpdateAsync(first! with { Language = null }, CancellationToken.None);
        var stored = await store.GetAsync(Some.ArticleId(1), CancellationToken.None);

        Assert.Null(late);
        Assert.Equal(next!.Version, stored!.Version);
        Assert.Equal((ArticleStage.Tagged, null), (stored.Stage, stored.Language));
    }

    [Fact]
    public async Task A_key_belongs_to_the_article_that_claimed_it_first()
    {
        var store = await CreateAsync();
        var (first, second, third) = (Some.ArticleId(1), Some.ArticleId(2), Some.ArticleId(3));

        Assert.Equal(first, await store.ClaimAsync(first, ["guid:1", "url:https://example.org/1"], CancellationToken.None));
        Assert.Equal(first, await store.ClaimAsync(first, ["guid:1", "url:https://example.org/1"], CancellationToken.None));
        Assert.Equal(first, await store.ClaimAsync(second, ["guid:2", "url:https://example.org/1"], CancellationToken.None));
        // The unknown key went to the first article too.
        Assert.Equal(first, await store.ClaimAsync(third, ["guid:2"], CancellationToken.None));
        Assert.Equal(third, await store.ClaimAsync(third, ["guid:3"], CancellationToken.None));
        Assert.Equal(third, await store.ClaimAsync(third, [], CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_owners_the_first_keys_wins()
    {
        var store = await CreateAsync();
        await store.ClaimAsync(Some.ArticleId(1), ["a"], CancellationToken.None);
        await store.ClaimAsync(Some.ArticleId(2), ["b"], CancellationToken.None);

        Assert.Equal(Some.ArticleId(2), await store.ClaimAsync(Some.ArticleId(3), ["b", "a", "c"], CancellationToken.None));
        Assert.Equal(Some.ArticleId(2), await store.ClaimAsync(Some.ArticleId(4), ["c"], CancellationToken.None));
    }

    [Fact]
    public async Task Outlets_do_not_share_keys()
    {
        var store = await CreateAsync();
        var (here, there) = (Some.ArticleId(1, "here"), Some.ArticleId(1, "there"));

        Assert.Equal(here, await store.ClaimAsync(here, ["guid:1"], CancellationToken.None));
        Assert.Equal(there, await store.ClaimAsync(there, ["guid:1"], CancellationToken.None));
    }

    [Fact]
    public async Task All_who_race_for_a_key_are_told_the_same()
    {
        var store = await CreateAsync();

        var owners = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            n => store.ClaimAsync(Some.ArticleId(n), ["shared", $"own {n / 2}", "also shared"], CancellationToken.None)));

        Assert.Single(owners.Distinct());
        Assert.Equal(owners[0], await store.ClaimAsync(Some.ArticleId(99), ["own 3"], CancellationToken.None));
    }

    [Fact]
    public async Task A_months_articles_are_listed_newest_first()
    {
        var store = await CreateAsync();
        foreach (var n in (int[])[2, 5, 1, 4, 3])
        {
            await store.TryAddAsync(Some.Article(n, n == 3 ? Text(200_000) : "Text."), CancellationToken.None);
        }

        await store.TryAddAsync(Some.Article(6) with { Id = Some.ArticleId(6, month: "202603") }, CancellationToken.None);
        await store.TryAddAsync(Some.Article(7) with { Id = Some.ArticleId(7, outlet: "outlet2") }, CancellationToken.None);

        var listed = await store.ListAsync("outlet", "202602", CancellationToken.None).ToListAsync();

        Assert.Equal([5, 4, 3, 2, 1], listed.Select(article => int.Parse(article.Title[6..])));
        Assert.Equal(Text(200_000), listed[2].Text);
    }

    protected abstract Task<IArticleStore> CreateAsync();

    private static string Text(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (var n = 0; n < text.Length; n++)
        {
            text[n] = (char)('А' + (n % 64));
        }
    });
}

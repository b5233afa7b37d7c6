using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Tests.Deduplicating;

/// <summary>Articles in which nobody says anything are looked up by their beginning alone.</summary>
public sealed class NearDuplicateFinderTests
{
    private const int Retitled = 2;
    private const int Trimmed = 0;
    private const int Extended = 1;

    private readonly NearDuplicateFinder _finder = new(new InMemorySignatureStore(), ContextLexicon.LoadDefault());
    private readonly SampleNews _news = new(21);

    [Theory]
    [InlineData(Trimmed)]
    [InlineData(Extended)]
    [InlineData(Retitled)]
    public async Task Copies_that_begin_alike_are_found_without_statements(int edit)
    {
        var original = AReport("o");

        await FindAsync(original, copiesOnly: true);
        var copy = await FindAsync(_news.ACopy(original, edit, "c", 1), copiesOnly: true);

        Assert.Equal("o", copy.DuplicateOf);
        Assert.Equal("o", copy.StoryId);
    }

    [Fact]
    public async Task An_exact_repeat_is_found_whatever_either_holds()
    {
        var original = AReport("o");

        await FindAsync(original, copiesOnly: true);

        Assert.Equal("o", (await FindAsync(original with { Id = "c1", SeenAt = original.SeenAt.AddHours(1) }, copiesOnly: false)).DuplicateOf);
        Assert.Equal("o", (await FindAsync(original with { Id = "c2", SeenAt = original.SeenAt.AddHours(2) }, copiesOnly: true)).DuplicateOf);
    }

    /// <summary>An update brought the words of somebody: from then on it is found whole, and it counts from its first sight.</summary>
    [Fact]
    public async Task An_article_whose_later_text_holds_a_statement_is_the_original_of_its_copies()
    {
        var early = AReport("o");
        var update = early with { Text = $"{early.Text}\n\nThe minister added that the country would join NATO after the war." };
        await FindAsync(early, copiesOnly: true);

        await FindAsync(update, copiesOnly: false);
        var reordered = update with { Id = "c", Text = string.Join("\n\n", update.Text.Split("\n\n").Reverse()), SeenAt = early.SeenAt.AddHours(3) };

        Assert.Equal("o", (await FindAsync(reordered, copiesOnly: false)).DuplicateOf);
    }

    [Fact]
    public async Task Another_article_is_no_copy()
    {
        await FindAsync(AReport("o"), copiesOnly: true);

        var other = await FindAsync(AReport("p") with { SeenAt = DateTimeOffset.UnixEpoch.AddHours(1) }, copiesOnly: true);

        Assert.Null(other.DuplicateOf);
        Assert.Equal("p", other.StoryId);
    }

    private CopyCandidate AReport(string id) => _news.AReport(_news.AnEvent(new DateOnly(2025, 1, 1)), "en", id, 0);

    private Task<CopyVerdict> FindAsync(CopyCandidate article, bool copiesOnly) =>
        _finder.FindAsync(article, copiesOnly, (_, _) => Task.FromResult<string?>(null), CancellationToken.None);
}

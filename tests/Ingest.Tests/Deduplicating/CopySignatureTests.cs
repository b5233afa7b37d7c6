using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Tests.Deduplicating;

public sealed class CopySignatureTests
{
    [Theory]
    [InlineData("Он сказал: «Никогда!»", "on skazal nikogda")]
    [InlineData("Kaliňák’s 3,5 per cent", "kalinaks 35 per cent")]
    [InlineData("Łódź — straße", "lodz strasse")]
    [InlineData("a\u0301b e\u0301", "ab e")] // marks on their own
    [InlineData("\ud83d\ude00 ok \ud83d", "ok")] // emoji, half of one
    public void Words_are_folded_to_plain_letters(string text, string words) =>
        Assert.Equal(words, string.Join(' ', FoldedWords.Split(text).Select(word => word.Text)));

    [Fact]
    public void A_word_without_end_is_cut() => Assert.InRange(Assert.Single(FoldedWords.Split(new string('щ', 100_000))).Text.Length, 1, 48);

    [Fact]
    public void A_long_texts_sample_compares_with_a_short_ones_whole()
    {
        var words = Enumerable.Range(0, 3000).Select(i => $"word{(i * 7919) % 2503}x{i % 13}").ToList();
        var whole = CopySignature.Of(FoldedWords.Split(string.Join(' ', words)), out _);
        var half = CopySignature.Of(FoldedWords.Split(string.Join(' ', words.Take(1500))), out _);

        var (smaller, larger) = whole.Contains(half, whole.Filter(), least: 0);

        Assert.InRange(smaller, 0.9, 1);
        Assert.InRange(larger, 0.35, 0.65);
    }

    [Fact]
    public void Texts_that_share_less_than_asked_for_share_nothing()
    {
        var one = CopySignature.Of(FoldedWords.Split("The minister said on Monday that the door of the alliance stays open"), out _);
        var other = CopySignature.Of(FoldedWords.Split("The minister said on Monday nothing at all of what had been expected"), out _);

        Assert.InRange(one.Contains(other, one.Filter(), least: 0).Smaller, 0.1, 0.5);
        Assert.Equal((0, 0), one.Contains(other, one.Filter(), least: 0.9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(9)]
    public void Foreign_bytes_are_refused(int length) => Assert.Throws<FormatException>(() => new CopySignature(new byte[length]));

    [Fact]
    public void Bytes_that_claim_more_than_they_hold_are_refused() =>
        Assert.Throws<FormatException>(() => new CopySignature(new byte[] { 1, 0, 255, 255, 0, 0, 0, 0 }));

    [Theory]
    [InlineData("", "")]
    [InlineData("One", "")]
    [InlineData("", "two words")]
    public void Nearly_nothing_is_no_copy(string title, string text)
    {
        var stream = new DuplicateStream();
        var lexicon = ContextLexicon.LoadDefault();
        for (var i = 0; i < 3; i++)
        {
            var verdict = stream.Judge(PreparedArticle.Of(new CopyCandidate($"{i}", "en", title, text, null, DateTimeOffset.UnixEpoch.AddMinutes(i)), lexicon));
            Assert.Null(verdict.DuplicateOf);
        }
    }
}

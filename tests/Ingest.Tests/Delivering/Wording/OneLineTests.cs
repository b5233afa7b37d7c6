using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Delivering.Wording;

namespace Ingest.Tests.Delivering.Wording;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("  plain \t text\r\n here ", "plain text here")]
    [InlineData("Subject\r\nBcc: everybody@example.net", "Subject Bcc: everybody@example.net")] // header injection
    [InlineData("line\u2028separator\u0085next", "line separator next")]
    [InlineData("NA\u200BTO \uFEFFnow", "NATO now")] // hidden in the middle of words
    [InlineData("safe \u202Eevil\u202C text", "safe evil text")] // would show "live"
    [InlineData("bell\u0007 null\0 end", "bell null end")]
    [InlineData("lone \uD800 surrogate", "lone surrogate")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")] // Persian needs its non-joiner
    [InlineData("👩‍👩‍👧 family", "👩‍👩‍👧 family")] // emoji need their joiner
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_becomes_one_clean_line(string? text, string expected) => Assert.Equal(expected, OneLine.Of(text, 100));

    [Theory]
    [InlineData("one two three", 13, "one two three")] // fits
    [InlineData("one two three four", 13, "one two…")] // between words
    [InlineData("one two, three four", 10, "one two…")] // no comma before the ellipsis
    [InlineData("Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…")] // one word: within it
    [InlineData("Сибіга заявив про НАТО", 15, "Сибіга заявив…")]
    [InlineData("ab e\u0301\u0301\u0301\u0301\u0301\u0301", 8, "ab…")] // never within a letter with its accents
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")] // nor within an emoji
    public void Long_text_is_cut_where_it_does_not_hurt(string text, int longest, string expected) => Assert.Equal(expected, OneLine.Of(text, longest));

    [Fact]
    public void A_megabyte_costs_what_its_first_words_cost()
    {
        var text = OneLine.Of(new string('\u0301', 3_000_000), 100);

        Assert.True(text.Length <= 100);
    }

    [Fact]
    public void Whatever_comes_in_one_valid_short_line_comes_out() => Prop.ForAll<string?, PositiveInt>((text, size) =>
    {
        var longest = 10 + size.Get;
        var line = OneLine.Of(text, longest);
        return line.Length <= longest
            && !line.Any(char.IsControl)
            && line == line.Trim()
            && line.EnumerateRunes().All(rune => rune.Value != 0xFFFD)
            && line.All(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
    }).QuickCheckThrowOnFailure();
}

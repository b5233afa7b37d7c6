using Ingest.Deduplicating;
using Ingest.Judging;

namespace Ingest.Tests.Judging;

public sealed class PhraseSetTests
{
    [Theory]
    [InlineData("never", "He would never agree.", true)] // a word as it is
    [InlineData("never", "Nevertheless he agreed.", false)] // and not a beginning
    [InlineData("neutral*", "Its neutrality is old.", true)] // any ending
    [InlineData("third|3rd world war", "a Third World War", true)] // either word
    [InlineData("not .. consent", "will not under any terms consent", true)] // up to four words between
    [InlineData("not .. consent", "will not under any of these terms consent", false)] // five are too many
    [InlineData("not .. consent", "will not", false)] // the end of the text
    [InlineData("війн*", "ВІЙНА", true)] // other letters, any case
    [InlineData("najlacnej*", "najlacnejší", true)] // without marks
    [InlineData("France-Presse", "Agence France-Presse writes", true)] // a hyphen splits
    [InlineData("Index", "x", false)] // a shorter text
    public void A_phrase_is_found_where_it_stands(string phrase, string text, bool found) =>
        Assert.Equal(found, new PhraseSet([KeyValuePair.Create<string, IReadOnlyList<string>>("label", [phrase])]).Find(FoldedWords.Split(text)).Count > 0);

    [Theory]
    [InlineData("")] // nothing
    [InlineData(".. end")] // begins with a gap
    [InlineData("begin ..")] // ends with one
    [InlineData("a|b-c")] // an alternative of two words
    public void What_is_no_phrase_is_refused(string phrase) =>
        Assert.Throws<FormatException>(() => new PhraseSet([KeyValuePair.Create<string, IReadOnlyList<string>>("label", [phrase])]));
}

using Ingest.Statements;
using Ingest.Tagging.Patterns;
using Ingest.Tagging.Texts;

namespace Ingest.Tests.Tagging.Patterns;

public sealed class PatternSetTests
{
    private static readonly LanguageText Language = new("en", elisions: ["l"], clitics: ["s"]);

    private static readonly Dictionary<string, IReadOnlyList<string>> Lists = new(StringComparer.Ordinal)
    {
        ["nato"] = ["nato", "north atlantic alliance"],
        ["loop"] = ["<loop> x"],
    };

    [Theory]
    [InlineData("join", "They JOIN it", "JOIN")] // whatever the capitals
    [InlineData("join", "They joined it", "")] // a word is no prefix
    [InlineData("join*", "They joined it", "joined")]
    [InlineData("join ..2 <nato>", "join now the NATO", "join now the NATO")]
    [InlineData("join ..2 <nato>", "join one two three NATO", "")] // the gap is too long
    [InlineData("join ..2 <nato>", "join NATO and NATO", "join NATO")] // the nearest end
    [InlineData("join <nato>", "join North Atlantic Alliance", "join North Atlantic Alliance")] // a list of phrases
    [InlineData("join [the|an] <nato>", "join NATO, join the NATO", "join NATO|join the NATO")]
    [InlineData("(a b|c*) d", "a b d, cc d, a d", "a b d|cc d")]
    [InlineData("^map", "a map, the MAP", "MAP")] // needs the capital
    [InlineData("pro-western", "a pro-Western course", "pro-Western")] // a hyphen is a token of its own
    [InlineData("l'an", "depuis l’an dernier", "l’an")] // so is an elided article
    [InlineData("{country} ..1 <nato>", "Ukraine in NATO", "Ukraine in NATO")] // a marked span
    [InlineData("no , never", "No, never", "No, never")] // marks are words
    [InlineData("прием", "Приём", "Приём")] // ё is е
    [InlineData("alianță", "alianţă", "alianţă")] // a cedilla is a comma
    public void A_pattern_finds(string pattern, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(pattern, text)));

    [Theory]
    [InlineData("(a|b", "')' is missing")]
    [InlineData("a)", "has no beginning")]
    [InlineData("(a||b)", "an alternative is empty")]
    [InlineData("<nothing> a", "there is no list 'nothing'")]
    [InlineData("<loop>", "holds itself")]
    [InlineData("a ..99 b", "a gap is 1 to 12 tokens long")]
    [InlineData("..2 a", "begins with a gap")]
    [InlineData("[a]", "may be nothing at all")]
    [InlineData("{planet}", "is not a kind of span")]
    [InlineData("a *", "a word is missing")]
    [InlineData("", "it is empty")]
    public void A_pattern_that_cannot_be_read_says_why(string pattern, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Find(pattern, "a")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_of_many_gaps_takes_linear_time_on_a_text_made_to_backtrack()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(Find("a ..12 a ..12 a ..12 a ..12 b", text));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    private static List<string> Find(string pattern, string text)
    {
        var vocabulary = new PatternVocabulary();
        var set = new PatternSet<int>();
        set.Add(new PatternParser(vocabulary, Language, Lists), pattern, 1);
        var part = TextDocument.Read(new ArticleText { Title = "", Text = text }, Language).Text;
        var tokens = new CodedTokens(part, vocabulary);
        for (var at = 0; at < part.Tokens.Length; at++)
        {
            if (part.Tokens[at].Normal == "ukraine")
            {
                tokens.Mark(SpanTags.Country, at, at + 1);
            }
        }

        return [.. set.FindAll(tokens, 0, part.Tokens.Length).Select(match => part.Slice(part.Tokens[match.Start].Start, part.Tokens[match.End - 1].End))];
    }
}

using FsCheck;
using FsCheck.Fluent;
using Ingest.Statements;
using Ingest.Tests.Tagging.Membership;
using Ingest.Tests.Tagging.Texts;

namespace Ingest.Tests.Tagging;

/// <summary>What holds of every text, however hostile, in every language.</summary>
public sealed class ArticleAnalyzerPropertyTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    // Four times the text may cost four times the work; the square of it would cost sixteen times.
    private const int Times = 4;
    private const double MostForTimes = 7;

    private static readonly DateOnly Day = new(2024, 11, 1);

    public static TheoryData<string> Languages => ["en", "sk", "cs", "pl", "uk", "ru", "de", "hu", "ro", "fr", "es", "it", "nl"];

    /// <summary>What such texts are made of: speech, membership, marks of every kind, and what is no text at all.</summary>
    private static Gen<string> Pieces => Gen.Elements(
        "Ukraine ", "NATO ", "Zelensky said ", "\"", "“", "”", "«", "»", "'", "’", "„", "— ", "- ", ": ", ", ", ". ", "\n\n", "will never join ", "membership ", "the minister ", "he ",
        "Сибіга заявив, ", "вступ до НАТО ", "Fico povedal, že ", "vstup do NATO ", "\uD800", "\uDC00", "\u200B", "\u202E", "\u0000", "\uFEFF", "e\u0301", "مرحبا ", "🇺🇦", "1", "2024 ", "(", ")", "[", "Recall\n\n", "Background:\n\n", "\t", "<b>", "&amp;", "if ", "not ");

    private static Arbitrary<string> HostileArticle => Arb.From(
        Gen.OneOf(Pieces.ListOf().Select(string.Concat), TextDocumentTests.HostileText().Generator));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Evidence_and_entities_are_exact_substrings(string language) =>
        Prop.ForAll(HostileArticle, HostileArticle, (title, text) =>
        {
            var tags = fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = text, Language = language, Published = Day });
            foreach (var statement in tags.Statements)
            {
                var part = statement.Where == TextPart.Title ? title : text;
                Assert.Equal(part[statement.Start..statement.End], statement.Evidence);
                Assert.True(statement.Quote is null || statement.Evidence.Contains(statement.Quote, StringComparison.Ordinal));
                Assert.True(statement.SpeakerAsWritten is null || statement.Evidence.Contains(statement.SpeakerAsWritten, StringComparison.Ordinal));
                Assert.InRange(statement.Confidence, 0, 1);
                Assert.False(statement is { Official: true, Former: true });
            }

            Assert.All(tags.Entities, entity => Assert.Equal((entity.Where == TextPart.Title ? title : text)[entity.Start..entity.End], entity.Text));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Quotations_lie_within_the_text_and_apart(string language) =>
        Prop.ForAll(HostileArticle, text =>
        {
            var quotes = fixture.Analyzer.FindQuotes(text, language);
            Assert.All(quotes, quote => Assert.Equal(text[quote.Start..quote.End], quote.Text));
            var direct = quotes.Where(quote => quote.IsDirect).OrderBy(quote => quote.Start).ToList();
            Assert.All(direct.Zip(direct.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Ukraine will join NATO, Zelensky said. ")] // statements on end
    [InlineData("Zelensky said that ")] // one sentence of nested reports
    [InlineData("\"NATO membership for Ukraine\" ")] // quotations on end
    [InlineData("\"")] // nothing but marks
    [InlineData("“„«")] // marks that never close
    [InlineData("if not ")] // conditions and negators
    [InlineData("Ukraine and Georgia and ")] // joined subjects
    [InlineData("Zelensky and Shmyhal and ")] // joined speakers
    [InlineData("President Zelensky and President Pavel and ")] // joined speakers with their offices
    [InlineData("Zelensky said it must join NATO. Pavel shares this view. ")] // who agrees
    [InlineData("Will it join NATO?\n\nYes, we must.\n\n")] // questions and answers
    [InlineData("- Will it join NATO?\n- We must.\n")] // the same in lines
    [InlineData("Pavel (ODS) said it must be in NATO. ")] // brackets behind names
    [InlineData("((((")] // brackets that never close
    [InlineData("The politician said both countries must join NATO. ")] // roles and pairs
    [InlineData("Such a step would be wrong, he said. ")] // what points back
    [InlineData("Background:\n\nEarlier, in May 2008,\n\n")] // sections
    [InlineData("mistake to reject membership in NATO ")] // verdicts on deeds
    [InlineData("\u202Eالناتو عضوية\u202C ")] // right to left
    [InlineData("NA\u200BTO ")] // letters of no width
    public void Work_grows_as_the_text_does(string unit) => Assert.InRange(Ratio(unit, 50_000), 0, MostForTimes);

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        var text = $"Ukraine will never join NATO, Fico said, {string.Concat(Enumerable.Repeat("слово ", 1_700_000))}";

        var tags = fixture.Analyzer.Analyze(new ArticleText { Title = "", Text = text, Language = "en", Published = Day });

        Assert.All(tags.Statements, statement => Assert.Equal(text[statement.Start..statement.End], statement.Evidence));
    }

    [Fact]
    public void A_hundred_thousand_quotation_marks_are_read() =>
        Assert.All(Languages, language => fixture.Analyzer.FindQuotes(new string('"', 100_000), language.Data));

    private double Ratio(string unit, int length)
    {
        var (once, more) = (TextOf(unit, length), TextOf(unit, Times * length));
        Measure(once);
        return Measure(more) / Measure(once);
    }

    private static string TextOf(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>Work in bytes taken from the heap, which no other program on the machine can change.</summary>
    private double Measure(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        fixture.Analyzer.Analyze(new ArticleText { Title = "Ukraine and NATO", Text = text, Language = "en", Published = Day });
        fixture.Analyzer.FindQuotes(text, "en");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

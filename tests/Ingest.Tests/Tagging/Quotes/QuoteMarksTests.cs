using Ingest.Statements;
using Ingest.Tagging.Quotes;
using Ingest.Tagging.Texts;

namespace Ingest.Tests.Tagging.Quotes;

public sealed class QuoteMarksTests
{
    private static readonly LanguageText Language = new("en", clitics: ["s"]);

    [Theory]
    [InlineData("He said “we go” today.", "“we go”")]
    [InlineData("Povedal „ideme“ dnes.", "„ideme“")] // German, Slovak: the closing mark opens elsewhere
    [InlineData("Powiedział „idziemy” dziś.", "„idziemy”")] // Polish, Hungarian, Romanian
    [InlineData("Он сказал «идём» вчера.", "«идём»")]
    [InlineData("Er sagte »wir gehen« heute.", "»wir gehen«")] // German books: the other way round
    [InlineData("Il dit « nous allons » hier.", "« nous allons »")] // French: with spaces inside
    [InlineData("Han sa ”vi går” igår.", "”vi går”")] // Swedish: the same mark on both sides
    [InlineData("He said \"we go\" and \"they stay\".", "\"we go\"|\"they stay\"")]
    [InlineData("He said 'we don't go' today.", "'we don't go'")] // the apostrophe of a word is none
    [InlineData("The workers' rights and the 'open door' policy", "'open door'")] // nor that of a genitive
    [InlineData("Back in the '90s it was the '80s again", "")] // nor that of a decade
    [InlineData("‘We go,’ he said", "‘We go,’")]
    [InlineData("“He said ‘no’ to me,” she said", "“He said ‘no’ to me,”|‘no’")] // nested
    [InlineData("«Он сказал „нет“ мне»", "«Он сказал „нет“ мне»|„нет“")]
    [InlineData("“Not closed in this paragraph.\n\n“Closed in this.”", "“Not closed in this paragraph.|“Closed in this.”")] // goes on
    [InlineData("A stray \" mark here.\n\nThen \"a quote\" there.", "\"a quote\"")]
    [InlineData("closed by the wrong mark: “we go\" today", "“we go\"")]
    [InlineData("\"\"", "")] // nothing inside
    [InlineData("5' 11\" tall", "")]
    public void Marks_are_paired(string text, string expected)
    {
        var part = TextDocument.Read(new ArticleText { Title = "", Text = text }, Language).Text;

        var found = QuoteMarks.Find(part).Select(span => part.Slice(part.Tokens[span.First].Start, part.Tokens[span.End - 1].End));

        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("\" ")]
    [InlineData("“")]
    [InlineData("'a ")]
    [InlineData("«„")]
    [InlineData("\"a\n\n")]
    public void A_hundred_thousand_marks_take_linear_time(string mark)
    {
        var part = TextDocument.Read(new ArticleText { Title = "", Text = string.Concat(Enumerable.Repeat(mark, 100_000)) }, Language).Text;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        QuoteMarks.Find(part);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }
}

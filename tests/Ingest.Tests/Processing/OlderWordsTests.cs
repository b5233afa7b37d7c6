using Ingest.Extracting;
using Ingest.Processing;
using Ingest.Statements;

namespace Ingest.Tests.Processing;

public sealed class OlderWordsTests
{
    private static readonly Uri Older = new("https://news.example/a/1234567");

    [Theory]
    [InlineData(100, 160, true)] // the words themselves
    [InlineData(100, 125, true)]
    [InlineData(90, 112, false)] // a name at their beginning
    [InlineData(0, 100, false)] // the sentence before
    public void Words_that_lead_to_their_first_report_are_background(int start, int end, bool background)
    {
        Assert.Equal(background, OlderWords.Mark(AStatement(100, 160), [new TextLink(start, end, Older)]).Background);
    }

    [Fact]
    public void A_headline_has_no_links() =>
        Assert.False(OlderWords.Mark(AStatement(0, 50) with { Where = TextPart.Title }, [new TextLink(0, 50, Older)]).Background);

    private static Statement AStatement(int start, int end) => new() { SubjectCountry = "UA", Evidence = new string('x', end - start), Start = start, End = end };
}

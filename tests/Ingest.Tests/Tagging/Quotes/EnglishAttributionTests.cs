using Ingest.Tests.Tagging.Membership;

namespace Ingest.Tests.Tagging.Quotes;

/// <summary>Whose words they are, from the order of words and marks.</summary>
public sealed class EnglishAttributionTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    [InlineData("\"We will not join,\" President Aleksandar Vučić said.", "Aleksandar Vučić")] // a name before the verb
    [InlineData("\"We will not join,\" said President Aleksandar Vučić.", "Aleksandar Vučić")] // a name behind the verb
    [InlineData("According to President Aleksandar Vučić, Serbia will not join NATO.", "Aleksandar Vučić")] // a preposition
    [InlineData("Serbia will not join NATO, in the words of President Aleksandar Vučić.", "Aleksandar Vučić")] // a preposition at the end
    [InlineData("President Aleksandar Vučić, who leads Serbia, said that the country would not join NATO.", "Aleksandar Vučić")] // a relative clause between
    [InlineData("Milojko Spasojević, the mayor of the town, said the question was open.", "Milojko Spasojević")] // an apposition between, with a noun behind the verb
    [InlineData("A professor of politics, Jane Marlow, told the forum that joining would be cheap.", "Jane Marlow")] // the name is the apposition
    [InlineData("The minister of defence, Jane Marlow, told reporters that the army was ready.", "Jane Marlow")] // an office with its name behind a comma
    [InlineData("Jane Marlow laughed and said that the door was open.", "Jane Marlow")] // a second verb
    [InlineData("Jane Marlow thanked the hosts, adding that the door was open.", "Jane Marlow")] // a participle
    [InlineData("\"The door,\" Jane Marlow said, \"is open to everybody.\"", "Jane Marlow")] // a broken quotation
    [InlineData("Jane Marlow: \"The door is open to everybody.\"", "Jane Marlow")] // a label
    [InlineData("\"Who is next?\" Jane Marlow asked.", "Jane Marlow")] // a question inside
    [InlineData("Jane Marlow was asked about the summit. \"It will be hard,\" she said.", "Jane Marlow")] // a pronoun
    [InlineData("\"It will be hard,\" Jane Marlow told the Sunday paper. \"But we must try to do it.\"", "Jane Marlow")] // a quotation that goes on
    [InlineData("In Jane Marlow's view, the door is open.", "Jane Marlow")] // somebody's view
    [InlineData("Ben Hollis met Jane Marlow. \"It will be hard,\" he said.", "Ben Hollis")] // a pronoun that tells two apart
    public void Words_have_their_speaker(string text, string speaker)
    {
        var quotes = fixture.Analyzer.FindQuotes(text, "en");

        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(speaker, quote.Speaker));
    }
}

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who said it and how he stands, in the idioms of English news agencies: a row a family, with why.</summary>
public sealed class EnglishIdiomTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Idioms of saying: two words and more that report as "said" does.
    [InlineData("Slovak Prime Minister Robert Fico doubled down on his refusal to let Ukraine into NATO at a rally in Nitra.", "Robert Fico>UA")]
    [InlineData("NATO chief Jens Stoltenberg brushed aside suggestions that Kyiv's NATO bid had been shelved.", "Jens Stoltenberg>UA")]
    [InlineData("Polish President Andrzej Duda threw his weight behind an immediate NATO invitation for Ukraine.", "Andrzej Duda>UA")]
    [InlineData("Jens Stoltenberg had a message for Kyiv: Ukraine will be a member of NATO.", "Jens Stoltenberg>UA")]
    // What is left out, taken in, or kept waiting at a door.
    [InlineData("Dmitry Medvedev scoffed at the idea of a NATO that takes in Ukraine.", "Dmitry Medvedev>UA")]
    [InlineData("Olha Stefanishyna ruled out a scenario in which Kyiv would have to give up on NATO in exchange for peace.", "Olha Stefanishyna>UA")]
    [InlineData("Polish Prime Minister Donald Tusk said Ukraine deserved a seat at NATO's table.", "Donald Tusk>UA")]
    // An office and its name with a comma within, right before the verb and whom it was told.
    [InlineData("\"We are clear that Ukraine's place is in NATO,\" the British foreign secretary, David Lammy, told MPs.", "David Lammy>UA")]
    [InlineData("\"No compromise on our path to NATO,\" the head of Zelensky's office, Andriy Yermak, wrote on Telegram.", "Andriy Yermak>UA")]
    // Behind "said" stands who has a verb of his own: he is spoken of.
    [InlineData("Opposition MP Tomas Valasek, a former diplomat, said Robert Fico was wrong and that Ukraine's NATO membership was in Slovakia's interest.", "Tomas Valasek>UA")]
    // Who is named behind a semicolon or a "while" speaks since.
    [InlineData("Polish Prime Minister Donald Tusk said NATO should open its doors to Ukraine; his guest, Danish Prime Minister Mette Frederiksen, was more guarded, saying that NATO membership would have to wait.", "Donald Tusk>UA, Mette Frederiksen>UA")]
    // The question stands before the answer; "this" at the head of the answer is no cue.
    [InlineData("Commenting on calls for Ukraine's accession to NATO, Kremlin spokesman Dmitry Peskov said this was unacceptable to Moscow.", "Dmitry Peskov>UA")]
    // "For his part" has nobody behind it.
    [InlineData("NATO Secretary General Jens Stoltenberg, for his part, told journalists that Ukraine would be a member of NATO.", "Jens Stoltenberg>UA")]
    [InlineData("For Polish President Andrzej Duda, there is no alternative to Ukraine joining NATO.", "Andrzej Duda>UA")]
    // A spokesman for somebody speaks for the office, and is not the man.
    [InlineData("A spokesperson for Chancellor Karl Nehammer said that joining NATO was no option for Austria.", "(AT)>AT")]
    // How somebody summed up closes what he said before.
    [InlineData("\"Whoever wants Ukraine in NATO wants a world war.\" This is how Hungarian Foreign Minister Peter Szijjarto summed up his position.", "Péter Szijjártó>UA")]
    // A capital is its country, Dublin and Bern as Paris and Kyiv.
    [InlineData("Jens Stoltenberg said it was up to Bern alone whether or not to seek NATO membership.", "Jens Stoltenberg>CH")]
    [InlineData("NATO's Jens Stoltenberg said that an application to join NATO was for Dublin to make.", "Jens Stoltenberg>IE")]
    public void The_speaker_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, "en", text));

    [Theory]
    // Doors that are shut, and hopes that are dashed, against it.
    [InlineData("Hungarian Foreign Minister Peter Szijjarto vowed to keep NATO's door shut to Ukraine.", "Oppose")]
    [InlineData("Prime Minister Viktor Orban said Ukraine in NATO would be a recipe for world war.", "Oppose")]
    [InlineData("Austria's Chancellor Karl Nehammer said that giving up neutrality for NATO would be a historic mistake.", "Oppose")]
    // What nobody must be left in is left for the alliance.
    [InlineData("Polish President Andrzej Duda said Ukraine must not be kept out of NATO in a grey zone.", "Support")]
    [InlineData("Polish President Andrzej Duda said NATO membership was the only way to stop Russia from attacking Ukraine again.", "Support")]
    [InlineData("Polish President Andrzej Duda made the case for letting Ukraine into NATO even if part of its territory remains occupied.", "Support")]
    // The words of the question are not the answer's.
    [InlineData("Asked whether Ukraine should be invited to join NATO, Jens Stoltenberg said the time was not right.", "Conditional")]
    [InlineData("Pressed on whether Washington would back inviting Ukraine to NATO, White House spokesman John Kirby said he had nothing to announce.", "Neutral")]
    // Homework, conditions and prices.
    [InlineData("Czech Prime Minister Petr Fiala warned against setting a date for Ukraine's accession to NATO.", "Conditional")]
    [InlineData("Czech Prime Minister Petr Fiala said that Ukraine's NATO accession was not for now: there was homework to be done first.", "Conditional")]
    // Whose decision it is.
    [InlineData("Romanian President Klaus Iohannis said joining NATO was a sovereign decision of Moldova.", "Neutral")]
    public void The_stance_is_found(string text, string expected) => Assert.Equal(expected, StatementTable.Stances(fixture.Analyzer, "en", text));

    [Theory]
    // The chair is at other talks, the bid for something else, the candidate for an office.
    [InlineData("A place at the table for Ukraine in the talks is vital, German Defence Minister Boris Pistorius told NATO allies.")]
    [InlineData("Ukraine's bid to host the NATO summit was rejected, Defence Minister Boris Pistorius said.")]
    [InlineData("Kaja Kallas has applied for the post of NATO secretary general; Estonia supports her bid, Defence Minister Hanno Pevkur said.")]
    [InlineData("Defence Minister Viola Amherd wants closer ties with NATO on air defence.")]
    [InlineData("Argentina has asked to become a global partner of NATO, Defence Minister Luis Petri said.")]
    [InlineData("The Kremlin spoke of NATO's desire to avoid a war with Russia, Dmitry Peskov said.")]
    [InlineData("Irish ships will take part in a NATO exercise for the first time, Tánaiste Micheál Martin said.")]
    public void Nothing_is_found(string text) => Assert.Equal("", StatementTable.Said(fixture.Analyzer, "en", text));
}

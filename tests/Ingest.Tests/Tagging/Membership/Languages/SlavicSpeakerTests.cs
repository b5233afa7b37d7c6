using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Who speaks where endings tell it and word order does not: hearers, objects, bodies named twice, left-out subjects.</summary>
public sealed class SlavicSpeakerTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Hearers open the sentence; the one whom the sentence before is about told them.
    [InlineData("sk", "Prezident Zoran Milanović bude hlasovať proti vstupu Fínska do NATO. Novinárom to povedal v stredu.", "Zoran Milanović FI oppose", "2022-04-27")]
    // Hearers open it, who told them stands behind.
    [InlineData("sk", "Ukrajina sa raz stane členom NATO. Poslancom to v utorok potvrdil generálny tajomník Jens Stoltenberg.", "Jens Stoltenberg UA support", "2023-07-11")]
    // Hearers between the name and its verb.
    [InlineData("cs", "Premiér Andrej Babiš novináře ujistil, že Česko z NATO vystupovat nebude.", "Andrej Babiš CZ support", "2025-12-18")]
    // "Announced it" with nothing but when and where.
    [InlineData("cs", "Ministr Jan Lipavský chce, aby Ukrajina dostala pozvánku do NATO. Zdůraznil to po jednání v Bruselu.", "Jan Lipavský UA support", "2024-12-03")]
    // "Demands it", of a body.
    [InlineData("pl", "NATO ma zagwarantować, że Ukraina nie zostanie członkiem Sojuszu. Domaga się tego rosyjskie MSZ.", "(RU) UA oppose", "2021-12-10")]
    // The ministry named before, and none at home.
    [InlineData("sk", "Ukrajinské ministerstvo zahraničných vecí v utorok vydalo stanovisko. Rezort v ňom žiada, aby Aliancia pozvala Kyjev do NATO bez odkladu.", "(UA) UA support", "2024-12-03")]
    [InlineData("cs", "Ruské ministerstvo zahraničí vydalo prohlášení. Resort v něm požaduje, aby Ukrajina nikdy nevstoupila do NATO.", "(RU) UA oppose", "2021-12-10")]
    [InlineData("pl", "Rosyjskie Ministerstwo Spraw Zagranicznych opublikowało oświadczenie. Resort żąda w nim, by NATO wykluczyło przyjęcie Ukrainy.", "(RU) UA oppose", "2021-12-10")]
    // The spokesman of whom the sentence before names.
    [InlineData("cs", "Kancléř Christian Stocker se zatím nevyjádřil. Rakousko podle jeho mluvčího do NATO nevstoupí.", "(AT) AT oppose", "2025-07-27")]
    // A member that judges membership judges another's.
    [InlineData("sk", "Premiér Robert Fico povedal, že s členstvom Ukrajiny v NATO by Slovensko nesúhlasilo.", "Robert Fico UA oppose", "2025-02-13")]
    // "His country" is not the speaker's.
    [InlineData("sk", "Premiér Robert Fico povie Denysovi Šmyhaľovi, že Slovensko s prijatím jeho krajiny do NATO nesúhlasí. Avizoval to v sobotu.", "Robert Fico UA oppose", "2024-01-20")]
    // Whoever is host of the White House, and not who was.
    [InlineData("pl", "Krym oddał Barack Obama, pisał Donald Trump. Ukraina nie wejdzie do NATO, dodał gospodarz Białego Domu.", "Donald Trump UA oppose", "2025-08-18")]
    // Letters behind a country's adjective are a party's, and both halves of a foreigner's name lose the ending.
    [InlineData("sk", "Šéfka rakúskej SPÖ Pamela Rendiová-Wagnerová odmieta vstup Rakúska do NATO.", "Pamela Rendi-Wagner AT oppose unofficial", "2022-03-08")]
    // A candidate for another country's office.
    [InlineData("sk", "Kandidát na poľského prezidenta Karol Nawrocki sa zaviazal, že vstup Ukrajiny do NATO nepodpíše.", "Karol Nawrocki UA oppose unofficial", "2025-05-22")]
    // The reflexive before its verb.
    [InlineData("sk", "Proti členstvu Ukrajiny v NATO sa opäť postavil chorvátsky prezident Zoran Milanović.", "Zoran Milanović UA oppose", "2024-07-01")]
    public void Says(string language, string text, string expected, string published) => Assert.Equal(expected, Sayings.Of(fixture.Analyzer, language, text, published));

    // A quotation fills the headline's first sentence, and who says it stands in the second.
    [Fact]
    public void Headline_that_begins_with_the_words_has_their_speaker_behind()
    {
        var tags = fixture.Analyzer.Analyze(new ArticleText
        {
            Title = "„Do NATO nevstúpi.“ Trump odkázal Ukrajine, čo nedostane",
            Text = "Americký prezident Donald Trump prijme v pondelok európskych lídrov.",
            Language = "sk",
            Published = new DateOnly(2025, 8, 18),
        });

        var statement = Assert.Single(tags.Statements);
        Assert.Equal(("Donald Trump", "UA"), (statement.Speaker, statement.SubjectCountry));
    }
}

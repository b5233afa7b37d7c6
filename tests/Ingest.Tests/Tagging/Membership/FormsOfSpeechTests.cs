using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Who said it, in forms of reporting that come up in any newspaper: one row a form, with why.</summary>
public sealed class FormsOfSpeechTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // A verb of a woman has no man for its left-out subject, though he was named since.
    [InlineData("sk", "2023-07-12", "Čaputová na samite", "Prezidentka Zuzana Čaputová vystúpila po rokovaní. Sklamanie vyslovil Volodymyr Zelenskyj.\n\n„Ukrajina raz bude členom NATO,“ povedala.", "Zuzana Čaputová", "UA")]
    [InlineData("uk", "2024-02-10", "Каллас у Києві", "Прем'єр-міністерка Естонії Кая Каллас прибула до Києва. Про обстріли розповів Дмитро Кулеба.\n\n\"Україна стане членом НАТО\", - заявила.", "Kaja Kallas", "UA")]
    [InlineData("ru", "2024-02-10", "Бербок в Киеве", "Министр иностранных дел Германии Анналена Бербок прибыла в Киев. Об обстрелах рассказал Дмитрий Кулеба.\n\n\"Украина станет членом НАТО\", - заявила.", "Annalena Baerbock", "UA")]
    // When and where stand between the verb and its subject.
    [InlineData("cs", "2024-05-20", "Pavel o alianci", "Alianci by přijetí Ukrajiny do NATO posílilo, prohlásil v úterý po jednání v Praze prezident Petr Pavel.", "Petr Pavel", "UA")]
    [InlineData("sk", "2024-05-20", "Fico o aliancii", "Vláda členstvo Ukrajiny v NATO neschváli, vyhlásil v utorok po rokovaní v Bruseli premiér Robert Fico.", "Robert Fico", "UA")]
    [InlineData("pl", "2024-05-20", "Duda o sojuszu", "Rząd poprze członkostwo Ukrainy w NATO, oświadczył we wtorek po rozmowach w Brukseli prezydent Andrzej Duda.", "Andrzej Duda", "UA")]
    // The party in brackets belongs to the name before an inset; the hearers are not who speaks.
    [InlineData("sk", "2024-05-20", "Rokovanie v Bruseli", "Minister obrany Robert Kaliňák (Smer-SD), ktorý sedel vedľa, povedal novinárom, že Ukrajina do NATO nevstúpi.", "Robert Kaliňák", "UA")]
    [InlineData("cs", "2024-05-20", "Jednání v Bruselu", "Ministr zahraničí Jan Lipavský (Piráti), který tam byl, řekl novinářům, že Ukrajina do NATO vstoupí.", "Jan Lipavský", "UA")]
    [InlineData("pl", "2024-05-20", "Rozmowy w Brukseli", "Minister obrony Władysław Kosiniak-Kamysz (PSL), który tam był, powiedział dziennikarzom, że Ukraina wejdzie do NATO.", "Władysław Kosiniak-Kamysz", "UA")]
    // What a preposition governs is no subject: the speaker is left out.
    [InlineData("pl", "2023-07-12", "Duda w Wilnie", "Prezydent Andrzej Duda mówił o szczycie. Wejście Szwecji do Sojuszu nazwał dobrą decyzją.", "Andrzej Duda", "SE")]
    [InlineData("sk", "2023-07-12", "Čaputová vo Vilniuse", "Prezidentka Zuzana Čaputová hovorila o samite. Vstup Švédska do NATO označila za dobré rozhodnutie.", "Zuzana Čaputová", "SE")]
    [InlineData("cs", "2023-07-12", "Pavel ve Vilniusu", "Prezident Petr Pavel mluvil o summitu. Vstup Švédska do NATO označil za dobré rozhodnutí.", "Petr Pavel", "SE")]
    // "The country's president" is the president of the country that the sentence names.
    [InlineData("en", "2023-03-24", "Anniversary in Sombor", "Serbia will not join NATO, the country's president said on Friday.\n\nRepublika Srpska President Milorad Dodik also spoke.", "Aleksandar Vučić", "RS")]
    [InlineData("en", "2023-03-24", "Chisinau looks west", "Moldova may one day join NATO, the country's president said on Friday.\n\nUkrainian President Volodymyr Zelenskyy also spoke.", "Maia Sandu", "MD")]
    // "on Kyiv's hopes": the possessive is whose membership it is, whatever stands before it.
    [InlineData("en", "2025-04-25", "Trump speaks to a magazine", "Donald Trump has blamed the war on Kyiv's hopes of joining NATO.", "Donald Trump", "UA")]
    // What his country believes is told by him who speaks for it.
    [InlineData("en", "2025-02-12", "Hegseth in Brussels", "US Secretary of Defense Pete Hegseth spoke first.\n\nNor, he said, does the United States believe that \"NATO membership for Ukraine is a realistic outcome of talks\".", "Pete Hegseth", "UA")]
    public void The_speaker_is_found(string language, string published, string title, string text, string speaker, string subject)
    {
        var found = fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = text, Language = language, Published = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) }).Statements;

        Assert.Contains(found, statement => statement.Speaker == speaker && statement.SubjectCountry == subject);
    }
}

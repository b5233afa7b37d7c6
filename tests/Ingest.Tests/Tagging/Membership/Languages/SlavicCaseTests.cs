namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Who speaks, and for what, where only the form of a word tells subject from object, and a verb may hold its own negator.</summary>
public sealed class SlavicCaseTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // An office in a form of an object stands right before the verb: it is not the one who calls on somebody.
    [InlineData("sk", "Líderka opozície Veronika Remišová premiéra vyzvala, aby odchod z NATO jasne odmietol.", "Veronika Remišová SK support unofficial", "2025-01-20")]
    [InlineData("cs", "Prezident Petr Pavel premiéra požádal, aby vláda vstup Ukrajiny do NATO podpořila.", "Petr Pavel UA support", "2024-11-20")]
    [InlineData("uk", "Президент Андрей Пеллегріні не виступав. Роберт Фіцо прем'єра Угорщини запевнив, що Україна членом НАТО не стане.", "Robert Fico UA oppose", "2024-11-20")]
    // Who is criticised stands first, who does it behind the verb, and the next words are that one's.
    [InlineData("pl", "Wypowiedź prezydenta skrytykował minister Radosław Sikorski. - Ukraina powinna dostać zaproszenie do NATO - ocenił.", "Radosław Sikorski UA support", "2024-11-20")]
    [InlineData("sk", "Ministra Juraja Blanára opravil prezident Peter Pellegrini. „Ukrajina sa raz členom NATO stane,“ poznamenal.", "Peter Pellegrini UA support", "2024-11-20")]
    // The party stands between a name and what hangs on it.
    [InlineData("sk", "Debatu začal minister obrany Robert Kaliňák zo Smeru, podľa ktorého Ukrajina do NATO vstúpiť nesmie.", "Robert Kaliňák UA oppose", "2024-11-20")]
    [InlineData("cs", "Spor vyvolal ministr zahraničí Jan Lipavský z Pirátů, podle něhož Ukrajina do NATO patří.", "Jan Lipavský UA support", "2024-11-20")]
    // An office without its country is that of somebody at home who was named, and not of a foreigner whom nothing calls so.
    [InlineData("sk", "Robert Fico odcestuje na Ukrajinu. Keď sa stretne s Denysom Šmyhaľom, chce mu premiér povedať, že prijatie Ukrajiny do NATO Slovensko zablokuje.", "Robert Fico UA oppose", "2024-01-20")]
    // Who is called former is not who holds the office now.
    [InlineData("sk", "Mikuláš Dzurinda vystúpil v Košiciach. Odchod Slovenska z NATO by bol podľa bývalého premiéra tragédia. Súčasný premiér Robert Fico sa nevyjadril.", "Mikuláš Dzurinda SK support unofficial", "2024-11-20")]
    // A country's name before an office is no adjective of it, and of two offices joined the second is of the same country.
    [InlineData("sk", "Obavy Turecka minister zahraničných vecí Ivan Korčok rozumie. Vstup Fínska do NATO podľa neho posilní všetkých.", "Ivan Korčok FI support", "2022-05-15")]
    // One office and many people behind it are not the same.
    [InlineData("cs", "Maďarský premiér Viktor Orbán promluvil. Premiér poslance vyzval, aby vstup Švédska do NATO schválili.", "Viktor Orbán SE support", "2024-02-26")]
    // What is judged stands before the verb, the verdict behind its subject.
    [InlineData("sk", "Prijatie Ukrajiny do NATO označil minister obrany Robert Kaliňák za veľkú chybu.", "Robert Kaliňák UA oppose", "2024-11-20")]
    [InlineData("cs", "Vstup Ukrajiny do NATO nazval ministr zahraničí Jan Lipavský nejlepší zárukou míru.", "Jan Lipavský UA support", "2024-11-20")]
    // Whose words are judged is not who goes on behind the comma.
    [InlineData("pl", "Słowa premiera Viktora Orbána skrytykował Radosław Sikorski, według którego Ukraina powinna wejść do NATO.", "Radosław Sikorski UA support", "2024-11-20")]
    // A wish within the words of leaving.
    [InlineData("sk", "Z NATO by sme mali odísť, vyhlásil podpredseda parlamentu Andrej Danko.", "Andrej Danko SK oppose", "2024-11-20")]
    [InlineData("sk", "S NATO sa musíme rozlúčiť, vyhlásil podpredseda parlamentu Andrej Danko.", "Andrej Danko SK oppose", "2024-11-20")]
    [InlineData("pl", "Z NATO powinniśmy wystąpić, oświadczył poseł Grzegorz Braun.", "Grzegorz Braun PL oppose unofficial", "2024-11-20")]
    // Verbs that hold their negator: before the words, within them, and at the end of their clause.
    [InlineData("cs", "Nechceme vystoupit z NATO, prohlásil prezident Petr Pavel.", "Petr Pavel CZ support", "2024-11-20")]
    [InlineData("cs", "Z NATO odcházet nehodláme, prohlásil prezident Petr Pavel.", "Petr Pavel CZ support", "2024-11-20")]
    [InlineData("sk", "Z NATO neplánuje Slovensko odísť, vyhlásil premiér Robert Fico.", "Robert Fico SK support", "2024-11-20")]
    [InlineData("sk", "Ukrajina si členstvo v NATO nezaslúži, vyhlásil premiér Robert Fico.", "Robert Fico UA oppose", "2024-11-20")]
    [InlineData("sk", "S odchodom z Aliancie jeho kabinet podľa premiéra Roberta Fica nepočíta.", "Robert Fico SK support", "2024-11-20")]
    // Beside one that joins, a member is no second one.
    [InlineData("sk", "Švédsko nás v NATO posilní, povedal maďarský premiér Viktor Orbán.", "Viktor Orbán SE support", "2024-02-26")]
    public void Says(string language, string text, string expected, string published) => Assert.Equal(expected, Sayings.Of(fixture.Analyzer, language, text, published));
}

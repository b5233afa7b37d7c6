namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Slovak say, who says it and how: one row for each rule.</summary>
public sealed class SlovakStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The people of the Kremlin.
    [InlineData("V Kremli tvrdia, že Ukrajina do NATO nepatrí.", "(RU) UA oppose")]
    // "Podľa" within the clause.
    [InlineData("Ukrajina by podľa ministra obrany Roberta Kaliňáka nemala vstúpiť do NATO.", "Robert Kaliňák UA oppose")]
    // A direct quotation.
    [InlineData("„Dvere NATO sú pre Ukrajinu otvorené,“ uviedol generálny tajomník NATO Mark Rutte.", "Mark Rutte UA support")]
    // Double negation by prefixes.
    [InlineData("Nemôžeme neprijať Ukrajinu do NATO, vyhlásil český prezident Petr Pavel.", "Petr Pavel UA support")]
    // Not to rule out.
    [InlineData("Prezident Peter Pellegrini nevylúčil, že Ukrajina raz vstúpi do NATO.", "Peter Pellegrini UA conditional")]
    // Refusal.
    [InlineData("Premiér Robert Fico odmieta vstup Ukrajiny do NATO.", "Robert Fico UA oppose")]
    // A report that allies disagree.
    [InlineData("Minister zahraničných vecí Juraj Blanár povedal, že o členstve Ukrajiny nie je v NATO zhoda.", "Juraj Blanár UA neutral")]
    // Will not block. The day is before its accession.
    [InlineData("Maďarský premiér Viktor Orbán nebude blokovať vstup Švédska do NATO.", "Viktor Orbán SE support", "2024-01-15")]
    // Not leaving.
    [InlineData("Predseda parlamentu Richard Raši vyhlásil, že Slovensko z NATO nevystúpi.", "Richard Raši SK support")]
    // Neutrality for a member.
    [InlineData("Podpredseda vlády Tomáš Taraba hovorí, že Slovensku by svedčala neutralita.", "Tomáš Taraba SK oppose")]
    // Neutrality kept.
    [InlineData("Rakúsky kancelár Christian Stocker zdôraznil, že Rakúsko zostane neutrálne.", "Christian Stocker AT oppose")]
    // A party leader without office.
    [InlineData("Šéf Progresívneho Slovenska Michal Šimečka tvrdí, že Slovensko patrí do NATO.", "Michal Šimečka SK support unofficial")]
    // Only after the war.
    [InlineData("Ukrajina môže vstúpiť do NATO až po skončení vojny, povedal poľský premiér Donald Tusk.", "Donald Tusk UA conditional")]
    // "In the past" opens the sentence.
    [InlineData("V minulosti premiér Robert Fico vyhlásil, že vstup Ukrajiny do NATO nepodporí.", "Robert Fico UA oppose older")]
    // Spending.
    [InlineData("Minister financií Ladislav Kamenický povedal, že výdavky na obranu v NATO porastú.", "")]
    // Another union.
    [InlineData("Eurokomisár Maroš Šefčovič hovoril o vstupe Ukrajiny do Európskej únie.", "")]
    // A feminine surname in -ová.
    [InlineData("Lotyšská ministerka zahraničných vecí Baiba Bražeová uviedla, že Ukrajina patrí do NATO.", "Baiba Braže UA support")]
    // The people of a ministry.
    [InlineData("Na ukrajinskom ministerstve zahraničných vecí zdôraznili, že členstvo v NATO je cieľom.", "(UA) UA support")]
    // The object before the verb, the subject behind.
    [InlineData("Členstvo Ukrajiny v NATO odmieta maďarský premiér Viktor Orbán.", "Viktor Orbán UA oppose")]
    // Whose words are criticised spoke before.
    [InlineData("Slová prezidenta Petra Pellegriniho o vstupe Ukrajiny do NATO skritizoval poslanec.", "Peter Pellegrini UA neutral older")]
    // A feminine office with an adjective of the country.
    [InlineData("„Ukrajina by mala dostať pozvánku do NATO,“ povedala litovská ministerka obrany Dovilė Šakalienė.", "Dovilė Šakalienė UA support")]
    // An invitation to a meeting.
    [InlineData("Krajiny NATO dostali pozvánku na samit, povedal generálny tajomník NATO Mark Rutte.", "")]
    // Unknown to the register: a state secretary.
    [InlineData("Štátny tajomník rezortu diplomacie Rastislav Chovanec uviedol, že Ukrajina do NATO nevstúpi.", "Rastislav Chovanec UA oppose")]
    // An adjective of the country and a bare surname.
    [InlineData("Fínsky prezident Stubb: Ukrajina sa musí stať členom NATO.", "Alexander Stubb UA support")]
    // Another entry.
    [InlineData("Ministri obrany rokovali o vstupe do miestnosti, povedal minister obrany Robert Kaliňák.", "")]
    // A year before the news.
    [InlineData("V roku 2023 maďarský premiér Viktor Orbán odmietol vstup Ukrajiny do NATO.", "Viktor Orbán UA oppose older")]
    // Its place in the alliance, after a veto refused.
    [InlineData("Podľa fínskeho prezidenta Alexandra Stubba je ruské veto neprijateľné a Ukrajina má v Aliancii svoje miesto.", "Alexander Stubb UA support")]
    // Imagined, and only if.
    [InlineData("Francúzsky prezident Emmanuel Macron si vie predstaviť Ukrajinu v NATO iba vtedy, ak budú splnené podmienky.", "Emmanuel Macron UA conditional")]
    // A bracket and when and where between the name and its verb.
    [InlineData("Premiér Robert Fico (Smer-SD) po rokovaní vlády na tlačovej konferencii zopakoval, že vstup Ukrajiny do NATO nepodporí.", "Robert Fico UA oppose")]
    // The subject behind what it said before.
    [InlineData("„Členstvo Ukrajiny v NATO nepodporujeme,“ povedal pred hlasovaním minister zahraničných vecí a európskych záležitostí Juraj Blanár.", "Juraj Blanár UA oppose")]
    // A relative clause and where between the name and its verb.
    [InlineData("Europoslanec Milan Uhrík, ktorý sedí v Európskom parlamente, na sociálnej sieti namietal, že vstup Ukrajiny do NATO by bol chybou.", "Milan Uhrík UA oppose unofficial")]
    // To stop casting doubt on it.
    [InlineData("Líder PS Michal Šimečka vyzval premiéra, aby prestal spochybňovať miesto Slovenska v NATO.", "Michal Šimečka SK support unofficial")]
    // To forget it.
    [InlineData("Americký prezident Donald Trump povedal, že na NATO môže Ukrajina zabudnúť.", "Donald Trump UA oppose")]
    public void Says(string sentence, string expected, string published = "2025-06-15") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "sk", sentence, published));
}

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Czech say, who says it and how: one row for each rule.</summary>
public sealed class CzechStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The people of the Kremlin.
    [InlineData("V Kremlu tvrdí, že Ukrajina do NATO nevstoupí.", "(RU) UA oppose")]
    // "Podle" within the clause.
    [InlineData("Vstup Ukrajiny do NATO je podle prezidenta Petra Pavla otázkou času.", "Petr Pavel UA support")]
    // A direct quotation.
    [InlineData("„Dveře NATO zůstávají pro Ukrajinu otevřené,“ řekl generální tajemník NATO Mark Rutte.", "Mark Rutte UA support")]
    // A mistake not to invite.
    [InlineData("Nepozvat Ukrajinu do NATO by byla chyba, prohlásil ministr zahraničí Jan Lipavský.", "Jan Lipavský UA support")]
    // Refusal.
    [InlineData("Slovenský premiér Robert Fico odmítá vstup Ukrajiny do NATO.", "Robert Fico UA oppose")]
    // Not to rule out.
    [InlineData("Premiér Petr Fiala nevyloučil, že Ukrajina jednou vstoupí do NATO.", "Petr Fiala UA support")]
    // Only after the war.
    [InlineData("Ukrajina může vstoupit do NATO až po skončení války, řekl polský premiér Donald Tusk.", "Donald Tusk UA conditional")]
    // Leaving, wished for.
    [InlineData("Předseda SPD Tomio Okamura chce, aby Česko vystoupilo z NATO.", "Tomio Okamura CZ oppose unofficial")]
    // Not leaving.
    [InlineData("Ministryně obrany Jana Černochová zdůraznila, že Česko z NATO nevystoupí.", "Jana Černochová CZ support")]
    // Neutrality kept.
    [InlineData("Rakouský kancléř Christian Stocker uvedl, že Rakousko zůstane neutrální.", "Christian Stocker AT oppose")]
    // "Earlier" opens the sentence.
    [InlineData("Dříve slovenský premiér Robert Fico prohlásil, že vstup Ukrajiny do NATO nepodpoří.", "Robert Fico UA oppose older")]
    // Spending.
    [InlineData("Ministryně obrany Jana Černochová jednala o výdajích zemí NATO.", "")]
    // Another union.
    [InlineData("Ministr pro evropské záležitosti Martin Dvořák mluvil o vstupu Ukrajiny do Evropské unie.", "")]
    // A feminine surname in -ová, in the genitive.
    [InlineData("Podle lotyšské ministryně zahraničí Baiby Bražeové Ukrajina do NATO patří.", "Baiba Braže UA support")]
    // The object before the verb, the subject behind.
    [InlineData("Členství Ukrajiny v NATO odmítá maďarský premiér Viktor Orbán.", "Viktor Orbán UA oppose")]
    // A feminine office with an adjective of the country.
    [InlineData("„Ukrajina by měla dostat pozvánku do NATO,“ řekla litevská ministryně obrany Dovilė Šakalienė.", "Dovilė Šakalienė UA support")]
    // An invitation to a meeting.
    [InlineData("Země NATO dostaly pozvánku na summit, řekl generální tajemník NATO Mark Rutte.", "")]
    // An adjective of the country and a bare surname.
    [InlineData("Finský prezident Stubb: Ukrajina se musí stát členem NATO.", "Alexander Stubb UA support")]
    // An entity's president.
    [InlineData("Bosna a Hercegovina do NATO nevstoupí, prohlásil prezident Republiky srbské Milorad Dodik.", "Milorad Dodik BA oppose")]
    // A year before the news.
    [InlineData("V roce 2023 maďarský premiér Viktor Orbán odmítl vstup Ukrajiny do NATO.", "Viktor Orbán UA oppose older")]
    // Its place in the alliance, after a veto refused.
    [InlineData("Podle finského prezidenta Alexandra Stubba je ruské veto nepřijatelné a Ukrajina má v Alianci své místo.", "Alexander Stubb UA support")]
    // A condition set for one's consent.
    [InlineData("Turecký prezident Recep Tayyip Erdogan podmínil souhlas s přijetím Švédska do NATO vydáním kurdských aktivistů.", "Recep Tayyip Erdoğan SE conditional", "2022-07-05")]
    // Imagined, and only if.
    [InlineData("Francouzský prezident Emmanuel Macron si dokáže představit Ukrajinu v NATO jen tehdy, budou-li splněny podmínky.", "Emmanuel Macron UA conditional")]
    // A bracket and when between the name and its verb.
    [InlineData("Generální tajemník NATO Mark Rutte v pátek po jednání ministrů obrany v Bruselu připomněl, že Ukrajina jednou do NATO vstoupí.", "Mark Rutte UA support")]
    // A path that nobody will leave.
    [InlineData("Gruzie cestu do NATO neopustí, řekl novinářům premiér Irakli Kobachidze.", "Irakli Kobakhidze GE support")]
    // No yes.
    [InlineData("Turecko neřekne ano vstupu Švédska do NATO, prohlásil v Ankaře prezident Recep Tayyip Erdogan.", "Recep Tayyip Erdoğan SE oppose", "2022-05-18")]
    // Without it no way.
    [InlineData("Bez pozvánky do NATO by podle Volodymyra Zelenského ztratila cesta do Vilniusu smysl.", "Volodymyr Zelensky UA support")]
    // Years since its accession.
    [InlineData("Ministryně obrany Jana Černochová připomněla výročí 25 let od vstupu Česka, Polska a Maďarska do NATO.", "")]
    public void Says(string sentence, string expected, string published = "2025-06-15") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "cs", sentence, published));
}

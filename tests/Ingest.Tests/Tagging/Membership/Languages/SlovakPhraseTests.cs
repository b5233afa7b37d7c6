namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Turns of phrase of agencies in Slovak: verbs of saying, offices, what is said of joining and how: one row for each.</summary>
public sealed class SlovakPhraseTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // To let oneself be heard, with the reflexive apart from its verb.
    [InlineData("Slovenský premiér Robert Fico sa v nedeľu nechal počuť, že vstup Ukrajiny do Severoatlantickej aliancie nepodporí.", "Robert Fico UA oppose", "2024-10-08")]
    // As long as he heads the government.
    [InlineData("Premiér Robert Fico vyhlásil, že kým bude na čele vlády, členstvo Ukrajiny v NATO nepodporí.", "Robert Fico UA oppose", "2024-10-08")]
    // Their own words: "podľa jeho slov" is no other speaker.
    [InlineData("V parlamente vystúpil prezident Volodymyr Zelenskyj. Prvým bodom plánu je podľa jeho slov bezodkladné pozvanie do NATO.", "Volodymyr Zelensky UA support", "2024-10-16")]
    // To lean towards a view.
    [InlineData("Šéf zahraničného výboru NR SR Marián Kéry sa prikláňa k názoru, že Ukrajina má zostať neutrálnou krajinou.", "Marián Kéry UA oppose", "2024-10-08")]
    // To work for it.
    [InlineData("Poľský minister zahraničných vecí Radoslaw Sikorski sa zasadzuje za to, aby Ukrajina dostala pozvánku do NATO.", "Radosław Sikorski UA support", "2024-11-20")]
    // Two who agree.
    [InlineData("Fínska premiérka Sanna Marinová a prezident Sauli Niinistö sa zhodli, že Fínsko musí bezodkladne požiadať o vstup do NATO.", "Sanna Marin FI support; Sauli Niinistö FI support", "2022-05-12")]
    // To be for it in the conditional.
    [InlineData("Prezident Petr Pavel by bol za to, aby Ukrajina dostala pozvánku do NATO.", "Petr Pavel UA support", "2024-11-20")]
    // A hand that is not raised.
    [InlineData("Podpredseda Národnej rady SR Andrej Danko (SNS) avizoval, že za prijatie Ukrajiny do NATO ruku nezdvihne.", "Andrej Danko UA oppose", "2024-03-01")]
    // Not to be taken off the table.
    [InlineData("„Z rokovacieho stola nemožno sňať členstvo Ukrajiny v NATO,“ vyhlásil Zelenskyj v Mníchove.", "Volodymyr Zelensky UA support", "2025-02-17")]
    // Being drawn in, and what it would bring.
    [InlineData("Šéf rezortu obrany Robert Kaliňák skonštatoval, že vtiahnutie Ukrajiny do NATO by prinieslo len ďalší konflikt.", "Robert Kaliňák UA oppose", "2024-07-11")]
    // A danger to security.
    [InlineData("Predseda branno-bezpečnostného výboru Richard Glück (Smer-SD) uviedol, že členstvo Ukrajiny v aliancii by ohrozilo bezpečnosť Slovenska.", "Richard Glück UA oppose", "2024-10-08")]
    // It is not Moscow that decides.
    [InlineData("Zástupca generálneho tajomníka NATO Mircea Geoana ubezpečil, že o prijatí Ukrajiny sa nerozhoduje v Moskve.", "Mircea Geoană UA support", "2023-12-01")]
    // An attack that membership would have prevented.
    [InlineData("Predseda vojenského výboru NATO Rob Bauer zauvažoval, že Rusko by na Ukrajinu nezaútočilo, keby bola členom aliancie.", "Rob Bauer UA support", "2024-11-20")]
    // No alternative.
    [InlineData("Predseda Národnej rady SR Richard Raši nevidí žiadnu alternatívu k členstvu Slovenska v NATO.", "Richard Raši SK support", "2025-06-20")]
    // An anchor, of a country that is a member.
    [InlineData("Rezort diplomacie uviedol, že ukotvenie Slovenska v Severoatlantickej aliancii je nespochybniteľné.", "(SK) SK support", "2025-06-20")]
    // Membership of both unions in one breath.
    [InlineData("Prezident Peter Pellegrini ubezpečil, že o vystúpení z EÚ a NATO sa na Slovensku nemá ani uvažovať.", "Peter Pellegrini SK support", "2025-06-20")]
    // A condition of peace.
    [InlineData("Šéf ruskej diplomacie Sergej Lavrov podmienil mier neutrálnym statusom Ukrajiny.", "Sergey Lavrov UA oppose", "2024-11-20")]
    // Nobody promised it.
    [InlineData("Šéf NATO Mark Rutte pripustil, že rýchle prijatie nikto Ukrajine nesľúbil.", "Mark Rutte UA conditional", "2025-04-10")]
    // No reason for it now.
    [InlineData("Nemecký kancelár Olaf Scholz nevidí dôvod na to, aby NATO pozvalo Ukrajinu už teraz.", "Olaf Scholz UA oppose", "2024-11-20")]
    // Not ready in a clause that is not believed.
    [InlineData("Americký prezident Joe Biden si nemyslí, že Ukrajina je na členstvo v NATO pripravená.", "Joe Biden UA conditional", "2023-07-09")]
    // Help asked for.
    [InlineData("Kosovský premiér Albin Kurti požiadal Washington o podporu pri vstupe Kosova do NATO.", "Albin Kurti XK support", "2024-11-20")]
    // Possible even so.
    [InlineData("Český prezident Petr Pavel pripustil, že do NATO by mohla vstúpiť aj Ukrajina, ktorej časť územia je okupovaná.", "Petr Pavel UA support", "2024-11-20")]
    // A date and the hearers before the verb.
    [InlineData("Minister obrany USA Pete Hegseth 12. februára spojencom povedal, že členstvo Ukrajiny v NATO nie je reálne.", "Pete Hegseth UA oppose", "2025-02-12")]
    // What would be given for it.
    [InlineData("Prezident Zelenskyj by vymenil svoje kreslo za vstup Ukrajiny do NATO.", "Volodymyr Zelensky UA support", "2025-02-23")]
    // Doors to be opened, the alliance named before.
    [InlineData("Kosovský premiér Albin Kurti apeloval na alianciu, aby jeho krajine otvorila dvere.", "Albin Kurti XK support", "2023-07-12")]
    // The only way of a country.
    [InlineData("Prezidentka Gruzínska Salome Zurabišviliová vyhlásila, že jedinou cestou Gruzínska je EÚ a NATO.", "Salome Zourabichvili GE support", "2024-05-26")]
    // Plans that others should give up are no words of theirs.
    [InlineData("Ruský prezident Vladimir Putin povedal, že rozhovory sa začnú, keď sa Kyjev zriekne plánov na vstup do NATO.", "Vladimir Putin UA oppose", "2024-06-14")]
    // A petition for leaving.
    [InlineData("Šéf Republiky Milan Uhrík avizoval petíciu za vystúpenie Slovenska z NATO.", "Milan Uhrík SK oppose unofficial", "2025-06-20")]
    // Outside it an easy prey.
    [InlineData("Minister obrany Robert Kaliňák varoval, že mimo NATO by bolo Slovensko ľahkou korisťou.", "Robert Kaliňák SK support", "2025-06-20")]
    // No invitation at a summit, which is none to a summit.
    [InlineData("Veľvyslankyňa USA pri NATO Julianne Smithová povedala, že Ukrajina pozvánku do aliancie na summite vo Washingtone nedostane.", "Julianne Smith UA oppose", "2024-07-03")]
    // An invitation to a summit.
    [InlineData("Prezident Volodymyr Zelenskyj prijal pozvanie na summit NATO v Haagu.", "", "2025-06-10")]
    // Another organisation's member.
    [InlineData("Bielorusko sa stalo členom Šanghajskej organizácie spolupráce, uviedol premiér Robert Fico po rokovaní o NATO.", "", "2024-07-04")]
    // Spending that is asked of members.
    [InlineData("Premiér Robert Fico zopakoval, že Slovensko nezvýši výdavky na obranu, ako od členov NATO žiada Donald Trump.", "", "2025-06-18")]
    // Never to leave, the negation within the leaving.
    [InlineData("„S nami Slovensko z NATO nikdy neodíde,“ vyhlásil šéf rezortu vnútra Matúš Šutaj Eštok.", "Matúš Šutaj Eštok SK support", "2025-06-28")]
    // Not to let it happen.
    [InlineData("Minister obrany Robert Kaliňák zdôraznil, že vláda odchod Slovenska z NATO nedopustí.", "Robert Kaliňák SK support", "2025-06-28")]
    // Excluded that one would support it.
    [InlineData("Viceprezident USA J. D. Vance vylúčil, že by Washington vstup Kyjeva do NATO podporil.", "JD Vance UA oppose", "2025-02-14")]
    // In no hurry.
    [InlineData("Predseda maďarského parlamentu László Kövér neponáhľa s hlasovaním o členstve Švédska v NATO.", "László Kövér SE conditional", "2024-02-06")]
    // One person with two offices.
    [InlineData("Vicepremiér a minister životného prostredia Tomáš Taraba považuje úvahy o prijatí Ukrajiny do NATO za nezodpovedné.", "Tomáš Taraba UA oppose", "2024-11-26")]
    // To announce, in the present.
    [InlineData("Premiér Robert Fico avizuje, že vstup Ukrajiny do NATO nepodporí.", "Robert Fico UA oppose", "2024-11-20")]
    // With whom one speaks has an ending that no subject has.
    [InlineData("Premiér Robert Fico po rokovaní so švédskym náprotivkom Ulfom Kristerssonom povedal, že Ukrajina do NATO nevstúpi.", "Robert Fico UA oppose", "2024-11-20")]
    // Who thinks something alone goes on in the next sentence.
    [InlineData("Po rokovaní vlády vystúpil premiér Robert Fico. Zvyšovať výdavky na obranu Petr Pavel nechce. Zopakoval však, že Ukrajina patrí do NATO.", "Petr Pavel UA support", "2024-11-20")]
    public void Says(string sentence, string expected, string published) =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "sk", sentence, published));
}

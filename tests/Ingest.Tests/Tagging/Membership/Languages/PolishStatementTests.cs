namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Polish say, who says it and how: one row for each rule.</summary>
public sealed class PolishStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The people of the Kremlin.
    [InlineData("Na Kremlu twierdzą, że Ukraina nie wejdzie do NATO.", "(RU) UA oppose")]
    // "Zdaniem" with a name in the genitive.
    [InlineData("Zdaniem prezydenta Litwy Gitanasa Nausedy Ukraina powinna wejść do NATO.", "Gitanas Nausėda UA support")]
    // Dash speech.
    [InlineData("- Drzwi NATO pozostają dla Ukrainy otwarte - powiedział sekretarz generalny NATO Mark Rutte.", "Mark Rutte UA support")]
    // A mistake not to invite, by a prefix.
    [InlineData("Niezaproszenie Ukrainy do NATO byłoby błędem, ocenił szef MSZ Radosław Sikorski.", "Radosław Sikorski UA support")]
    // Opposition.
    [InlineData("Premier Słowacji Robert Fico sprzeciwia się członkostwu Ukrainy w NATO.", "Robert Fico UA oppose")]
    // Will not block. The day is before its accession.
    [InlineData("Premier Węgier Viktor Orban nie zablokuje akcesji Szwecji do NATO.", "Viktor Orbán SE support", "2024-01-15")]
    // Only after the war.
    [InlineData("Ukraina wejdzie do NATO dopiero po zakończeniu wojny, stwierdził kanclerz Friedrich Merz.", "Friedrich Merz UA conditional")]
    // Who has no veto is no owner of a position.
    [InlineData("Rosja nie ma prawa weta w sprawie członkostwa Ukrainy w NATO, oświadczył premier Donald Tusk.", "Donald Tusk UA support")]
    // Neutrality kept.
    [InlineData("Prezydent Mołdawii Maia Sandu podkreśliła, że jej kraj pozostanie neutralny.", "Maia Sandu MD oppose")]
    // "Earlier" opens the sentence.
    [InlineData("Wcześniej rzecznik Kremla Dmitrij Pieskow mówił, że członkostwo Ukrainy w NATO jest niedopuszczalne.", "Dmitry Peskov UA oppose older")]
    // Spending.
    [InlineData("Szef MON Władysław Kosiniak-Kamysz mówił o wydatkach państw NATO.", "")]
    // Another union.
    [InlineData("Minister do spraw europejskich Adam Szłapka mówił o akcesji Ukrainy do Unii Europejskiej.", "")]
    // A former president.
    [InlineData("Były prezydent Aleksander Kwaśniewski uważa, że Ukraina powinna wejść do NATO.", "Aleksander Kwaśniewski UA support unofficial")]
    // A feminine head.
    [InlineData("Szefowa łotewskiej dyplomacji Baiba Braże wezwała do zaproszenia Ukrainy do NATO.", "Baiba Braže UA support")]
    // The object before the verb, the subject behind.
    [InlineData("Członkostwo Ukrainy w NATO odrzuca premier Węgier Viktor Orban.", "Viktor Orbán UA oppose")]
    // Dash speech; a feminine verb.
    [InlineData("- Ukraina powinna dostać zaproszenie do NATO - powiedziała litewska minister obrony Dovilė Šakalienė.", "Dovilė Šakalienė UA support")]
    // An invitation to a meeting.
    [InlineData("Państwa NATO dostały zaproszenie na szczyt, powiedział sekretarz generalny NATO Mark Rutte.", "")]
    // A country and a bare surname.
    [InlineData("Prezydent Finlandii Stubb: Ukraina musi zostać członkiem NATO.", "Alexander Stubb UA support")]
    // "As X stated".
    [InlineData("Jak oświadczył szef MSZ Węgier Peter Szijjarto, Budapeszt nie poprze zaproszenia Ukrainy do NATO.", "Péter Szijjártó UA oppose")]
    // A year before the news.
    [InlineData("W 2023 roku premier Węgier Viktor Orban odrzucił przyjęcie Ukrainy do NATO.", "Viktor Orbán UA oppose older")]
    // A preposition that is no clause: during.
    [InlineData("Szef MSZ Radosław Sikorski podczas konferencji prasowej w Brukseli podkreślił, że Ukraina powinna zostać zaproszona do NATO.", "Radosław Sikorski UA support")]
    // A consent made to depend on something.
    [InlineData("Prezydent Turcji Recep Tayyip Erdogan uzależnił zgodę na przyjęcie Szwecji do NATO od wydania kurdyjskich działaczy.", "Recep Tayyip Erdoğan SE conditional", "2022-07-05")]
    // Not whether but when.
    [InlineData("\"Członkostwo Ukrainy w NATO nie jest kwestią czy, lecz kiedy\" - stwierdził prezydent Finlandii Alexander Stubb.", "Alexander Stubb UA support")]
    // A dash, and the interview before the name.
    [InlineData("Ukraina nie jest jeszcze gotowa na członkostwo w NATO - powiedział w wywiadzie dla CNN prezydent USA Joe Biden.", "Joe Biden UA conditional", "2023-07-09")]
    // Where it was said before who said it.
    [InlineData("Serbia pozostanie wojskowo neutralna i nie zamierza wstępować do NATO, powtórzył w Belgradzie prezydent Aleksandar Vuczić.", "Aleksandar Vučić RS oppose")]
    // Nobody will dictate.
    [InlineData("Nikt nie będzie nam dyktował, czy możemy wstąpić do NATO - odpowiedział prezydent Ukrainy Wołodymyr Zełenski.", "Volodymyr Zelensky UA support")]
    // To forget it.
    [InlineData("Prezydent USA Donald Trump powiedział, że Ukraina może zapomnieć o NATO.", "Donald Trump UA oppose")]
    public void Says(string sentence, string expected, string published = "2025-06-15") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "pl", sentence, published));
}

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Turns of phrase of agencies in Polish: verbs of saying, offices, what is said of joining and how: one row for each.</summary>
public sealed class PolishPhraseTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Ready for something.
    [InlineData("Zełenski jest gotów ustąpić ze stanowiska w zamian za członkostwo Ukrainy w NATO.", "Volodymyr Zelensky UA support", "2025-02-23")]
    // "In our view" owns no words.
    [InlineData("- Naszym zdaniem Ukraina powinna zostać zaproszona do NATO - mówił prezydent Andrzej Duda.", "Andrzej Duda UA support", "2023-07-05")]
    // As long as he leads the government.
    [InlineData("Premier Słowacji Robert Fico zapowiedział, że dopóki kieruje rządem, nie zgodzi się na członkostwo Ukrainy w NATO.", "Robert Fico UA oppose", "2024-11-20")]
    // What it would mean.
    [InlineData("Premier Węgier Viktor Orban ostrzegł, że wejście Ukrainy do Sojuszu oznaczałoby wojnę z Rosją.", "Viktor Orbán UA oppose", "2024-11-20")]
    // A condition of peace.
    [InlineData("Władimir Putin uzależnił zawarcie pokoju od rezygnacji Kijowa z członkostwa w NATO.", "Vladimir Putin UA oppose", "2024-11-20")]
    // Euro-Atlantic ambitions.
    [InlineData("Polskie Ministerstwo Spraw Zagranicznych potwierdziło poparcie dla euroatlantyckich aspiracji Ukrainy.", "(PL) UA support", "2024-11-20")]
    // No reason to invite.
    [InlineData("Kanclerz Niemiec Olaf Scholz nie widzi powodu, by zapraszać Ukrainę do NATO już teraz.", "Olaf Scholz UA oppose", "2024-11-20")]
    // Nobody promised it.
    [InlineData("Szef NATO Mark Rutte przypomniał, że nikt nie obiecywał Ukrainie członkostwa w NATO.", "Mark Rutte UA conditional", "2025-02-13")]
    // Possible even so.
    [InlineData("Prezydent Czech Petr Pavel uznał, że do NATO mogłaby wejść także Ukraina z częściowo okupowanym terytorium.", "Petr Pavel UA support", "2024-11-20")]
    // Closer than ever.
    [InlineData("Ukraina jest bliżej NATO niż kiedykolwiek - ocenił szef Sojuszu Mark Rutte.", "Mark Rutte UA support", "2024-11-20")]
    // The only way.
    [InlineData("Prezydent Łotwy Edgars Rinkeviczs podkreślił, że jedynym sposobem na trwały pokój jest członkostwo Ukrainy w NATO.", "Edgars Rinkēvičs UA support", "2024-11-20")]
    // Not taken into account.
    [InlineData("Wysłannik Trumpa Keith Kellogg powiedział, że członkostwo Ukrainy w NATO nie jest brane pod uwagę.", "Keith Kellogg UA oppose", "2025-05-30")]
    // Joy not hidden.
    [InlineData("Premier Szwecji Ulf Kristersson nie krył radości po decyzji Ankary w sprawie członkostwa jego kraju w NATO.", "Ulf Kristersson SE support", "2023-07-10")]
    // If a door opens.
    [InlineData("Prezydent Turcji Recep Tayyip Erdogan powiedział, że parlament zatwierdzi akcesję Szwecji, jeśli Unia otworzy drzwi przed Ankarą.", "Recep Tayyip Erdoğan SE conditional", "2023-07-10")]
    // The allies decide, not the Kremlin.
    [InlineData("Minister spraw zagranicznych Radosław Sikorski podkreślił, że o członkostwie Ukrainy w NATO zdecydują sojusznicy, a nie Kreml.", "Radosław Sikorski UA support", "2024-04-25")]
    // Members as a foundation.
    [InlineData("Członkostwo Słowacji w NATO jest fundamentem jej bezpieczeństwa - zaznaczył prezydent Słowacji Peter Pellegrini.", "Peter Pellegrini SK support", "2025-06-18")]
    // A threat to block.
    [InlineData("Prezydent Chorwacji Zoran Milanović zagroził zablokowaniem akcesji Finlandii do NATO.", "Zoran Milanović FI oppose", "2022-05-18")]
    // An invitation to a summit.
    [InlineData("Prezydent Ukrainy przyjął zaproszenie na szczyt NATO w Hadze.", "", "2025-06-10")]
    // Talks with the other union.
    [InlineData("Premier Donald Tusk zapewnił, że Polska będzie wspierać negocjacje akcesyjne Ukrainy z Unią Europejską.", "", "2024-11-20")]
    // One person with two offices.
    [InlineData("Wicepremier i szef MON Władysław Kosiniak-Kamysz uważa, że Ukraina powinna wejść do NATO.", "Władysław Kosiniak-Kamysz UA support", "2024-11-20")]
    // With whom one speaks has an ending that no subject has.
    [InlineData("Premier Donald Tusk po rozmowie z ukraińskim prezydentem Wołodymyrem Zełenskim powiedział, że Ukraina wejdzie do NATO.", "Donald Tusk UA support", "2024-11-20")]
    public void Says(string sentence, string expected, string published) =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "pl", sentence, published));
}

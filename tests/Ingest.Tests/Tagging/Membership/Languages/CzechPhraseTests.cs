namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Turns of phrase of agencies in Czech: verbs of saying, offices, what is said of joining and how: one row for each.</summary>
public sealed class CzechPhraseTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // To let oneself be heard.
    [InlineData("Prezident Petr Pavel se nechal slyšet, že členství Ukrajiny v NATO bude nevyhnutelné.", "Petr Pavel UA support", "2024-11-20")]
    // To work for it.
    [InlineData("Šéf české diplomacie Jan Lipavský se zasazuje o to, aby Ukrajina dostala pozvánku do NATO.", "Jan Lipavský UA support", "2024-11-20")]
    // Their own words.
    [InlineData("V parlamentu vystoupil prezident Volodymyr Zelenskyj. Prvním bodem plánu je podle jeho slov okamžité pozvání do NATO.", "Volodymyr Zelensky UA support", "2024-10-16")]
    // As long as he leads the government.
    [InlineData("Slovenský premiér Robert Fico vyhrožuje, že dokud povede vládu, Ukrajinu do NATO nepustí.", "Robert Fico UA oppose", "2024-11-20")]
    // Excluded that one would agree.
    [InlineData("Maďarský ministr zahraničí Péter Szijjártó vyloučil, že by Budapešť souhlasila s přijetím Kyjeva do aliance.", "Péter Szijjártó UA oppose", "2024-11-20")]
    // Without the umbrella nothing.
    [InlineData("Bez deštníku NATO nemůže Ukrajina přijmout příměří, soudí prezident Volodymyr Zelenskyj.", "Volodymyr Zelensky UA support", "2024-11-20")]
    // Nobody promised it.
    [InlineData("Šéf NATO Mark Rutte připomněl, že rychlé přijetí nikdo Ukrajině neslíbil.", "Mark Rutte UA conditional", "2025-04-10")]
    // A condition of peace.
    [InlineData("Ruský prezident Vladimir Putin podmínil mír tím, že se Kyjev vzdá členství v NATO.", "Vladimir Putin UA oppose", "2024-11-20")]
    // No reason why.
    [InlineData("Německý kancléř Olaf Scholz nevidí důvod, proč by měla být Ukrajina pozvána do NATO už teď.", "Olaf Scholz UA oppose", "2024-11-20")]
    // Not on the agenda, and neutral.
    [InlineData("Rakousko zůstane neutrální, otázka vstupu do NATO podle kancléře Karla Nehammera není na pořadu dne.", "Karl Nehammer AT oppose", "2022-05-10")]
    // Not Moscow decides.
    [InlineData("Náměstek generálního tajemníka NATO Mircea Geoana řekl, že o přijetí Ukrajiny nerozhoduje Moskva.", "Mircea Geoană UA support", "2023-12-01")]
    // To be inclined to it.
    [InlineData("Francouzský prezident Emmanuel Macron se přiklonil k tomu, aby Ukrajina dostala jasnou perspektivu členství v NATO.", "Emmanuel Macron UA support", "2023-06-01")]
    // Not to be reckoned with.
    [InlineData("Vládní bezpečnostní poradce Tomáš Pojar podotkl, že s přijetím Ukrajiny do NATO se v příštích letech počítat nedá.", "Tomáš Pojar UA neutral", "2024-11-20")]
    // Where its future is.
    [InlineData("Premiér Petr Fiala ve Vilniusu zdůraznil, že budoucnost Ukrajiny je v NATO.", "Petr Fiala UA support", "2023-07-11")]
    // Without delay is no denial.
    [InlineData("Finsko musí bez odkladu podat žádost o vstup do NATO, uvedl prezident Sauli Niinistö.", "Sauli Niinistö FI support", "2022-05-12")]
    // Without it no peace.
    [InlineData("Velvyslanec při NATO Jakub Landovský míní, že bez členství Ukrajiny v NATO mír nevydrží.", "Jakub Landovský UA support", "2023-06-12")]
    // A referendum that will not be.
    [InlineData("Premiér Andrej Babiš ujistil poslance, že žádné referendum o vystoupení Česka z NATO nebude.", "Andrej Babiš CZ support", "2025-12-18")]
    // No invitation at the meeting.
    [InlineData("Generální tajemník NATO Jens Stoltenberg připomněl, že o pozvánce pro Ukrajinu se na summitu jednat nebude.", "Jens Stoltenberg UA neutral", "2023-06-17")]
    // An invitation to a summit.
    [InlineData("Prezident Volodymyr Zelenskyj přijal pozvání na summit NATO do Washingtonu.", "", "2024-06-17")]
    // A union of another kind.
    [InlineData("Premiér Petr Fiala podpořil zahájení přístupových rozhovorů Ukrajiny s Evropskou unií.", "", "2024-06-17")]
    // One person with two offices.
    [InlineData("Vicepremiér a ministr vnitra Vít Rakušan (STAN) řekl, že Ukrajina má vstoupit do NATO.", "Vít Rakušan UA support", "2024-11-20")]
    // To announce, in the present.
    [InlineData("Slovenský premiér Robert Fico avizuje, že vstup Ukrajiny do NATO nepodpoří.", "Robert Fico UA oppose", "2024-11-20")]
    public void Says(string sentence, string expected, string published) =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "cs", sentence, published));
}

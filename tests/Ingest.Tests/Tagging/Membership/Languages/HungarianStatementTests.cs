namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Hungarian say, who says it and how: one row for each rule.</summary>
public sealed class HungarianStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The object before its verb.
    [InlineData("Volodimir Zelenszkij ukrán elnök azonnali NATO-meghívót sürgetett.", "Volodymyr Zelensky UA support")]
    // Ruling out what stands behind "that".
    [InlineData("Klaudia Tanner osztrák védelmi miniszter kizárta, hogy Ausztria csatlakozzon a NATO-hoz.", "Klaudia Tanner AT oppose")]
    // An office of two parts behind the name.
    [InlineData("Szijjártó Péter külgazdasági és külügyminiszter közölte: Magyarország nem támogatja Ukrajna felvételét a NATO-ba.", "Péter Szijjártó UA oppose")]
    // No comma closes the office behind the name.
    [InlineData("Dmitrij Peszkov, a Kreml szóvivője kijelentette, hogy Oroszország számára elfogadhatatlan Ukrajna NATO-tagsága.", "Dmitry Peskov UA oppose")]
    // "Sooner or later" is no condition.
    [InlineData("– Ukrajna előbb-utóbb a NATO tagja lesz – mondta Andrij Szibiha ukrán külügyminiszter újságíróknak.", "Andrii Sybiha UA support")]
    // Forgetting it.
    [InlineData("Donald Trump amerikai elnök szerint Ukrajna elfelejtheti a NATO-t.", "Donald Trump UA oppose")]
    // Sees no realism in it.
    [InlineData("„Nem látom realitását annak, hogy Ukrajna a NATO tagja legyen” – nyilatkozta Pete Hegseth amerikai védelmi miniszter.", "Pete Hegseth UA oppose")]
    // The door, with "must remain" behind.
    [InlineData("A svéd kormányfő, Ulf Kristersson hangsúlyozta, hogy a NATO ajtajának nyitva kell maradnia Ukrajna előtt.", "Ulf Kristersson UA support")]
    // Not on the agenda now.
    [InlineData("Olaf Scholz német kancellár szerint most nincs napirenden Ukrajna NATO-meghívása.", "Olaf Scholz UA conditional")]
    // The war in a wish is no word against.
    [InlineData("Volodimir Zelenszkij ukrán elnök azt kérte a szövetségesektől, hogy még a háború vége előtt hívják meg országát a NATO-ba.", "Volodymyr Zelensky UA support")]
    // "ír elő" is a verb, and not Irish.
    [InlineData("Maia Sandu moldovai elnök leszögezte: az ország alkotmánya semlegességet ír elő, ezért a NATO-csatlakozás nincs napirenden.", "Maia Sandu MD oppose")]
    // Throws it out.
    [InlineData("Christian Stocker osztrák kancellár elvetette Ausztria NATO-csatlakozását.", "Christian Stocker AT oppose")]
    // Nobody shall have a veto.
    [InlineData("A finn külügyminiszter, Elina Valtonen kiállt amellett, hogy senkinek se legyen vétójoga Ukrajna NATO-csatlakozása felett.", "Elina Valtonen UA support")]
    // A party leader.
    [InlineData("Magyar Péter, a Tisza Párt elnöke ellenzi Ukrajna NATO-tagságát.", "Péter Magyar UA oppose unofficial")]
    // No consensus.
    [InlineData("Ukrajna NATO-csatlakozásához konszenzusra van szükség, ez azonban hiányzik – ismerte el Jens Stoltenberg főtitkár.", "Jens Stoltenberg UA neutral")]
    // A mistake to invite.
    [InlineData("A külügyi tárca vezetője, Szijjártó Péter rámutatott: súlyos hiba lenne meghívni Ukrajnát a NATO-ba.", "Péter Szijjártó UA oppose")]
    // No alternative to it.
    [InlineData("Bosznia-Hercegovina számára nincs alternatívája a NATO-tagságnak, mondta Zukan Helez védelmi miniszter.", "Zukan Helez BA support")]
    // The office behind a possessive.
    [InlineData("A kijevi vezetés ragaszkodik a NATO-tagsághoz, erősítette meg az ukrán elnöki hivatal vezetője, Andrij Jermak.", "Andriy Yermak UA support")]
    // Should not hinder it.
    [InlineData("Dobrev Klára, a DK elnöke szerint viszont Magyarországnak nem szabadna akadályoznia Ukrajna NATO-csatlakozását.", "Klára Dobrev UA support unofficial")]
    // Asks not to shut the door.
    [InlineData("Lindsey Graham szenátor arra kérte Trumpot, hogy ne csukja be a NATO ajtaját Ukrajna előtt.", "Lindsey Graham UA support unofficial")]
    // Sees no reason to.
    [InlineData("Alexander Van der Bellen osztrák államfő nem látja okát annak, hogy Ausztria csatlakozzon a NATO-hoz.", "Alexander Van der Bellen AT oppose")]
    // Stays out.
    [InlineData("Svájc nem csatlakozik a NATO-hoz, de szorosabb együttműködést szeretne – mondta Viola Amherd védelmi miniszter.", "Viola Amherd CH oppose")]
    // A demand for a veto.
    [InlineData("Toroczkai László, a Mi Hazánk elnöke azt követelte, hogy Magyarország vétózza meg Ukrajna NATO-csatlakozását.", "László Toroczkai UA oppose unofficial")]
    public void Says(string sentence, string expected, string published = "2025-03-10") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "hu", sentence, published));
}

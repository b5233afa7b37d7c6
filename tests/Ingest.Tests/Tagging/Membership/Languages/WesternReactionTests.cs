namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What western languages say of an accession without naming it, beside somebody who does.</summary>
public sealed class WesternReactionTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const string Day = "2024-01-26";
    private const string Dutch = "De Hongaarse premier Viktor Orbán zei dat de toetreding van Zweden tot de NAVO zijn land veiliger maakt.\n\n";
    private const string French = "Le premier ministre hongrois Viktor Orbán a déclaré que l'adhésion de la Suède à l'Otan renforcerait son pays.\n\n";
    private const string German = "Ungarns Ministerpräsident Viktor Orbán erklärte, der Nato-Beitritt Schwedens werde sein Land stärken.\n\n";
    private const string Hungarian = "Orbán Viktor miniszterelnök kijelentette, hogy Svédország NATO-csatlakozása erősíti az országot.\n\n";
    private const string Italian = "Il premier ungherese Viktor Orbán ha detto che l'adesione della Svezia alla Nato rafforzerà il suo Paese.\n\n";
    private const string Romanian = "Premierul ungar Viktor Orbán a declarat că aderarea Suediei la NATO îi va întări țara.\n\n";
    private const string Spanish = "El primer ministro húngaro, Viktor Orbán, declaró que la adhesión de Suecia a la OTAN reforzará a su país.\n\n";

    [Theory]
    // Confident that others will say yes.
    [InlineData("de", German, "Schwedens Regierungschef Ulf Kristersson rechnet mit einem Ja des Parlaments noch im Februar.")]
    [InlineData("fr", French, "Le premier ministre suédois, Ulf Kristersson, s'est dit confiant dans une ratification rapide.")]
    [InlineData("it", Italian, "Il premier svedese Ulf Kristersson confida nel via libera del Parlamento entro febbraio.")]
    [InlineData("es", Spanish, "El primer ministro sueco, Ulf Kristersson, confía en lograr la luz verde del Parlamento en febrero.")]
    [InlineData("nl", Dutch, "De Zweedse premier Ulf Kristersson rekent op groen licht van het parlement.")]
    [InlineData("ro", Romanian, "Premierul suedez Ulf Kristersson mizează pe undă verde din partea parlamentului.")]
    // All conditions are met.
    [InlineData("de", German, "Sein Land habe sämtliche Auflagen erfüllt, betonte der schwedische Ministerpräsident Ulf Kristersson.")]
    [InlineData("hu", Hungarian, "Hazája minden feltételt teljesített, mondta Ulf Kristersson svéd miniszterelnök.")]
    [InlineData("it", Italian, "Il suo Paese ha rispettato tutti gli impegni, sostiene il premier svedese Ulf Kristersson.")]
    // The decision is welcome.
    [InlineData("de", German, "In Stockholm begrüßte Ministerpräsident Ulf Kristersson den Schritt.")]
    [InlineData("es", Spanish, "El primer ministro sueco, Ulf Kristersson, ha saludado la decisión.")]
    [InlineData("nl", Dutch, "In Stockholm verwelkomde premier Ulf Kristersson de beslissing.")]
    // Grey zones.
    [InlineData("de", German, "Grauzonen lüden zum Krieg ein, sagte Schwedens Ministerpräsident Ulf Kristersson.")]
    [InlineData("fr", French, "Les zones grises invitent à la guerre, a dit le premier ministre suédois, Ulf Kristersson.")]
    public void What_is_said_of_it_is_said_of_the_membership(string language, string lead, string text) =>
        Assert.Equal("Ulf Kristersson>SE, Viktor Orbán>SE", StatementTable.Said(fixture.Analyzer, language, lead + text, Day));
}

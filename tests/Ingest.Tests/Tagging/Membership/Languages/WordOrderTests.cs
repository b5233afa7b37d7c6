namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>Where the subject and the words stand in languages whose verb may come before, between or behind them.</summary>
public sealed class WordOrderTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // What the verb acts on stands first, a pronoun behind it.
    [InlineData("de", "Lettlands Präsident Edgars Rinkēvičs drängt zur Eile. Eine Einladung der Ukraine in die Nato hält er für überfällig.", "Edgars Rinkēvičs>UA")]
    [InlineData("nl", "De Letse president Edgars Rinkevics heeft haast. Een uitnodiging van Oekraïne voor de NAVO noemt hij onvermijdelijk.", "Edgars Rinkēvičs>UA")]
    // The verb at the end of a relative clause.
    [InlineData("de", "Widerspruch kam vom ungarischen Außenminister Péter Szijjártó, der abermals vor einem Nato-Beitritt der Ukraine warnte.", "Péter Szijjártó>UA")]
    // What stands before a subject that stands before its verb are circumstances.
    [InlineData("fr", "Après une rencontre avec son homologue à Vilnius, Emmanuel Macron s'est dit favorable dans un discours à l'adhésion de l'Ukraine à l'Otan.", "Emmanuel Macron>UA")]
    // Object, subject, verb.
    [InlineData("hu", "Ukrajna NATO-csatlakozását Robert Fico szlovák kormányfő is ellenzi.", "Robert Fico>UA")]
    public void The_subject_is_found(string language, string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // Whose declaration it is, two of them, with the preposition and without.
    [InlineData("de", "Schweden müsse unverzüglich der Nato beitreten, heißt es in einem gemeinsamen Brief von Ministerpräsidentin Magdalena Andersson und Außenministerin Ann Linde.", "Ann Linde>SE, Magdalena Andersson>SE")]
    [InlineData("fr", "La Suède doit rejoindre l'Otan sans tarder, lit-on dans un communiqué commun de la première ministre Magdalena Andersson et de la ministre Ann Linde.", "Ann Linde>SE, Magdalena Andersson>SE")]
    [InlineData("it", "La Svezia deve entrare nella Nato senza indugio, si legge in una dichiarazione congiunta della premier Magdalena Andersson e della ministra Ann Linde.", "Ann Linde>SE, Magdalena Andersson>SE")]
    [InlineData("es", "Suecia debe ingresar en la OTAN cuanto antes, se lee en un comunicado conjunto de la primera ministra Magdalena Andersson y la ministra Ann Linde.", "Ann Linde>SE, Magdalena Andersson>SE")]
    [InlineData("nl", "Zweden moet zo snel mogelijk NAVO-lid worden, staat in een gezamenlijke brief van premier Magdalena Andersson en minister Ann Linde.", "Ann Linde>SE, Magdalena Andersson>SE")]
    public void A_declaration_has_owners(string language, string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text, StatementTable.BeforeTheNorth));

    [Theory]
    // "His minister": who has the minister does not speak.
    [InlineData("fr", "Emmanuel Macron était à Kiev. Moscou, selon son ministre des affaires étrangères Sergueï Lavrov, n'acceptera jamais l'adhésion de l'Ukraine à l'Otan.", "Sergey Lavrov>UA")]
    [InlineData("de", "Emmanuel Macron war in Kiew. Moskau wird laut seinem Außenminister Sergej Lawrow einen Nato-Beitritt der Ukraine niemals hinnehmen.", "Sergey Lavrov>UA")]
    [InlineData("it", "Emmanuel Macron era a Kiev. Mosca, secondo il suo ministro degli Esteri Sergej Lavrov, non accetterà mai l'ingresso dell'Ucraina nella Nato.", "Sergey Lavrov>UA")]
    public void Whose_minister_it_is_does_not_speak(string language, string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // People of the capital in which their sentence begins; not where all meet.
    [InlineData("fr", "À Kiev, un haut responsable de la présidence a assuré que l'Ukraine ne renoncerait pas à l'Otan.", "(UA)>UA")]
    [InlineData("de", "In Kiew betonte ein Berater des Präsidenten, die Ukraine werde auf die Nato-Mitgliedschaft nicht verzichten.", "(UA)>UA")]
    [InlineData("fr", "À Bruxelles, un haut responsable de la présidence a assuré que l'Ukraine ne renoncerait pas à l'Otan.", "")]
    public void Who_speaks_in_a_capital_is_of_its_state(string language, string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // The head of a party is not that of another named later, but the head of government before.
    [InlineData("Bundeskanzler Karl Nehammer war im Fernsehen. Ein Nato-Beitritt Österreichs komme nicht infrage, so der ÖVP-Chef. Neos-Chefin Beate Meinl-Reisinger verlangte eine Debatte.", "Karl Nehammer>AT")]
    public void Heads_of_parties_are_told_apart(string text, string said) => Assert.Equal(said, StatementTable.Said(fixture.Analyzer, "de", text));
}

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of Romanian say, who says it and how: one row for each rule.</summary>
public sealed class RomanianStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // A condition that is a renunciation is against.
    [InlineData("Președintele rus Vladimir Putin a pretins ca Kievul să renunțe la NATO.", "Vladimir Putin UA oppose")]
    // Commitments fulfilled are for it.
    [InlineData("Ucraina și-a îndeplinit toate angajamentele pentru a intra în NATO, a susținut ministrul de Externe Andrii Sîbiha.", "Andrii Sybiha UA support")]
    // "s-a pronunțat pentru".
    [InlineData("Președintele Poloniei, Andrzej Duda, s-a pronunțat luni pentru invitarea Ucrainei în NATO.", "Andrzej Duda UA support")]
    // Called unacceptable.
    [InlineData("Purtătorul de cuvânt al Kremlinului, Dmitri Peskov, a calificat drept inacceptabilă apartenența Ucrainei la NATO.", "Dmitry Peskov UA oppose")]
    // "Potrivit" before an office with its name.
    [InlineData("Potrivit șefului diplomației ucrainene, Andrii Sîbiga, Ucraina nu va renunța la obiectivul aderării la NATO.", "Andrii Sybiha UA support")]
    // "ca" opens a clause here.
    [InlineData("Rusia nu va accepta niciodată ca Ucraina să intre în NATO, a spus Serghei Lavrov.", "Sergey Lavrov UA oppose")]
    // The door must stay open.
    [InlineData("Ministrul de Externe Oana Țoiu a subliniat că ușa NATO trebuie să rămână deschisă pentru Ucraina.", "Oana Țoiu UA support", "2025-09-10")]
    // Asks the allies for it.
    [InlineData("Volodimir Zelenski a cerut aliaților o invitație imediată pentru țara sa în NATO.", "Volodymyr Zelensky UA support")]
    // Premature.
    [InlineData("Cancelarul german Olaf Scholz consideră că o invitație adresată Ucrainei de a adera la NATO este prematură.", "Olaf Scholz UA conditional")]
    // Neutrality and no entry.
    [InlineData("Serbia va rămâne neutră militar și nu va intra în NATO, a repetat președintele Aleksandar Vucic.", "Aleksandar Vučić RS oppose")]
    // "Pentru" with a name.
    [InlineData("Pentru ministrul lituanian de Externe, Kestutis Budrys, aderarea Ucrainei la NATO rămâne cea mai bună garanție de securitate.", "Kęstutis Budrys UA support")]
    // Only a matter of time.
    [InlineData("Este doar o chestiune de timp până când Ucraina va intra în NATO, e convins președintele leton Edgars Rinkevics.", "Edgars Rinkēvičs UA support")]
    // No other alternative.
    [InlineData("Bosnia și Herțegovina nu are altă alternativă decât aderarea la NATO, a susținut ministrul Apărării Zukan Helez.", "Zukan Helez BA support")]
    // The wish lies within the phrase.
    [InlineData("Elena Lasconi, lidera USR, crede că Ucraina ar trebui primită în NATO.", "Elena Lasconi UA support unofficial")]
    // There is no question of it.
    [InlineData("„Nu se pune problema ca Ucraina să intre în NATO”, a avertizat Robert Fico într-o conferință de presă la Bratislava.", "Robert Fico UA oppose")]
    // The agency is credited and says nothing.
    [InlineData("Austria nu se va alătura NATO, a precizat cancelarul Christian Stocker, citat de APA.", "Christian Stocker AT oppose")]
    // A ministry by its letters.
    [InlineData("MAE de la București a transmis că România sprijină aderarea Ucrainei la NATO.", "(RO) UA support", "2025-09-10")]
    // An inset in the middle.
    [InlineData("Ucraina, a dat asigurări Oana Țoiu, va deveni într-o zi membră a NATO.", "Oana Țoiu UA support", "2025-09-10")]
    // Not to shut the door; a clitic before the verb.
    [InlineData("Senatorul Lindsey Graham i-a cerut lui Trump să nu închidă ușa NATO pentru Ucraina.", "Lindsey Graham UA support unofficial")]
    // Sees no reason to.
    [InlineData("Președintele austriac Alexander Van der Bellen nu vede niciun motiv pentru ca Austria să adere la NATO.", "Alexander Van der Bellen AT oppose")]
    // Not on the agenda.
    [InlineData("Mihai Popșoi, ministrul de Externe al Republicii Moldova, a explicat că subiectul aderării la NATO nu este pe agendă.", "Mihai Popșoi MD oppose")]
    // "în opinia sa"; a right to join.
    [InlineData("Olanda susține aderarea Kievului, a precizat premierul Dick Schoof. Ucraina are, în opinia sa, dreptul de a intra în NATO.", "Dick Schoof UA support")]
    public void Says(string sentence, string expected, string published = "2025-03-10") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "ro", sentence, published));
}

using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>The rules of single languages as a table: who says what of whose membership. The names are made up but for a few offices that the register knows.</summary>
public sealed class StatementRuleTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private static readonly DateOnly Published = new(2022, 9, 3);

    [Theory]
    // German
    [InlineData("de", "Die Aufnahme Georgiens in die Nato stehe nicht bevor, sagte der lettische Außenminister Jānis Kalns. Tiflis müsse zuerst Reformen umsetzen, um Mitglied zu werden.", "Jānis Kalns > GE: conditional | Jānis Kalns > GE: conditional")] // Konjunktiv I goes on without a cue
    [InlineData("de", "\"Die Ukraine gehört in die Nato\", sagte er vor der Sitzung. Verteidigungsminister Jānis Kalns aus Lettland sprach am Montag.", "")] // a pronoun before anybody is named is nobody
    [InlineData("de", "Nach Angaben des moldauischen Verteidigungsministers Ion Rusu plant sein Land keinen Beitritt zur Nato.", "Ion Rusu > MD: oppose")] // "nach Angaben des"; his country is his
    [InlineData("de", "Die Schweiz trete der Nato nicht bei, bekräftigte Bundesrätin Anna Frei.", "Anna Frei > CH: oppose")] // separable verb, Swiss office
    [InlineData("de", "Laut Kremlsprecher Dmitri Peskow ist ein Nato-Beitritt der Ukraine inakzeptabel.", "Dmitry Peskov > UA: oppose")] // laut
    [InlineData("de", "Österreichs Außenministerin Eva Huber schließt einen Nato-Beitritt ihres Landes aus.", "Eva Huber > AT: oppose")] // "schließt ... aus"
    [InlineData("de", "Ministerpräsident Jonas Petkus aus Litauen hatte im Mai gefordert, die Ukraine sofort in die Nato aufzunehmen.", "Jonas Petkus > UA: support, background")] // pluperfect is background
    // Hungarian
    [InlineData("hu", "Ukrajna NATO-tagsága elfogadhatatlan – jelentette ki Kovács Ádám külügyminiszter.", "Ádám Kovács > UA: oppose")] // dash speech
    [InlineData("hu", "Az ukrán külügyminiszter, Oleh Kostenko szerint Ukrajnának a NATO-ban a helye.", "Oleh Kostenko > UA: support")] // szerint
    [InlineData("hu", "Svédország NATO-csatlakozásáról Jens Stoltenberg főtitkár beszélt.", "Jens Stoltenberg > SE: neutral")] // what is said of it is left open
    [InlineData("hu", "Jonas Petkus litván elnök korábban azt mondta, hogy Ukrajnát meg kell hívni a NATO-ba.", "Jonas Petkus > UA: support, background")] // an adverb of time
    [InlineData("hu", "A háború végéig Ukrajna nem léphet be a NATO-ba – mondta a lengyel kormányfő, Jan Malicki.", "Jan Malicki > UA: conditional")] // no time for it while the war lasts
    // Romanian
    [InlineData("ro", "Ucraina nu va adera la NATO, a declarat ministrul rus de Externe, Serghei Lavrov.", "Sergey Lavrov > UA: oppose")] // the verb stands before its subject
    [InlineData("ro", "Președintele lituanian Jonas Petkus susține aderarea Ucrainei la NATO.", "Jonas Petkus > UA: support")] // a verb of wanting
    [InlineData("ro", "Potrivit premierului georgian, Lasha Beridze, țara sa va deveni membră a Alianței.", "Lasha Beridze > GE: support")] // potrivit; his country
    [InlineData("ro", "Săptămâna trecută, ministrul Apărării din Letonia, Janis Kalns, a spus că ușa NATO rămâne deschisă pentru Georgia.", "Janis Kalns > GE: support, background")] // a day before the news
    [InlineData("ro", "România nu va ieși din NATO, a dat asigurări premierul Ion Rusu.", "Ion Rusu > RO: support")] // leaving is denied
    // French
    [InlineData("fr", "L'adhésion de la Géorgie à l'Otan est exclue, a tranché le ministre russe de la Défense, Ivan Petrov.", "Ivan Petrov > GE: oppose")] // the verb stands before its subject
    [InlineData("fr", "Pour le président lituanien Jonas Petkus, l'Ukraine doit rejoindre l'Otan.", "Jonas Petkus > UA: support")] // pour X
    [InlineData("fr", "Selon la porte-parole du ministère polonais des Affaires étrangères, Ewa Wrona, la Finlande doit adhérer à l'Otan.", "Ewa Wrona > FI: support")] // selon; member by date
    [InlineData("fr", "Le Premier ministre moldave Ion Rusu avait exclu en mars que son pays adhère à l'Otan.", "Ion Rusu > MD: oppose, background")] // a tense before the news
    [InlineData("fr", "La députée LFI Claire Dupuis veut que la France quitte l'Otan.", "Claire Dupuis > FR: oppose, no official")] // party letters; leaving
    // Spanish
    [InlineData("es", "Ucrania no entrará en la OTAN, advirtió el canciller ruso, Iván Petrov.", "Iván Petrov > UA: oppose")] // the verb stands before its subject
    [InlineData("es", "El presidente lituano, Jonas Petkus, volvió a pedir que se invite a Ucrania a la OTAN.", "Jonas Petkus > UA: support")] // volvió a
    [InlineData("es", "Según la ministra letona de Defensa, Anna Liepa, Georgia será miembro de la OTAN.", "Anna Liepa > GE: support")] // según
    // Italian
    [InlineData("it", "\"L'Ucraina entrerà nella Nato\". Lo ha detto il presidente lituano Jonas Petkus.", "Jonas Petkus > UA: support")] // lo ha detto
    [InlineData("it", "Secondo il ministro della Difesa lettone, Janis Kalns, la Georgia deve aderire alla Nato.", "Janis Kalns > GE: support")] // secondo
    [InlineData("it", "L'adesione dell'Ucraina alla Nato è inaccettabile, ha ribadito la portavoce del Cremlino Olga Petrova.", "Olga Petrova > UA: oppose")] // the plain order
    // Dutch
    [InlineData("nl", "Oekraïne wordt geen lid van de NAVO, zei de Russische minister van Defensie Ivan Petrov.", "Ivan Petrov > UA: oppose")] // the plain order
    [InlineData("nl", "Volgens de Litouwse president Jonas Petkus hoort Oekraïne bij de NAVO.", "Jonas Petkus > UA: support")] // volgens
    [InlineData("nl", "\"Georgië moet toetreden tot de NAVO.\" Dat heeft de Letse premier Anna Liepa gezegd.", "Anna Liepa > GE: support")] // dat heeft gezegd
    // Lithuanian
    [InlineData("lt", "Užsienio reikalų ministras Jonas Petkus sakė, kad Ukraina turi tapti NATO nare.", "Jonas Petkus > UA: support")] // the plain order
    [InlineData("lt", "Anot premjerės Rasos Petkutės, Gruzijos narystė NATO neįmanoma.", "Rasa Petkute > GE: oppose")] // the name stands in the genitive
    // Latvian
    [InlineData("lv", "Ārlietu ministrs Jānis Kalns paziņoja, ka Ukrainai jākļūst par NATO dalībvalsti.", "Jānis Kalns > UA: support")] // the plain order
    [InlineData("lv", "Pēc premjera Andra Kulberga domām, Gruzija nekļūs par NATO dalībvalsti.", "Andris Kulbergs > GE: oppose")] // a noun behind the name tells the view
    public void A_rule_finds_the_statement(string language, string text, string expected)
    {
        var tags = fixture.Analyzer.Analyze(new ArticleText { Title = "", Text = text, Language = language, Published = Published });

        Assert.Equal(expected, string.Join(" | ", tags.Statements.Select(Describe)));
    }

    private static string Describe(Statement statement) =>
        $"{statement.Speaker ?? statement.Role} > {statement.SubjectCountry}: {statement.Stance.ToString().ToLowerInvariant()}{(statement.Background ? ", background" : "")}{(statement.Official ? "" : ", no official")}";
}

namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of German say, who says it and how: one row for each rule.</summary>
public sealed class GermanStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // A verb in two parts around what is judged.
    [InlineData("US-Außenminister Antony Blinken tat eine Nato-Mitgliedschaft der Ukraine als verfrüht ab.", "Antony Blinken UA conditional")]
    // "incompatible with neutrality" is against.
    [InlineData("Ein Beitritt zur Nato sei mit der Neutralität Österreichs unvereinbar, erklärte Kanzler Karl Nehammer.", "Karl Nehammer AT oppose")]
    // The two halves of a verb far apart; a wish with "sich ... für".
    [InlineData("Polens Präsident Andrzej Duda hat sich für eine baldige Aufnahme der Ukraine in die Nato ausgesprochen.", "Andrzej Duda UA support")]
    // "stellte ... klar" behind reported speech; another name of NATO.
    [InlineData("Man werde einem Beitritt der Ukraine zum Nordatlantikpakt nicht zustimmen, stellte der slowakische Regierungschef Robert Fico klar.", "Robert Fico UA oppose")]
    // A wish whose infinitive stands behind a comma; "so rasch wie" is no "so said".
    [InlineData("Der litauische Staatschef Gitanas Nausėda warb in Berlin dafür, die Ukraine so rasch wie möglich ins Bündnis aufzunehmen. Die Nato müsse ihr Versprechen halten.", "Gitanas Nausėda UA support")]
    // The agency is told it, and says nothing.
    [InlineData("Wie der estnische Außenminister Margus Tsahkna der Deutschen Presse-Agentur sagte, ist die Nato-Mitgliedschaft die günstigste Sicherheitsgarantie für die Ukraine.", "Margus Tsahkna UA support")]
    // A separable verb of supporting, denied.
    [InlineData("Ungarns Ministerpräsident Viktor Orbán bekräftigte, sein Land werde den Nato-Beitritt Kiews nicht mittragen.", "Viktor Orbán UA oppose")]
    // "begründete" closes the sentence.
    [InlineData("Man habe den Antrag auf Aufnahme in die Nato gestellt, weil es keine Alternative gebe, begründete der ukrainische Verteidigungsminister Rustem Umjerow.", "Rustem Umerov UA support")]
    // Who asks that resistance be given up is for it.
    [InlineData("Der ukrainische Botschafter in Berlin, Oleksij Makejew, appellierte an die Bundesregierung, ihren Widerstand gegen die Einladung seines Landes in die Nato aufzugeben.", "Oleksii Makeiev UA support")]
    // "hieß es" with the office as a place.
    [InlineData("Aus dem Präsidialamt in Kiew hieß es, ein Verzicht auf die Nato-Mitgliedschaft komme nicht infrage.", "(UA) UA support")]
    // An infinitive behind the verb of supporting.
    [InlineData("Dänemarks Regierungschefin Mette Frederiksen befürwortete, der Ukraine noch vor Kriegsende die Mitgliedschaft in der Nato anzubieten.", "Mette Frederiksen UA support")]
    // A verdict on the clause behind its comma.
    [InlineData("Es sei unverantwortlich, Kiew eine Mitgliedschaft in Aussicht zu stellen, kritisierte Ungarns Außenminister Péter Szijjártó in Budapest. Ein Nato-Beitritt der Ukraine würde den dritten Weltkrieg auslösen.", "Péter Szijjártó UA oppose")]
    // A mistake to refuse it.
    [InlineData("Der CDU-Außenpolitiker Roderich Kiesewetter hält es für einen Fehler, der Ukraine die Nato-Mitgliedschaft zu verweigern.", "Roderich Kiesewetter UA support unofficial")]
    // "bis" behind a promise is no condition.
    [InlineData("Auch Warschau macht Druck. „Wir werden die Ukraine auf ihrem Weg in die Nato unterstützen, bis sie Mitglied ist“, versprach Ministerpräsident Donald Tusk.", "Donald Tusk UA support")]
    // A relative clause with its verb right behind "der".
    [InlineData("Es war der frühere Nato-Generalsekretär Anders Fogh Rasmussen, der vorschlug, die Ukraine ohne die besetzten Gebiete in die Nato aufzunehmen.", "Anders Fogh Rasmussen UA support unofficial")]
    // A ministry stands behind a wish.
    [InlineData("Das polnische Verteidigungsministerium hat sich hinter den ukrainischen Wunsch nach einer Nato-Mitgliedschaft gestellt.", "(PL) UA support")]
    // "Nach Überzeugung von"; no way round it.
    [InlineData("Nach Überzeugung von Litauens Verteidigungsministerin Dovilė Šakalienė führt an einem Nato-Beitritt der Ukraine kein Weg vorbei.", "Dovilė Šakalienė UA support")]
    // A long title in the dative before "zufolge".
    [InlineData("Dem Vorsitzenden des Auswärtigen Ausschusses im Bundestag, Michael Roth, zufolge sollte die Ukraine möglichst bald Mitglied der Nato werden.", "Michael Roth UA support")]
    // A wish for ruling out.
    [InlineData("AfD-Chef Tino Chrupalla forderte, eine Nato-Mitgliedschaft der Ukraine dauerhaft auszuschließen.", "Tino Chrupalla UA oppose unofficial")]
    // A wish not to shut the door.
    [InlineData("US-Senator Lindsey Graham appellierte an Trump, der Ukraine die Tür zur Nato nicht zuzuschlagen.", "Lindsey Graham UA support unofficial")]
    // Pluperfect with "bereits im Januar".
    [InlineData("Auch die dänische Ministerpräsidentin Mette Frederiksen hatte sich bereits im Januar für einen Nato-Beitritt der Ukraine ausgesprochen.", "Mette Frederiksen UA support older")]
    // NATO's troops are no membership.
    [InlineData("In Moskau hieß es dagegen, die Stationierung von Nato-Truppen werde man nicht hinnehmen.", "")]
    public void Says(string sentence, string expected, string published = "2025-03-10") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "de", sentence, published));
}

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Words of joining that no pattern fits count beside a country, where the text is about NATO membership; a row says what scatters them.</summary>
public sealed class ScatteredWordsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // The alliance owns the member.
    [InlineData("en", "NATO membership was discussed. Prime Minister Denys Shmyhal expressed hope that Ukraine would become the alliance's 33rd member.", "Denys Shmyhal>UA")]
    // The invitation is "formal", and nobody says to what.
    [InlineData("en", "NATO membership was discussed. Lithuania will press for Kyiv to be given a formal invitation at the next summit, Foreign Minister Gabrielius Landsbergis said.", "Gabrielius Landsbergis>UA")]
    // Let in.
    [InlineData("en", "NATO membership was discussed. Latvian President Edgars Rinkevics said Ukraine has to be let in.", "Edgars Rinkēvičs>UA")]
    [InlineData("sk", "Hovorilo sa o členstve v NATO. Prezident Peter Pellegrini povedal, že Ukrajina sa raz stane jeho riadnym členom.", "Peter Pellegrini>UA")]
    [InlineData("cs", "Mluvilo se o členství v NATO. Prezident Petr Pavel řekl, že Ukrajina se jednou stane jeho řádným členem.", "Petr Pavel>UA")]
    [InlineData("pl", "Mówiono o członkostwie w NATO. Prezydent Andrzej Duda powiedział, że Ukraina powinna dostać formalne zaproszenie.", "Andrzej Duda>UA")]
    [InlineData("uk", "Йшлося про членство в НАТО. Президент Латвії Едгарс Рінкевичс сказав, що Україна має отримати формальне запрошення.", "Edgars Rinkēvičs>UA")]
    [InlineData("ru", "Речь шла о членстве в НАТО. Президент Латвии Эдгар Ринкевич сказал, что Украина должна получить формальное приглашение.", "Edgars Rinkēvičs>UA")]
    [InlineData("de", "Es ging um die Mitgliedschaft in der Nato. Außenministerin Annalena Baerbock sagte, die Ukraine werde eines Tages vollwertiges Mitglied.", "Annalena Baerbock>UA")]
    [InlineData("fr", "Il s'agissait de l'adhésion à l'Otan. Le président Emmanuel Macron a dit que l'Ukraine en serait un jour membre.", "Emmanuel Macron>UA")]
    public void A_country_beside_them_is_enough(string language, string text, string expected) =>
        Assert.Equal(expected, StatementTable.Said(fixture.Analyzer, language, text));

    [Theory]
    // Another thing is joined, and NATO stands in another sentence.
    [InlineData("en", "NATO membership was discussed. President Emmanuel Macron said 26 states were ready to join a reassurance force for Ukraine.")]
    // "admitted" is what he did in speaking.
    [InlineData("en", "NATO membership was discussed. With Ukraine there were problems, Foreign Minister Ararat Mirzoyan admitted.")]
    // Members of the alliance, not a member to be.
    [InlineData("pl", "Mówiono o członkostwie w NATO. Wszystkie państwa członkowskie NATO pomagają Ukrainie, powiedział minister obrony Władysław Kosiniak-Kamysz.")]
    // Airspace is entered.
    [InlineData("ro", "S-a vorbit despre aderarea la NATO. O dronă a intrat în spațiul aerian dinspre Ucraina, a spus președintele Nicușor Dan.")]
    public void Other_objects_are_not_NATO(string language, string text) =>
        Assert.Equal("", StatementTable.Said(fixture.Analyzer, language, text));
}
